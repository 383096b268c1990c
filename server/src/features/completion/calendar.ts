import { formatWeekday } from "../../../../shared/src/format/calendar";
import { dateOf, parseDate } from "../../../../shared/src/values/date";
import { canonicalInstant, parseInstant } from "../../../../shared/src/values/instant";
import { instantAt, knownZone, localDay, localMinutes } from "../../../../shared/src/values/localTime";
import { member, type ObjectNode } from "../../syntax/tree";

/** A value with what it means. */
interface Meant {
	readonly value: string;
	readonly meaning: string;
}

/** What "now" and "here" are. */
interface Clock {
	readonly now: Date;
	readonly timeZone: string;
}

const hour = 3_600_000;
const nine = 9 * 60;
const months = "January February March April May June July August September October November December".split(
	" ",
);

/** Dates that a restricted period may begin or end with beside its other date; its end is not part of it. */
export function suggestDates(period: ObjectNode | undefined, name: string, clock: Clock): Meant[] {
	const today = localDay(clock.now.getTime(), knownZone(clock.timeZone));
	const start = dayOf(period, "startDate");
	const end = dayOf(period, "endDate");
	if (name === "endDate") {
		const first = start ?? today;
		return dates([
			[first + 1, start === undefined ? "tomorrow" : "blocks one day"],
			[first + 2, "blocks two days"],
			[first + 7, "blocks a week"],
			[first + 14, "blocks two weeks"],
			[nextMonth(first), `blocks to the end of ${monthName(first)}`],
			[nextMonth(nextMonth(first)), `blocks to the end of ${monthName(nextMonth(first))}`],
		]);
	}
	const following = nextMonth(today);
	const fitting: readonly (readonly [number, string])[] = [
		[today, `today, ${formatWeekday(today)}`],
		[today + 1, `tomorrow, ${formatWeekday(today + 1)}`],
		[nextMonday(today), "next Monday"],
		[following - 1, `last day of ${monthName(today)}`],
		[following, `first day of ${monthName(following)}`],
		[nextMonth(following) - 1, `last day of ${monthName(following)}`],
	];
	const beforeEnd = fitting.filter(([day]) => end === undefined || day < end);
	return dates(beforeEnd.length > 0 || end === undefined ? beforeEnd : [[end - 1, "the day before the end"]]);
}

/** Instants that a campaign may start or end at beside its other instant, none of them past; by the clocks of a zone. */
export function suggestInstants(
	schedule: ObjectNode | undefined,
	name: string,
	zone: string,
	{ now }: Clock,
): Meant[] {
	const known = knownZone(zone);
	const present = now.getTime();
	const start = instantOf(schedule, "startTime");
	const end = instantOf(schedule, "endTime");
	const today = localDay(present, known);
	const at = (day: number) => instantAt(day, nine, known);
	if (name !== "endTime") {
		const nextHour = Math.floor(present / hour) * hour + hour;
		const fitting: readonly (readonly [number, string])[] = [
			[nextHour, "start of the next hour"],
			[at(nextMonday(today)), `next Monday 09:00, ${known}`],
			[at(today + 1), `tomorrow 09:00, ${known}`],
			[at(nextMonth(today)), `first day of ${monthName(nextMonth(today))} 09:00, ${known}`],
		];
		return instants(fitting.filter(([instant]) => end === undefined || instant < end));
	}
	const first = Math.max(start ?? at(nextMonday(today)), present);
	const later = (days: number) => instantAt(localDay(first, known) + days, localMinutes(first, known), known);
	const lastDay = nextMonth(localDay(first, known)) - 1;
	const fitting: readonly (readonly [number, string])[] = [
		[later(28), "four weeks after the start"],
		[later(7), "a week after the start"],
		[later(1), "a day after the start"],
		[instantAt(lastDay, 18 * 60, known), `last day of ${monthName(lastDay)} 18:00, ${known}`],
		[later(365), "a year after the start"],
	];
	return instants(fitting.filter(([instant]) => instant > first));
}

function dates(days: readonly (readonly [day: number, meaning: string])[]): Meant[] {
	return writable(days.map(([day, meaning]) => ({ value: dateOf(day), meaning })));
}

function instants(at: readonly (readonly [instant: number, meaning: string])[]): Meant[] {
	return writable(at.map(([instant, meaning]) => ({ value: canonicalInstant(instant), meaning })));
}

/** Years that have four digits; of values that come several times, the first. */
function writable(values: readonly Meant[]): Meant[] {
	return values.filter(
		({ value }, index) => /^\d{4}-/.test(value) && values.findIndex((one) => one.value === value) === index,
	);
}

function dayOf(holder: ObjectNode | undefined, name: string): number | undefined {
	const node = member(holder, name);
	return node?.kind === "string" ? parseDate(node.value) : undefined;
}

function instantOf(holder: ObjectNode | undefined, name: string): number | undefined {
	const node = member(holder, name);
	return node?.kind === "string" ? parseInstant(node.value)?.epochMilliseconds : undefined;
}

/** The first Monday after a day; 1970-01-01 was a Thursday. */
function nextMonday(day: number): number {
	return day + 7 - ((((day + 3) % 7) + 7) % 7);
}

/** The first day of the month after that of a day. */
function nextMonth(day: number): number {
	const date = new Date(day * 24 * hour);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / (24 * hour);
}

function monthName(day: number): string {
	return months[new Date(day * 24 * hour).getUTCMonth()] ?? "";
}
