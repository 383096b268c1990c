import { readLimit } from "../../diagnostics/checks/spokenMembers";
import { member, type Node } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";

/** Writes a limit that a text names, in the place of a limit, of a list of them, or of its count. */
export const writeLimit: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const limit = node?.kind === "string" ? readLimit(node.value) : undefined;
	if (node === undefined || limit === undefined) {
		return [];
	}
	const { count, days } = limit;
	const isCount = node.parent?.kind === "property" && node.parent.key.name === "maxCountPerRecipient";
	const place = isCount ? node.parent.parent : node;
	if (isCount && (member(place, "frequency") ?? member(place, "unit")) !== undefined) {
		return [{ ...writing(node, String(count)), title: `Write ${count}` }];
	}
	const shape = shapeOf(place);
	const written = `{ "maxCountPerRecipient": ${count}, "frequency": ${days}, "unit": "DAY" }`;
	const title = `Write ${count} in ${days} ${days === 1 ? "day" : "days"}`;
	if (shape?.name === "CommunicationLimit") {
		return [{ ...writing(place, written), title }];
	}
	const isList = shape?.kind === "list" && shape.item.name === "CommunicationLimit";
	return isList ? [{ ...writing(place, `[${written}]`), title }] : [];
};

function writing({ start, end }: Node, newText: string): Omit<Fix, "title"> {
	return { edits: [{ start, end, newText }], safe: false, preferred: false };
}
