import { parseInstant } from "./instant";
import { type JsonObject, objectAt } from "./json";

/**
 * When a campaign runs, as in "from Sat, 1 Mar 2031, 14:00 UTC (09:00 in America/New_York) to …", the zone being the
 * campaign's own; undefined where it has no schedule.
 */
export function scheduleInWords(body: JsonObject): string | undefined {
	const schedule = objectAt(body, "schedule");
	if (schedule === undefined) {
		return undefined;
	}
	const inZone = zoneOf(body);
	const words = [
		...boundary("from", schedule["startTime"], inZone),
		...boundary("to", schedule["endTime"], inZone),
		...(typeof schedule["refreshFrequency"] === "string"
			? [`with new recipients ${everyInWords(schedule["refreshFrequency"])}`]
			: []),
	];
	return words.length === 0 ? undefined : words.join(" ");
}

interface Zone {
	readonly name: string;
	readonly date: Intl.DateTimeFormat;
	readonly time: Intl.DateTimeFormat;
}

function zoneNamed(name: string): Zone | undefined {
	const date = { timeZone: name, weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
	try {
		return {
			name,
			date: new Intl.DateTimeFormat("en-GB", date),
			time: new Intl.DateTimeFormat("en-GB", { timeZone: name, hour: "2-digit", minute: "2-digit" }),
		};
	} catch (error) {
		if (error instanceof RangeError) {
			return undefined;
		}
		throw error;
	}
}

/** The zone that counts for recipients whose own is not known; undefined where the campaign names none that exists. */
function zoneOf(body: JsonObject): Zone | undefined {
	const config = objectAt(objectAt(body, "communicationTimeConfig"), "localTimeZoneConfig");
	const name = config?.["defaultTimeZone"];
	return typeof name === "string" && name !== "UTC" ? zoneNamed(name) : undefined;
}

function boundary(word: string, value: unknown, zone: Zone | undefined): readonly string[] {
	const instant = typeof value === "string" ? parseInstant(value) : undefined;
	const utc = zoneNamed("UTC");
	if (instant === undefined || utc === undefined) {
		return [];
	}
	const date = utc.date.format(instant);
	const words = `${word} ${date}, ${utc.time.format(instant)} UTC`;
	if (zone === undefined) {
		return [words];
	}
	const localDate = zone.date.format(instant);
	const local = `${localDate === date ? "" : `${localDate}, `}${zone.time.format(instant)}`;
	return [`${words} (${local} in ${zone.name})`];
}

const units = ["day", "hour", "minute", "second"] as const;

/** "every 2 days", "every hour". */
function everyInWords(duration: string): string {
	return `every ${durationInWords(duration)}`.replace(/^every 1 ([a-z]+)$/, "every $1");
}

/** An ISO 8601 duration as in "1 day 12 hours"; one of another form as it stands. */
function durationInWords(duration: string): string {
	const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
	const parts = units.flatMap((unit, index) => {
		const count = Number(match?.[index + 1] ?? 0);
		return count === 0 ? [] : [`${count} ${unit}${count === 1 ? "" : "s"}`];
	});
	return parts.length === 0 ? duration : parts.join(" ");
}
