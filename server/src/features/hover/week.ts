import { formatDays, weekdays } from "../../../../shared/src/format/calendar";
import { formatHours, formatRange } from "../../../../shared/src/format/clock";
import type { DayTimes } from "../../../../shared/src/protocol";
import { enumerate } from "../../../../shared/src/text/text";
import type { Node } from "../../syntax/tree";
import { dayOf, weekOf, zonesOf } from "../communicationTimes";
import type { HoverContext } from "./hoverContext";

const detectors: ReadonlyMap<string, string> = new Map([
	["AREA_CODE", "area code"],
	["ZIP_CODE", "postal code"],
]);

const maxRanges = 6;

/** A map of daily hours as a week at a glance: days with the same hours in one line, and the hours of the week. */
export function weekInWords(hours: Node | undefined, here: HoverContext): string[] {
	const days = weekOf(hours);
	const minutes = days.reduce((total, day) => total + day.minutes, 0);
	const kinds = [...new Set(days.map(rangesInWords))];
	const lines = kinds.map((ranges) => {
		const same = days.filter((day) => rangesInWords(day) === ranges);
		const names = formatDays(same.map(({ day }) => day));
		if (ranges === "") {
			return `${names}: closed`;
		}
		return `${names}: ${ranges} · ${formatHours(same[0]?.minutes ?? 0)}${same.length > 1 ? " each" : ""}`;
	});
	return [here.markup.list(lines), `Open ${formatHours(minutes)} a week. ${zonesInWords(here)}`];
}

/** The ranges of one day and its hours. */
export function dayInWords(list: Node | undefined, here: HoverContext): string[] {
	const day = dayOf(weekdays[0], list);
	const hours = day.ranges.length === 0 ? "Closed." : `${rangesInWords(day)} · ${formatHours(day.minutes)}.`;
	return [`${hours} ${zonesInWords(here)}`];
}

/** On whose clock times of day are, in words. */
export function zonesInWords({ campaign, markup }: HoverContext): string {
	const { detection, fallback } = zonesOf(campaign);
	const zone = fallback === undefined ? undefined : markup.foreign(fallback);
	const unlike = "The schedule is in UTC.";
	if (detection.length === 0) {
		return zone === undefined
			? "No time zone is set, so nobody is contacted."
			: `Times of day are in ${zone} for every recipient. ${unlike}`;
	}
	const how = enumerate(
		detection.map((name) => detectors.get(name) ?? markup.foreign(name)),
		"or",
	);
	const others = zone === undefined ? "recipients without one are left out" : `for all others, in ${zone}`;
	return `Times of day are in the recipient's time zone, detected from the ${how}; ${others}. ${unlike}`;
}

/** As many ranges as can be taken in at a glance. */
function rangesInWords({ ranges }: DayTimes): string {
	const words = ranges
		.slice(0, maxRanges)
		.map((range) => (range.to > range.from ? formatRange(range) : `${formatRange(range)} (no time)`))
		.join(", ");
	return ranges.length > maxRanges ? `${words} and ${ranges.length - maxRanges} more` : words;
}
