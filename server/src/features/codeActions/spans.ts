import { stringValue } from "../../diagnostics/checks/strings";
import { membersOf } from "../../schema/shape";
import type { Node } from "../../syntax/tree";
import { type Fixer, shapeOf, valueAt } from "./fix";

/** The properties that a start and an end are written in. */
const ends: ReadonlyMap<string, readonly [start: string, end: string]> = new Map([
	["Schedule", ["startTime", "endTime"]],
	["RestrictedPeriod", ["startDate", "endDate"]],
]);

/** Writes the start and the end that one text or a list of two names, where an object has a property for each. */
export const writeSpan: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	const names = ends.get(shape?.name ?? "");
	const texts = node === undefined ? [] : textsIn(node);
	if (node === undefined || shape === undefined || names === undefined || texts.length !== names.length) {
		return [];
	}
	const members = names.map((name) => membersOf(shape)?.get(name)?.shape);
	const isRight = texts.every((text, index) => {
		const one = members[index];
		return one?.kind === "string" && stringValue(text, one, node, node).length === 0;
	});
	const written = names.map((name, index) => `${JSON.stringify(name)}: ${JSON.stringify(texts[index])}`);
	const { start, end } = node;
	const edits = [{ start, end, newText: `{ ${written.join(", ")} }` }];
	const title = `Write ${names.map((name) => `"${name}"`).join(" and ")}`;
	return isRight ? [{ title, edits, safe: false, preferred: false }] : [];
};

function textsIn(node: Node): readonly string[] {
	if (node.kind === "array") {
		return node.items.flatMap((item) => (item.kind === "string" ? [item.value.trim()] : []));
	}
	// A hyphen with blanks around it is none of a date.
	return node.kind === "string" ? node.value.trim().split(/ *\/ *| (?:-|\u2013|\u2014|to|until|till) /) : [];
}
