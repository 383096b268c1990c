import { enumerate } from "../text/text";

const day = 86_400_000;

/** The API's names of the days of the week, from Monday. */
export const weekdays = [
	"MONDAY",
	"TUESDAY",
	"WEDNESDAY",
	"THURSDAY",
	"FRIDAY",
	"SATURDAY",
	"SUNDAY",
] as const;

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "Fri", for days since 1970-01-01, which was a Thursday. */
export function formatWeekday(days: number): string {
	return shortDay(weekdays[(((days + 3) % 7) + 7) % 7] ?? "");
}

/** "Fri 4 Jul 2031", for days since 1970-01-01. */
export function formatDate(days: number): string {
	return `${formatWeekday(days)} ${written(days, ["day", "month", "year"])}`;
}

/** "3–28 Mar 2031", from a first to a last day, both days since 1970-01-01; what both share is said once. */
export function formatDates(first: number, last: number): string {
	if (last === first) {
		return written(first, ["day", "month", "year"]);
	}
	const [start, end] = [partsOf(first), partsOf(last)];
	const whole = written(last, ["day", "month", "year"]);
	if (start.year !== end.year) {
		return `${written(first, ["day", "month", "year"])} – ${whole}`;
	}
	return start.month === end.month
		? `${start.day}–${whole}`
		: `${written(first, ["day", "month"])} – ${whole}`;
}

/** "Mon–Fri and Sun", for names of days in the order of the week. Three and more in a row are joined. */
export function formatDays(names: readonly string[]): string {
	const runs: string[][] = [];
	for (const [index, name] of weekdays.entries()) {
		if (!names.includes(name)) {
			continue;
		}
		const run = runs.at(-1);
		if (run !== undefined && run.at(-1) === weekdays[index - 1]) {
			run.push(name);
		} else {
			runs.push([name]);
		}
	}
	const words = runs.flatMap((run) => {
		const short = run.map(shortDay);
		return run.length > 2 ? [`${short[0]}–${short.at(-1)}`] : short;
	});
	return enumerate(words, "and");
}

/** "Mon" for MONDAY. */
function shortDay(name: string): string {
	return name.charAt(0) + name.slice(1, 3).toLowerCase();
}

interface Parts {
	readonly day: string;
	readonly month: string;
	readonly year: string;
}

function partsOf(days: number): Parts {
	const date = new Date(days * day);
	return {
		day: String(date.getUTCDate()),
		month: months[date.getUTCMonth()] ?? "",
		year: String(date.getUTCFullYear()).padStart(4, "0"),
	};
}

function written(days: number, parts: readonly (keyof Parts)[]): string {
	const all = partsOf(days);
	return parts.map((part) => all[part]).join(" ");
}
