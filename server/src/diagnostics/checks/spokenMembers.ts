import { simplified } from "../../../../shared/src/text/nearest";
import { dateOf, parseDate } from "../../../../shared/src/values/date";
import { checkDuration, parseDuration } from "../../../../shared/src/values/duration";
import { canonicalInstant, parseInstant } from "../../../../shared/src/values/instant";
import { parseTimeOfDay, readRange, timeAt } from "../../../../shared/src/values/timeOfDay";
import type { StructureShape, UnionShape } from "../../schema/shape";
import { member, type Property } from "../../syntax/tree";
import { beginsWithSign } from "./meantMember";
import { readDays } from "./spokenLimits";

type Said = readonly (readonly [name: string, json: string])[];

/**
 * The members, each with its value as JSON, that a property says in another way: a duration behind a start, the hours of
 * a range, or the date of one day. None where it says nothing of the kind, or one of them is there.
 */
export function membersSaid(
	{ key, value, parent }: Property,
	{ name: shape }: StructureShape | UnionShape,
): ReadonlyMap<string, string> {
	const text = value?.kind === "string" ? value.value : "";
	const read = text === "" || beginsWithSign(key.name) ? undefined : readers.get(shape ?? "");
	const said = read?.(simplified(key.name), text, parent) ?? [];
	return new Map(said.some(([name]) => member(parent, name) !== undefined) ? [] : said);
}

const readers: ReadonlyMap<string, (name: string, text: string, holder: Property["parent"]) => Said> =
	new Map([
		["TimeRange", hoursSaid],
		["Schedule", endSaid],
		["RestrictedPeriod", daySaid],
		["CommunicationTimeConfig", zoneSaid],
		["CommunicationLimit", spanSaid],
	]);

const isDuration = /^(?:duration|length)$/;

function hoursSaid(name: string, text: string, holder: Property["parent"]): Said {
	const [start, end] = readRange(text) ?? [];
	if (start !== undefined && end !== undefined) {
		return [
			["startTime", JSON.stringify(start)],
			["endTime", JSON.stringify(end)],
		];
	}
	const from = isDuration.test(name) ? textOf(holder, "startTime") : undefined;
	const minutes = parseTimeOfDay(from ?? "");
	const to = minutes === undefined ? Number.NaN : minutes + secondsOf(text) / 60;
	return Number.isInteger(to) && to > (minutes ?? 0) && to < 1440
		? [["endTime", JSON.stringify(timeAt(to))]]
		: [];
}

function endSaid(name: string, text: string, holder: Property["parent"]): Said {
	const from = isDuration.test(name) ? parseInstant(textOf(holder, "startTime") ?? "") : undefined;
	const seconds = secondsOf(text);
	return from === undefined || from.zone === "none" || !(seconds > 0 && seconds < longestRun)
		? []
		: [["endTime", JSON.stringify(canonicalInstant(from.epochMilliseconds + 1000 * seconds))]];
}

/** Seconds: a longer run is no duration of a campaign, and an end behind the year 9999 has no form. */
const longestRun = 100 * 366 * 86_400;

function daySaid(name: string, text: string): Said {
	const at = /^(?:date|day|on)$/.test(name) ? parseDate(text) : undefined;
	// Contacts start again on the day after it.
	return at === undefined
		? []
		: [
				["startDate", JSON.stringify(text)],
				["endDate", JSON.stringify(dateOf(at + 1))],
			];
}

function zoneSaid(name: string, text: string): Said {
	return /^(?:(?:local|default)?time)?zone(?:id|name)?$|^tz$/.test(name)
		? [["localTimeZoneConfig", `{ "defaultTimeZone": ${JSON.stringify(text)} }`]]
		: [];
}

function spanSaid(name: string, text: string, holder: Property["parent"]): Said {
	const days = /^(?:per|every|each|in|within|interval|window|period)$/.test(name)
		? readDays(text)
		: undefined;
	return days === undefined
		? []
		: [
				["frequency", String(days)],
				...(member(holder, "unit") === undefined ? [["unit", '"DAY"'] as const] : []),
			];
}

function textOf(holder: Property["parent"], name: string): string | undefined {
	const node = member(holder, name);
	return node?.kind === "string" ? node.value : undefined;
}

/** Seconds of a duration as people write it; not a number for any other text. */
function secondsOf(duration: string): number {
	const { replacement, choices } = checkDuration(duration) ?? {};
	return parseDuration(duration) ?? parseDuration(replacement ?? choices?.[0] ?? "") ?? Number.NaN;
}
