import { parseInstant } from "./instant";
import { type JsonObject, objectAt } from "./json";

const instantForm = new Intl.DateTimeFormat("en-GB", {
	timeZone: "UTC",
	weekday: "short",
	day: "numeric",
	month: "short",
	year: "numeric",
	hour: "2-digit",
	minute: "2-digit",
});

/** When a campaign runs, as in "from Sat, 1 Mar 2031, 14:00 UTC to …"; undefined where it has no schedule. */
export function scheduleInWords(body: JsonObject): string | undefined {
	const schedule = objectAt(body, "schedule");
	if (schedule === undefined) {
		return undefined;
	}
	const words = [
		...boundary("from", schedule["startTime"]),
		...boundary("to", schedule["endTime"]),
		...(typeof schedule["refreshFrequency"] === "string"
			? [`with new recipients every ${durationInWords(schedule["refreshFrequency"])}`]
			: []),
	];
	return words.length === 0 ? undefined : words.join(" ");
}

function boundary(word: string, value: unknown): readonly string[] {
	const instant = typeof value === "string" ? parseInstant(value) : undefined;
	return instant === undefined ? [] : [`${word} ${instantForm.format(instant)} UTC`];
}

const units = ["day", "hour", "minute", "second"] as const;

/** An ISO 8601 duration as in "1 day 12 hours"; one of another form as it stands. */
function durationInWords(duration: string): string {
	const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
	const parts = units.flatMap((unit, index) => {
		const count = Number(match?.[index + 1] ?? 0);
		return count === 0 ? [] : [`${count} ${unit}${count === 1 ? "" : "s"}`];
	});
	return parts.length === 0 ? duration : parts.join(" ");
}
