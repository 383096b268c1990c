import { formatInstant } from "../format/clock";
import { formatDuration } from "../format/quantity";
import { parseDuration } from "../values/duration";
import { parseInstant } from "../values/instant";
import { knownZone, localDay } from "../values/localTime";
import { type JsonObject, objectAt } from "./json";

/**
 * When a campaign runs, as in "from Sat 1 Mar 2031, 14:00 UTC (09:00 in America/New_York) to …", the zone being the
 * campaign's own; undefined where it has no schedule.
 */
export function formatSchedule(body: JsonObject): string | undefined {
	const schedule = objectAt(body, "schedule");
	if (schedule === undefined) {
		return undefined;
	}
	const zone = zoneOf(body);
	const words = [
		...boundary("from", schedule["startTime"], zone),
		...boundary("to", schedule["endTime"], zone),
		...(typeof schedule["refreshFrequency"] === "string"
			? [`with new recipients ${formatEvery(schedule["refreshFrequency"])}`]
			: []),
	];
	return words.length === 0 ? undefined : words.join(" ");
}

/** The zone that counts for recipients whose own is not known; undefined where the campaign names none that exists. */
function zoneOf(body: JsonObject): string | undefined {
	const config = objectAt(objectAt(body, "communicationTimeConfig"), "localTimeZoneConfig");
	const name = config?.["defaultTimeZone"];
	return typeof name === "string" && knownZone(name) !== "UTC" ? name : undefined;
}

function boundary(word: string, value: unknown, zone: string | undefined): readonly string[] {
	const at = typeof value === "string" ? parseInstant(value)?.epochMilliseconds : undefined;
	if (at === undefined) {
		return [];
	}
	const words = `${word} ${formatInstant(at, "UTC")} UTC`;
	if (zone === undefined) {
		return [words];
	}
	const local = formatInstant(at, zone);
	const isSameDay = localDay(at, zone) === localDay(at, "UTC");
	return [`${words} (${isSameDay ? local.slice(local.indexOf(", ") + 2) : local} in ${zone})`];
}

/** "every 2 days", "every hour"; a duration of another form as it stands. */
function formatEvery(duration: string): string {
	const seconds = /[-+]/.test(duration) ? undefined : parseDuration(duration);
	const words = seconds === undefined || seconds === 0 ? duration : formatDuration(seconds);
	return `every ${words}`.replace(/^every 1 ([a-z]+)$/, "every $1");
}
