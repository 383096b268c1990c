import type { Problem, Span } from "../../../../shared/src/problem/problem";
import { readSerial } from "../../../../shared/src/values/date";
import { canonicalInstant, parseInstant } from "../../../../shared/src/values/instant";
import { inZone, readInstants } from "../../../../shared/src/values/instantForms";
import { knownZone } from "../../../../shared/src/values/localTime";
import type { Member, Shape } from "../../schema/shape";
import { inLayout } from "../../syntax/edits";
import { member, type Node, type Tree } from "../../syntax/tree";
import { memberValue, writerFor } from "../../writer/filled";
import { type Fix, type Fixer, memberOf, propertyAt, shapeOf, valueAt } from "./fix";
import { choose, chooseValue } from "./values";

/** Writes the form of a value in its place, with gaps for what only the author knows. */
export const writeForm: Fixer = (problem, tree) => {
	if (problem.severity !== "error" && !/^(?:connect-instance-id|id-empty)$/.test(problem.code)) {
		return [];
	}
	const node = propertyAt(tree, problem) === undefined ? valueAt(tree, problem) : undefined;
	const shape = node && shapeOf(node);
	if (node === undefined || shape?.kind !== "string" || shape.values !== undefined) {
		return [];
	}
	const form = formOf(tree, node);
	const { replacement, members = [] } = problem.data ?? {};
	// Of a value that was understood, another one is no form.
	if (
		replacement !== undefined ||
		(members.length > 0 && (isShownByExample(shape) || form?.includes("<") === false))
	) {
		return [];
	}
	// The file's own zone is what is malformed here.
	const isSame = form === tree.text.slice(node.start, node.end);
	const wanted = memberOf(node);
	const written = isSame && wanted !== undefined ? gapFor(wanted) : form;
	if (written === undefined) {
		return [];
	}
	return [{ ...choose(node, written, written), preferred: false }];
};

/** What belongs in the place of a value, as JSON with gaps; undefined where the schema knows nothing of the place. */
export function formOf(tree: Tree, node: Node): string | undefined {
	const shape = shapeOf(node);
	const wanted = memberOf(node);
	if (wanted === undefined) {
		return shape && withoutHours(inLayout(tree, node.start, writerFor(tree).value(shape)));
	}
	return isShownByExample(wanted.shape)
		? gapFor(wanted)
		: withoutHours(inLayout(tree, node.start, memberValue(tree, undefined, wanted)));
}

/** Gaps for the hours that a new campaign has as an example. */
export function withoutHours(written: string): string {
	return written.replace(/"(startTime|endTime)": "(T\d\d:\d\d)"/g, '"$1": "<$1, such as $2>"');
}

/**
 * Whether a new campaign has an example in the place of a value, in the form that is wanted: a time or a duration. Where
 * something else was written, it would pass for what somebody chose.
 */
export function isShownByExample(shape: Shape): boolean {
	return (
		shape.kind === "string" && /^(?:time-of-day|iso-duration|evaluation-window)$/.test(shape.format ?? "")
	);
}

/** The name of the property that a value belongs to and an example of its value, as a gap to be filled in; undefined for other values. */
export function gapOf(node: Node): string | undefined {
	const wanted = memberOf(node);
	return wanted && gapFor(wanted);
}

function gapFor({ name, examples }: Member): string {
	return JSON.stringify(`<${name}, such as ${String(examples[0])}>`);
}

/** Writes a date and time that says no zone in UTC: as clocks of the campaign's zone show it, and as those of UTC do. */
export const writeInstant: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	if (node?.kind !== "string") {
		return [];
	}
	const local = localInstants(node, node.value, problem, tree);
	return local.length > 0 ? local : chooseValue(problem, tree);
};

/** The day that a number is in the count of spreadsheets, as a date and time in UTC. */
export function writeSerial(problem: Problem, node: Node, tree: Tree): readonly Fix[] {
	const shape = shapeOf(node);
	const text = tree.text.slice(node.start, node.end);
	const isSerial = node.kind === "number" && shape?.kind === "string" && shape.format === "instant";
	return isSerial && readSerial(text) !== undefined ? localInstants(node, text, problem, tree) : [];
}

/** What a text is that says no zone; none where it says one, or no date. */
function localInstants(node: Node, text: string, place: Span, tree: Tree): readonly Fix[] {
	const parsed = parseInstant(text);
	const read = parsed === undefined ? readInstants(text) : undefined;
	const walls = parsed?.zone === "none" ? [parsed.epochMilliseconds] : read?.isLocal ? read.instants : [];
	const zone = zoneOf(tree);
	// A campaign that ends on a day runs through it.
	const isEnd = read?.isDate === true && memberOf(node)?.name === "endTime";
	const ends = isEnd ? walls.map((wall) => wall + lastSecond) : [];
	return [...ends, ...walls].flatMap((wall) => [
		...(zone === undefined ? [] : [asWritten(place, wall, inZone(wall, zone), `in ${zone}`)]),
		asWritten(place, wall, wall, "UTC"),
	]);
}

/** Milliseconds since midnight of the last second of a day. */
export const lastSecond = 86_399_000;

function asWritten(place: Parameters<typeof choose>[0], wall: number, instant: number, zone: string): Fix {
	const newText = JSON.stringify(canonicalInstant(instant));
	const time = new Date(wall).toISOString().slice(11, 16);
	return { ...choose(place, newText, newText), title: `${time} ${zone}: write ${newText}`, preferred: false };
}

/** The zone of recipients, where the campaign names one that clocks are known of. */
export function zoneOf({ root }: Tree): string | undefined {
	const zones = member(member(root, "communicationTimeConfig"), "localTimeZoneConfig");
	const node = member(zones, "defaultTimeZone");
	return node?.kind === "string" && knownZone(node.value) === node.value && node.value !== "UTC"
		? node.value
		: undefined;
}
