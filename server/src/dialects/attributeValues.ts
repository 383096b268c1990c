import { type Draft, type DraftObject, textOf } from "./draft";

const typeNames: ReadonlySet<string> = new Set(["S", "N", "BOOL", "NULL", "M", "L", "SS", "NS"]);

/** Whether every value of an object is an attribute value of DynamoDB, such as `{"S": "Spring"}`. */
export function hasAttributeValues({ members }: DraftObject): boolean {
	return members.size > 1 && [...members.values()].every((value) => attributeOf(value) !== undefined);
}

interface Attribute {
	readonly type: string;
	readonly value: Draft;
}

function attributeOf(draft: Draft): Attribute | undefined {
	const [only, ...more] = draft.kind === "object" ? draft.members : [];
	if (only === undefined || more.length > 0 || !typeNames.has(only[0])) {
		return undefined;
	}
	return { type: only[0], value: only[1] };
}

/** What an attribute value stands for. What is none stays as it is. Source: the DynamoDB API's type AttributeValue. */
function plainValue(draft: Draft): Draft {
	const { type, value } = attributeOf(draft) ?? { type: "", value: draft };
	if (type === "M" && value.kind === "object") {
		return plainObject(value);
	}
	if ((type === "L" || type === "SS" || type === "NS") && value.kind === "list") {
		return { kind: "list", items: value.items.map(type === "NS" ? numberOf : plainValue) };
	}
	if (type === "N") {
		return numberOf(value);
	}
	return type === "NULL" ? { kind: "scalar", written: "null" } : value;
}

export function plainObject({ members }: DraftObject): DraftObject {
	return {
		kind: "object",
		members: new Map([...members].map(([name, value]) => [name, plainValue(value)])),
	};
}

/** DynamoDB has numbers as text. */
function numberOf(draft: Draft): Draft {
	const text = textOf(draft) ?? "";
	return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? { kind: "scalar", written: text } : draft;
}
