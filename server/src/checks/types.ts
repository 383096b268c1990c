import type { Node } from "../document/tree";
import { spanOf } from "../document/tree";
import type { Problem } from "../problem";
import { type Shape, typeInWords } from "../schema/shape";
import { stringValue } from "./strings";
import { nameOf } from "./words";

const expected: Record<Shape["kind"], Node["kind"]> = {
	structure: "object",
	union: "object",
	map: "object",
	list: "array",
	string: "string",
	number: "number",
	boolean: "boolean",
};

const found: Record<Node["kind"], string> = {
	object: "an object",
	array: "a list",
	string: "text",
	number: "a number",
	boolean: "true or false",
	null: "null",
	invalid: "",
};

/** A value of another type than the model's. Source: the service model; the SDK sends such values as they are. */
export function wrongType(node: Node, shape: Shape): Problem | undefined {
	if (node.kind === expected[shape.kind]) return undefined;
	const wanted = typeInWords(shape);
	if (node.kind === "null") {
		const code = "null-value";
		const message = `${nameOf(node)} takes ${wanted}, never null. Remove it to leave it unset.`;
		return { code, severity: "error", start: node.start, end: node.end, message };
	}
	const replacement = converted(node, shape);
	const hint = replacement === undefined ? "." : `: write ${replacement}.`;
	const { start, end } = node.kind === "object" || node.kind === "array" ? spanOf(node) : node;
	return {
		code: "wrong-type",
		severity: "error",
		start,
		end,
		message: `${nameOf(node)} takes ${wanted}, not ${found[node.kind]}${hint}`,
		...(replacement !== undefined && { data: { replacement } }),
	};
}

/** The same value in the type that is wanted, where there is no doubt. */
function converted(node: Node, shape: Shape): string | undefined {
	if (node.kind === "string") {
		const text = node.value.trim();
		if (shape.kind === "boolean" && /^(?:true|false)$/i.test(text)) return text.toLowerCase();
		if (shape.kind === "number" && /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/.test(text)) return text;
	}
	if (shape.kind !== "string" || (node.kind !== "number" && node.kind !== "boolean")) return undefined;
	const text = String(node.value);
	return stringValue(text, shape, node, node) === undefined ? `"${text}"` : undefined;
}
