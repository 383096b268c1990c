import { readDays, readLimit } from "../../diagnostics/checks/spokenLimits";
import { member, type Node } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { writeNumberWithin } from "./withoutWords";

/** Writes a limit that a text names, in the place of a limit, of a list of them, or of its count; or the days of its time. */
export const writeLimit: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	if (node?.kind !== "string") {
		return [];
	}
	const holder = node.parent?.kind === "property" ? node.parent.parent : undefined;
	const isOfLimit = holder !== undefined && shapeOf(holder)?.name === "CommunicationLimit";
	const name = isOfLimit && node.parent?.kind === "property" ? node.parent.key.name : "";
	if (name === "frequency") {
		return writeDays(node);
	}
	const limit = readLimit(node.value);
	if (limit === undefined) {
		return [];
	}
	const { count, days } = limit;
	const isCount = name === "maxCountPerRecipient";
	const place = isCount ? holder : node;
	const frequency = isCount ? member(holder, "frequency") : undefined;
	const written = `{ "maxCountPerRecipient": ${count}, "frequency": ${days}, "unit": "DAY" }`;
	const title = `Write ${count} in ${days} ${days === 1 ? "day" : "days"}`;
	if (isCount && (frequency ?? member(holder, "unit")) !== undefined) {
		const isOther = frequency !== undefined && !(frequency.kind === "number" && frequency.value === days);
		const both =
			isOther && fitsDays(frequency, days)
				? [writing(node, String(count)), writing(frequency, String(days))]
				: [];
		const edits = both.flatMap((one) => one.edits).sort((one, other) => one.start - other.start);
		// The time that the text names as well goes, unless it stands beside it.
		const alone = isOther ? writeNumberWithin(node.value, shapeOf(node), node) : [];
		return [
			...(edits.length === 0 ? [] : [{ title, edits, safe: false, preferred: false }]),
			...(alone.length > 0 ? alone : [{ ...writing(node, String(count)), title: `Write ${count}` }]),
		];
	}
	const shape = place && shapeOf(place);
	if (place !== undefined && shape?.name === "CommunicationLimit") {
		return [{ ...writing(place, written), title }];
	}
	const isList = shape?.kind === "list" && shape.item.name === "CommunicationLimit";
	return isList ? [{ ...writing(node, `[${written}]`), title }] : [];
};

/** The days that a span such as `2 weeks` has. */
function writeDays(node: Node): Fix[] {
	const days = node.kind === "string" ? readDays(node.value) : undefined;
	return days !== undefined && fitsDays(node, days)
		? [{ ...writing(node, String(days)), title: `Write ${days}` }]
		: [];
}

function fitsDays(node: Node, days: number): boolean {
	const shape = shapeOf(node);
	return shape?.kind === "number" && days <= shape.maximum;
}

function writing({ start, end }: Node, newText: string): Omit<Fix, "title"> {
	return { edits: [{ start, end, newText }], safe: false, preferred: false };
}
