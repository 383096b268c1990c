import { type Draft, type DraftObject, textOf } from "../reading/draft";

const typeNames: ReadonlySet<string> = new Set(["S", "N", "BOOL", "NULL", "M", "L", "SS", "NS"]);

/** Less of an object may be plain, such as `$schema`, or what somebody put right by hand. */
const minShare = 0.6;

/** Whether an object is an item of DynamoDB: its values are attribute values, such as `{"S": "Spring"}`, but for a few. */
export function hasAttributeValues({ members }: DraftObject): boolean {
	const attributes = [...members.values()].flatMap((value) => attributeOf(value) ?? []);
	return (
		(attributes.length > 1 && attributes.length >= members.size * minShare) ||
		attributes.some(({ type, value }) => type === "M" && isMap(value))
	);
}

/** Whether a value is a map of attribute values, as nothing but DynamoDB has it. */
function isMap(value: Draft): boolean {
	const inner = value.kind === "object" ? [...value.members.values()] : [];
	return inner.length > 0 && inner.every((one) => attributeOf(one) !== undefined);
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

/** What an attribute value stands for. What is none stays as it is, but for what is in it. Source: the DynamoDB API's type AttributeValue. */
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
	if (type === "" && value.kind === "object") {
		return plainObject(value);
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
