import { daysOfRange } from "../../../../shared/src/values/date";
import { hasGap } from "../../../../shared/src/values/gaps";
import { canonicalInstant, parseInstant } from "../../../../shared/src/values/instant";
import { inZone, readInstants } from "../../../../shared/src/values/instantForms";
import { readRange } from "../../../../shared/src/values/timeOfDay";
import { bothEndsIn, type Ends, namesOfEnds } from "../../diagnostics/checks/twoEnds";
import { member, type Node, type Tree } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";
import { lastSecond, zoneOf } from "./forms";
import { periodOf } from "./periods";
import { choose } from "./values";

/** Writes both ends of a range that stands in the place of one of them, where the other one isn't there or says something else. */
export const writeBothEnds: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const property = node?.parent?.kind === "property" ? node.parent : undefined;
	const shapeName = property && shapeOf(property.parent)?.name;
	const names = namesOfEnds(shapeName);
	if (node === undefined || property === undefined || names === undefined) {
		return [];
	}
	const at = names.indexOf(property.key.name);
	const otherName = names[1 - at];
	const found = at < 0 ? [] : readingsOf(node, shapeName, tree);
	if (otherName === undefined) {
		return [];
	}
	const other = member(property.parent, otherName);
	const isThere = found.some((ends) => other?.kind === "string" && other.value === ends[1 - at]);
	if (isThere) {
		// A time of day by itself has readings of its own.
		return shapeName === "Schedule" || node.kind !== "string"
			? found.map((ends) => writingOne(node, ends[at]))
			: [];
	}
	// Times and dates of text have readings of their own, which leave the other end as it is.
	const hasOthers = shapeName !== "Schedule" && node.kind === "string";
	const kept =
		hasOthers || !replaces(other) ? [] : found.map((ends) => keepingOther(node, ends[at], otherName));
	return [...found.map((ends) => writing(node, ends, at, otherName, other)), ...withoutRepeats(kept)];
};

function writingOne(node: Node, end: string | undefined): Fix {
	const newText = JSON.stringify(end);
	return { ...choose(node, newText, newText), preferred: false };
}

/** Writes a schedule for a text that names its start and its end. */
export const writeSchedule: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const ends =
		node?.kind === "string" && shapeOf(node)?.name === "Schedule" ? bothEndsIn(node, "Schedule") : undefined;
	const found = ends === undefined ? [] : instantsOf(ends, zoneOf(tree));
	return found.map(([from, to]) => ({
		title: `Write "${from}" and "${to}"`,
		edits: [
			{ start: problem.start, end: problem.end, newText: `{ "startTime": "${from}", "endTime": "${to}" }` },
		],
		safe: false,
		preferred: false,
	}));
};

/** What the ends are in the form of their place: more than one pair where another day or another zone may be meant. */
function readingsOf(node: Node, shapeName: string | undefined, tree: Tree): readonly Ends[] {
	const ends = bothEndsIn(node, shapeName);
	if (shapeName === "Schedule") {
		return ends === undefined ? [] : instantsOf(ends, zoneOf(tree));
	}
	const text = node.kind === "string" ? node.value : ends?.join(" to ");
	if (text === undefined) {
		return [];
	}
	return shapeName === "TimeRange" ? hours(text) : days(text);
}

/** As clocks of the campaign's zone show them, and as those of UTC do, where they don't say it themselves. */
function instantsOf(ends: Ends, zone: string | undefined): readonly Ends[] {
	const pairs = [zone, undefined].flatMap((clock): Ends[] => {
		const [start, end] = ends.map((text, index) => instantOf(text, clock, index === 1));
		return start === undefined || end === undefined || start >= end ? [] : [[start, end]];
	});
	return pairs.filter(([start], index) => pairs.findIndex((one) => one[0] === start) === index);
}

/** One end in UTC; a campaign that ends on a day runs through it. */
function instantOf(text: string, zone: string | undefined, isEnd: boolean): string | undefined {
	const parsed = parseInstant(text);
	const read = parsed === undefined ? readInstants(text) : undefined;
	const [wall] = parsed === undefined ? (read?.instants ?? []) : [parsed.epochMilliseconds];
	if (wall === undefined) {
		return undefined;
	}
	const isLocal = parsed === undefined ? read?.isLocal === true : parsed.zone === "none";
	const time = wall + (isEnd && read?.isDate === true ? lastSecond : 0);
	return canonicalInstant(isLocal && zone !== undefined ? inZone(time, zone) : time);
}

function writing(node: Node, ends: Ends, at: number, otherName: string, other: Node | undefined): Fix {
	const [own, written] = [JSON.stringify(ends[at]), JSON.stringify(ends[1 - at])];
	const added = other === undefined ? `, ${JSON.stringify(otherName)}: ${written}` : "";
	const edits = [
		{ start: node.start, end: node.end, newText: `${own}${added}` },
		...(other === undefined ? [] : [{ start: other.start, end: other.end, newText: written }]),
	];
	const title = replaces(other)
		? `Write ${own}, and replace ${otherName} with ${written}`
		: `Write "${ends.join('" and "')}"`;
	return {
		title,
		edits: edits.sort((one, next) => one.start - next.start),
		safe: false,
		preferred: false,
	};
}

function keepingOther(node: Node, end: string | undefined, otherName: string): Fix {
	return { ...writingOne(node, end), title: `Write ${JSON.stringify(end)} and keep ${otherName}` };
}

/** Whether an end is there that somebody wrote. */
function replaces(other: Node | undefined): boolean {
	return other?.kind === "string" && !hasGap(other.value);
}

function withoutRepeats(fixes: readonly Fix[]): readonly Fix[] {
	return fixes.filter(({ title }, at) => fixes.findIndex((one) => one.title === title) === at);
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
