import { weekdays } from "../../../../shared/src/format/calendar";

const week: readonly string[] = weekdays;

const spans: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
	["weekday", [0, 4]],
	["workday", [0, 4]],
	["working day", [0, 4]],
	["business day", [0, 4]],
	["m-f", [0, 4]],
	["weekend", [5, 6]],
	["daily", [0, 6]],
	["everyday", [0, 6]],
	["every day", [0, 6]],
	["all", [0, 6]],
	["all day", [0, 6]],
]);

/** Other languages from Monday on, without accents. Two letters are German: there they are what stands on each door. */
const german = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split(" ");
const others = [
	"lundi mardi mercredi jeudi vendredi samedi dimanche",
	"lunes martes miercoles jueves viernes sabado domingo",
].map((names) => names.split(" "));

const separator = /\s*[,;/&+|]\s*(?:and\s+)?|\s+(?:and|und|et|y)\s+/;
const span =
	/^([a-z]+)\.?(?: ?(?:[-\u2013\u2014~]|\.\.) ?| (?:to|through|thru|till|until|bis|au?) )([a-z]+)\.?$/;
/** UTF-16 code units: seven days with what is between them. */
const longest = 100;

/** The days of the week that a text names, such as `MON-FRI`, `weekdays`, `Sat/Sun` and `Mo, Di`, in its order; none of any other. */
export function daysIn(text: string): readonly string[] {
	if (text.length > longest) {
		return [];
	}
	const plain = text
		.trim()
		.toLowerCase()
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "");
	const parts = plain.split(separator);
	const read = parts.length > 1 || part(plain) !== undefined ? parts : plain.split(/\s+/);
	// A T before Thursday is Tuesday.
	const isTuesday = /^th\b|[^a-z]th(?:u(?:rs?)?)?\b/.test(plain);
	const days = read.map((one) => part(isTuesday && one === "t" ? "tue" : one));
	return days.includes(undefined) ? [] : [...new Set(days.flat())].flatMap((day) => week[day ?? -1] ?? []);
}

/** Days by their number, Monday being 0; undefined where a text names none. */
function part(text: string): readonly number[] | undefined {
	const [first, last] = spans.get(text.replace(/s$/, "")) ?? [];
	if (first !== undefined && last !== undefined) {
		return between(first, last);
	}
	const day = dayOf(text.replace(/\.$/, ""));
	if (day >= 0) {
		return [day];
	}
	const [, start = "", end = ""] = span.exec(text) ?? [];
	const ends = [dayOf(start), dayOf(end)] as const;
	return ends[0] < 0 || ends[1] < 0 ? undefined : between(ends[0], ends[1]);
}

/** A span that ends before it starts goes on into the next week: Sunday to Thursday. */
function between(first: number, last: number): readonly number[] {
	const count = ((last - first + 7) % 7) + 1;
	return Array.from({ length: count }, (_, index) => (first + index) % 7);
}

function dayOf(name: string): number {
	const one = name.length > 5 ? name.replace(/s$/, "") : name;
	const starts = (full: string): boolean => full.toLowerCase().startsWith(one);
	const least = [[week, 2], [german, 2], ...others.map((names) => [names, 3] as const)] as const;
	for (const [names, shortest] of least) {
		const found = one.length < shortest ? [] : names.flatMap((full, day) => (starts(full) ? [day] : []));
		if (found.length === 1) {
			return found[0] ?? -1;
		}
	}
	return -1;
}
