import { checkDate, dateOf, daysOfRange, parseDate } from "../../../../shared/src/values/date";
import type { Shape } from "../../schema/shape";
import type { Node } from "../../syntax/tree";
import { type Fix, type Fixer, shapeOf, valueAt } from "./fix";

/** Days that people write one after the other; more are no list of holidays. */
const mostDays = 60;

/** The first day without contacts, and the day on which they start again. */
type Period = readonly [start: string, end: string];

/** Writes the periods that dates stand for where objects are wanted: a date is one day, and a range may or may not have its last one. */
export const writePeriod: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	return node === undefined ? [] : periodsFor(node, shapeOf(node));
};

/** The same for a value that is to be of a shape. */
export function periodsFor(node: Node, shape: Shape | undefined): readonly Fix[] {
	const depth = node.kind === "string" || node.kind === "array" ? depthOf(shape) : undefined;
	if (depth === undefined) {
		return [];
	}
	const texts = textsOf(node);
	if (texts === undefined || (depth === 0 && texts.length !== 1)) {
		return [];
	}
	const withLast = texts.map((text) => periodOf(text, true));
	const withoutLast = texts.map((text) => periodOf(text, false));
	return [withLast, ...(isSame(withLast, withoutLast) ? [] : [withoutLast])].flatMap((periods) =>
		written(node, periods, depth),
	);
}

/** How many lists and objects are around a period in a place: none in its own, one in a list, two in the object of that. */
function depthOf(shape: Shape | undefined): 0 | 1 | 2 | undefined {
	if (shape?.kind === "list") {
		return shape.item.name === "RestrictedPeriod" ? 1 : undefined;
	}
	return shape?.name === "RestrictedPeriod" ? 0 : shape?.name === "RestrictedPeriods" ? 2 : undefined;
}

function textsOf(node: Node): readonly string[] | undefined {
	const items = node.kind === "array" ? node.items : [node];
	const texts = items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
	return texts.length === items.length && texts.length > 0 && texts.length <= mostDays ? texts : undefined;
}

/** The period of a date, or of a range of dates. `isLastDay`: contacts start again on the day after the end of a range. */
export function periodOf(text: string, isLastDay: boolean): Period | undefined {
	const [first, last] = daysOfRange(text);
	const { replacement } = checkDate(text) ?? {};
	const from = first ?? replacement ?? text;
	const [start, end] = [parseDate(from), parseDate(last ?? from)];
	if (start === undefined || end === undefined) {
		return undefined;
	}
	const until = last !== undefined && !isLastDay ? end : end + 1;
	return until > start ? [from, dateOf(until)] : undefined;
}

function isSame(some: readonly (Period | undefined)[], others: readonly (Period | undefined)[]): boolean {
	return some.every((one, index) => one?.[1] === others[index]?.[1]);
}

function written(node: Node, found: readonly (Period | undefined)[], depth: 0 | 1 | 2): Fix[] {
	const periods = found.flatMap((one) => (one === undefined ? [] : [one]));
	const [only, ...more] = periods;
	if (only === undefined || periods.length !== found.length) {
		return [];
	}
	const objects = periods.map(
		([start, end]) => `{ "startDate": ${JSON.stringify(start)}, "endDate": ${JSON.stringify(end)} }`,
	);
	const list = depth === 0 ? objects.join() : `[${objects.join(", ")}]`;
	const newText = depth === 2 ? `{ "restrictedPeriodList": ${list} }` : list;
	const last = periods.at(-1) ?? only;
	const title =
		more.length === 0
			? `Write ${only[0]} until ${only[1]}`
			: `Write ${periods.length} periods, the last until ${last[1]}`;
	return [{ title, edits: [{ start: node.start, end: node.end, newText }], safe: false, preferred: false }];
}
