import type { Code } from "../../../../shared/src/problem/codes";
import type { Finding } from "../../../../shared/src/problem/finding";
import { quoted } from "../../../../shared/src/text/text";
import { checkDate, daysOfRange, parseDate } from "../../../../shared/src/values/date";
import { parseInstant } from "../../../../shared/src/values/instant";
import { readInstants } from "../../../../shared/src/values/instantForms";
import { rangeBetween, readRange } from "../../../../shared/src/values/timeOfDay";
import { type Node, type ObjectNode, spanOf } from "../../syntax/tree";

export type Ends = readonly [start: string, end: string];

interface Holder {
	readonly names: Ends;
	/** Code of the problem that a text with both ends is, in the place of one. */
	readonly code: Code;
	readonly isRange: (text: string) => boolean;
	readonly areEnds: (start: string, end: string) => boolean;
}

/** The objects that have a start and an end. */
const holders: ReadonlyMap<string, Holder> = new Map([
	[
		"TimeRange",
		{
			names: ["startTime", "endTime"],
			code: "time-of-day",
			isRange: (text: string) => readRange(text) !== undefined,
			areEnds: (start: string, end: string) => rangeBetween(start, end) !== undefined,
		},
	],
	[
		"RestrictedPeriod",
		{
			names: ["startDate", "endDate"],
			code: "calendar-date",
			isRange: (text: string) => daysOfRange(text).length > 0,
			areEnds: (start: string, end: string) => [start, end].every(isDate),
		},
	],
	[
		"Schedule",
		{
			names: ["startTime", "endTime"],
			code: "instant",
			isRange: (text: string) => partsOf(text) !== undefined,
			areEnds: (start: string, end: string) => [start, end].every(isInstant),
		},
	],
]);

/** The names of the start and the end of an object; undefined for one that has none. */
export function namesOfEnds(shapeName: string | undefined): Ends | undefined {
	return holders.get(shapeName ?? "")?.names;
}

/** What two values of an object such as `{ "from": …, "to": … }`, of a list, or of a text with a word for a range are, as they are written; undefined for other values. */
export function bothEndsIn(node: Node, shapeName: string | undefined): Ends | undefined {
	const holder = holders.get(shapeName ?? "");
	const [start, end] = holder === undefined ? [] : textsIn(node);
	return start !== undefined && end !== undefined && holder?.areEnds(start, end) === true
		? [start, end]
		: undefined;
}

/** The problem of a start or an end in whose place both stand: what is missing beside it is in it. */
export function rangeIn(
	{ properties }: ObjectNode,
	shapeName: string | undefined,
): { readonly code: Code; readonly start: number } | undefined {
	const holder = holders.get(shapeName ?? "");
	for (const { key, value } of holder === undefined ? [] : properties) {
		if (value === undefined || holder === undefined || !holder.names.includes(key.name)) {
			continue;
		}
		if (value.kind === "string" && holder.isRange(value.value)) {
			return { code: holder.code, start: value.start };
		}
		if (value.kind !== "string" && bothEndsIn(value, shapeName) !== undefined) {
			return { code: "wrong-type", start: spanOf(value).start };
		}
	}
	return undefined;
}

const froms = /^(?:from|start\w*|begin\w*|since|first)$/i;
const tos = /^(?:to|end\w*|until|till|thru|through|last)$/i;

function textsIn(node: Node): readonly string[] {
	if (node.kind === "string") {
		return partsOf(node.value) ?? [];
	}
	if (node.kind === "array") {
		const texts = node.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
		return texts.length === 2 && node.items.length === 2 ? texts : [];
	}
	if (node.kind !== "object" || node.properties.length !== 2) {
		return [];
	}
	return [froms, tos].flatMap((form) => {
		const property = node.properties.find(({ key }) => form.test(key.name));
		return property?.value?.kind === "string" ? [property.value.value] : [];
	});
}

const words = /\s+(?:-|\u2013|\u2014|to|until|till|through)\s+/i;
const signs = /(?<=[0-9Z])\s?[/\u2013\u2014]\s?(?=[0-9])/;
const longest = 100;

/** Two dates and times that a text names with a word or a sign between them. */
function partsOf(text: string): Ends | undefined {
	for (const sign of [words, signs]) {
		const [start, end, ...more] = text.length > longest ? [] : text.trim().split(sign);
		if (start !== undefined && end !== undefined && more.length === 0 && [start, end].every(isInstant)) {
			return [start, end];
		}
	}
	return undefined;
}

/** What is said of two dates and times in the place of one; undefined for other texts. */
export function rangeOfInstants(text: string): Finding | undefined {
	const ends = partsOf(text);
	const message = `${quoted(text)} is a range, not a date and time. Write its start and its end: ${ends?.join(" and ")}.`;
	return ends && { code: "instant", severity: "error", message };
}

function isInstant(text: string): boolean {
	return parseInstant(text) !== undefined || readInstants(text).instants.length > 0;
}

function isDate(text: string): boolean {
	return parseDate(checkDate(text)?.replacement ?? text) !== undefined;
}
