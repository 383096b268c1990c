import { daysOfRange } from "../../../../shared/src/values/date";
import { readRange } from "../../../../shared/src/values/timeOfDay";
import { member, type Node } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { periodOf } from "./periods";

type Ends = readonly [start: string, end: string];

/** The properties of a start and an end, and the ranges that a text names in either of them. */
const readers: ReadonlyMap<
	string,
	{ readonly names: Ends; readonly read: (text: string) => readonly Ends[] }
> = new Map([
	["TimeRange", { names: ["startTime", "endTime"], read: hours }],
	["RestrictedPeriod", { names: ["startDate", "endDate"], read: days }],
]);

/** Writes both ends of a range that stands in the place of one of them, where the other one isn't there or says something else. */
export const writeBothEnds: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const property = node?.parent?.kind === "property" ? node.parent : undefined;
	const reader = property && readers.get(shapeOf(property.parent)?.name ?? "");
	if (node?.kind !== "string" || property === undefined || reader === undefined) {
		return [];
	}
	const { names, read } = reader;
	const at = names.indexOf(property.key.name);
	const otherName = names[1 - at];
	const found = at < 0 ? [] : read(node.value);
	if (otherName === undefined) {
		return [];
	}
	const other = member(property.parent, otherName);
	const isThere = found.some((ends) => other?.kind === "string" && other.value === ends[1 - at]);
	return isThere ? [] : found.map((ends) => writing(node, ends, at, otherName, other));
};

function writing(node: Node, ends: Ends, at: number, otherName: string, other: Node | undefined): Fix {
	const [own, written] = [JSON.stringify(ends[at]), JSON.stringify(ends[1 - at])];
	const added = other === undefined ? `, ${JSON.stringify(otherName)}: ${written}` : "";
	const edits = [
		{ start: node.start, end: node.end, newText: `${own}${added}` },
		...(other === undefined ? [] : [{ start: other.start, end: other.end, newText: written }]),
	];
	const title = `Write "${ends.join('" and "')}"`;
	return {
		title,
		edits: edits.sort((one, next) => one.start - next.start),
		safe: false,
		preferred: false,
	};
}

function hours(text: string): readonly Ends[] {
	const range = readRange(text);
	return range === undefined ? [] : [range];
}

/** Its last day may be meant as one without contacts, or as the day on which they start again. */
function days(text: string): readonly Ends[] {
	const readings = daysOfRange(text).length > 0 ? [true, false] : [];
	return readings.flatMap((isLastDay) => {
		const period = periodOf(text, isLastDay);
		return period === undefined ? [] : [period];
	});
}
