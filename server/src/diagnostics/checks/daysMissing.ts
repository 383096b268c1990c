import { weekdays } from "../../../../shared/src/format/calendar";
import type { Problem } from "../../../../shared/src/problem/problem";
import { simplified } from "../../../../shared/src/text/nearest";
import { quoted } from "../../../../shared/src/text/text";
import { rangeBetween, readRange } from "../../../../shared/src/values/timeOfDay";
import type { Shape } from "../../schema/shape";
import { type Node, type ObjectNode, spanOf } from "../../syntax/tree";
import { daysIn } from "./days";
import type { TimePair } from "./timePairs";

/** Hours as people write them one after the other. */
export interface DayHours {
	/** None where the hours don't say for which days they are. */
	readonly days: readonly string[];
	readonly range: TimePair;
}

const isDayName = /^(?:days?|weekdays?|daysofweek|dayofweek|name|on)$/;
const isStart = /^(?:start|starttime|from|open|opens|opensat|opening|begin|since)$/;
const isEnd = /^(?:end|endtime|to|until|till|close|closes|closesat|closing|finish|stop)$/;
const isRange = /^(?:hours|times?|range|open|openhours|hoursofoperation)$/;
/** Entries; more are no week. */
const mostEntries = 28;

/**
 * The hours in the place of an object of days, where they stand in one object or in a list: `[{ "day": "MONDAY", "from":
 * "9am", "to": "6pm" }]`. Undefined for days as they should be, and where anything else stands there.
 */
export function hoursForDays(node: Node, shape: Shape): readonly DayHours[] | undefined {
	const items =
		node.kind === "array" ? node.items : node.kind === "object" || node.kind === "string" ? [node] : [];
	if (pathToDays(shape) === undefined || items.length === 0 || items.length > mostEntries) {
		return undefined;
	}
	const hours = items.map((item) =>
		item.kind === "object" ? some(hoursIn(item)) : item.kind === "string" ? hoursInText(item.value) : [],
	);
	const all = hours.flat();
	const isAll =
		hours.every((one) => one.length > 0) && new Set(all.map(({ days }) => days.length > 0)).size === 1;
	return isAll ? all : undefined;
}

/** The names from a place on under which the days are: none for an object of days; undefined where there are no days. */
export function pathToDays(shape: Shape): readonly string[] | undefined {
	if (shape.kind === "map") {
		return shape.key.values?.some(({ value }) => value === weekdays[0]) ? [] : undefined;
	}
	const [only, ...more] = shape.kind === "union" ? [...shape.members.values()] : [];
	const path = only === undefined || more.length > 0 ? undefined : pathToDays(only.shape);
	return only && path && [only.name, ...path];
}

function some(hours: DayHours | undefined): readonly DayHours[] {
	return hours === undefined ? [] : [hours];
}

/** `9-17`, `Mon-Fri 9-17; Sat 10-14`; none where a part is anything else. */
function hoursInText(text: string): readonly DayHours[] {
	const parts = text.length > longest ? [] : text.split(/;|\n|,(?=\s*[a-z])/i);
	const hours = parts.flatMap((part): readonly DayHours[] => {
		const written = part.trim();
		const at = Math.max(written.search(/\d/), 0);
		const days = daysIn(written.slice(0, at).replace(/[\s:,]+$/, ""));
		const range = readRange(written.slice(at));
		return range === undefined || (at > 0 && days.length === 0) ? [] : [{ days, range }];
	});
	return hours.length === parts.length ? hours : [];
}

/** UTF-16 code units: a week with its hours. */
const longest = 300;

function hoursIn({ properties, damaged }: ObjectNode): DayHours | undefined {
	const days: string[] = [];
	let [start, end]: (string | undefined)[] = [];
	for (const { key, value } of properties) {
		const name = simplified(key.name);
		const texts = textsOf(value);
		const [text = ""] = texts;
		const range = isRange.test(name) && texts.length === 1 ? readRange(text) : undefined;
		const named = isDayName.test(name) ? texts.map(daysIn) : [];
		if (named.length > 0 && named.every((one) => one.length > 0)) {
			days.push(...named.flat());
		} else if (range !== undefined && start === undefined && end === undefined) {
			[start, end] = range;
		} else if (isStart.test(name) && texts.length === 1 && start === undefined) {
			start = text;
		} else if (isEnd.test(name) && texts.length === 1 && end === undefined) {
			end = text;
		} else {
			return undefined;
		}
	}
	const range = start === undefined || end === undefined ? undefined : rangeBetween(start, end);
	return range === undefined || damaged ? undefined : { days: [...new Set(days)], range };
}

function textsOf(node: Node | undefined): readonly string[] {
	const items = node?.kind === "array" ? node.items : node === undefined ? [] : [node];
	const texts = items.flatMap((item) =>
		item.kind === "string" || item.kind === "number" ? [String(item.value)] : [],
	);
	return texts.length === items.length ? texts : [];
}

/** The object of days that stands once more in itself: `"dailyHours": { "dailyHours": { … } }`. */
export function daysWithin(node: Node, shape: Shape): Node | undefined {
	const [only, ...more] = node.kind === "object" && shape.kind === "map" ? node.properties : [];
	const isAgain = node.parent?.kind === "property" && node.parent.key.name === only?.key.name;
	return isAgain && more.length === 0 && only?.value?.kind === "object" && pathToDays(shape) !== undefined
		? only.value
		: undefined;
}

/** Hours that lack the days as names, as one mistake. Source: the service model. */
export function daysMissing(node: Node, shape: Shape): Problem | undefined {
	if (daysWithin(node, shape) !== undefined && node.parent?.kind === "property") {
		const message = `${quoted(node.parent.key.name)} is written twice here. Keep one.`;
		return { ...spanOf(node), code: "wrong-type", severity: "error", message };
	}
	const [first] = hoursForDays(node, shape) ?? [];
	if (first === undefined) {
		return undefined;
	}
	const { days, range } = first;
	const form = `"${days[0] ?? weekdays[0]}": [{ "startTime": "${range[0]}", "endTime": "${range[1]}" }]`;
	const what = days.length > 0 ? "the days as names of properties" : "the days that these hours are for";
	const names = [
		...(node.parent?.kind === "property" ? [node.parent.key.name] : []),
		...(pathToDays(shape) ?? []),
	];
	const message = `"${names.join(".")}" needs ${what}. Write ${form}.`;
	return { ...spanOf(node), code: "wrong-type", severity: "error", message };
}
