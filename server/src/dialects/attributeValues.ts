import type { Node, ObjectNode, Tree } from "../syntax/tree";
import type { Draft } from "./draft";

const typeNames: ReadonlySet<string> = new Set(["S", "N", "BOOL", "NULL", "M", "L", "SS", "NS"]);

/** Whether every value of an object is an attribute value of DynamoDB, such as `{"S": "Spring"}`. */
export function hasAttributeValues({ properties }: ObjectNode): boolean {
	return properties.length > 1 && properties.every(({ value }) => value && attributeOf(value) !== undefined);
}

interface Attribute {
	readonly type: string;
	readonly value: Node;
}

function attributeOf(node: Node): Attribute | undefined {
	const [only, ...more] = node.kind === "object" ? node.properties : [];
	const type = only?.key.name ?? "";
	if (only?.value === undefined || more.length > 0 || !typeNames.has(type)) {
		return undefined;
	}
	return { type, value: only.value };
}

/** What an attribute value stands for. What is none stays as it is. Source: the DynamoDB API's type AttributeValue. */
export function plainValue(tree: Tree, node: Node): Draft {
	const { type, value } = attributeOf(node) ?? { type: "", value: node };
	if (type === "M" && value.kind === "object") {
		return plainObject(tree, value);
	}
	if ((type === "L" || type === "SS" || type === "NS") && value.kind === "array") {
		const item = (one: Node): Draft => (type === "NS" ? numberOf(tree, one) : plainValue(tree, one));
		return { kind: "list", items: value.items.map(item) };
	}
	if (type === "N") {
		return numberOf(tree, value);
	}
	return { kind: "scalar", written: type === "NULL" ? "null" : writtenIn(tree, value) };
}

export function plainObject(tree: Tree, { properties }: ObjectNode): Draft {
	const members = properties.flatMap(({ key, value }) =>
		value === undefined ? [] : [[key.name, plainValue(tree, value)] as const],
	);
	return { kind: "object", members: new Map(members) };
}

/** DynamoDB has numbers as text. */
function numberOf(tree: Tree, node: Node): Draft {
	const isNumber = node.kind === "string" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.value);
	return { kind: "scalar", written: isNumber ? node.value : writtenIn(tree, node) };
}

function writtenIn({ text }: Tree, { start, end }: Node): string {
	return text.slice(start, end);
}
