/**
 * Whether two spellings are of one value, such as `P24H` and `PT24H` or `9:00 AM` and `T09:00`. Reads strictly and by
 * itself: what this check lets pass must not depend on how values are understood elsewhere.
 */
export function isSameValue(one: string, other: string): boolean {
	return readers.some((read) => {
		const value = read(one);
		return value !== undefined && value === read(other);
	});
}

const readers: readonly ((text: string) => string | number | undefined)[] = [
	readNumber,
	readDuration,
	readClock,
	readDate,
	readInstant,
	readPhone,
];

/** Decimal digits with one point; a zero in front may mean base eight, unless the number is the same in it. */
function readNumber(text: string): number | undefined {
	const isDecimal = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+|0+[0-7]|0\d*[89]\d*)$/.test(text);
	return isDecimal ? Number(text) : undefined;
}

const unitSeconds: ReadonlyMap<string, number> = new Map(
	Object.entries({
		w: 604_800,
		week: 604_800,
		weeks: 604_800,
		d: 86_400,
		day: 86_400,
		days: 86_400,
		h: 3600,
		hr: 3600,
		hrs: 3600,
		hour: 3600,
		hours: 3600,
		min: 60,
		mins: 60,
		minute: 60,
		minutes: 60,
		s: 1,
		sec: 1,
		secs: 1,
		second: 1,
		seconds: 1,
	}),
);

/** Seconds of counts with units; M counts as minutes only behind a T, and signs are none of it. */
function readDuration(text: string): number | undefined {
	const plain = text.toLowerCase();
	const iso = /^p(?=\w)(?:(\d+)w)?(?:(\d+)d)?t?(?:(\d+(?:[.,]\d+)?)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(plain);
	if (iso !== null) {
		if (/\d/.test(plain) && (iso[4] === undefined || plain.includes("t"))) {
			const [weeks, days, hours, minutes, seconds] = iso
				.slice(1)
				.map((part) => Number((part ?? "0").replace(",", ".")));
			return (
				604_800 * (weeks ?? 0) +
				86_400 * (days ?? 0) +
				3600 * (hours ?? 0) +
				60 * (minutes ?? 0) +
				(seconds ?? 0)
			);
		}
		return undefined;
	}
	const parts = [...plain.matchAll(/(\d+) ?([a-z]+),?(?: and)? ?/g)];
	if (parts.length === 0 || parts.map(([part]) => part).join("") !== plain) {
		return undefined;
	}
	let sum = 0;
	let last = "";
	for (const [, count, unit = ""] of parts) {
		// Behind hours, an m counts minutes.
		const isMinutes = unit === "m" && unitSeconds.get(last) === 3600;
		sum += Number(count) * (unitSeconds.get(isMinutes ? "min" : unit) ?? Number.NaN);
		last = unit;
	}
	return Number.isNaN(sum) ? undefined : sum;
}

/** Minutes since midnight. */
function readClock(text: string): number | undefined {
	const match = /^t?(\d{1,2})(?:[:.h]?(\d{2}))?(?::00)? ?(am|pm|a\.m\.|p\.m\.)?$/i.exec(text);
	if (match === null) {
		return undefined;
	}
	const [, hour = "", minute, half] = match;
	if (minute === undefined && half === undefined) {
		return undefined;
	}
	const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
	return hours > 23 || Number(minute ?? 0) > 59 || (half !== undefined && Number(hour) > 12)
		? undefined
		: hours * 60 + Number(minute ?? 0);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** YYYY-MM-DD of a date that has but one reading. */
function readDate(text: string): string | undefined {
	const year = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
	if (year !== null && (year[2] !== "" || text.length === 8)) {
		return date(year[1], year[3], year[4]);
	}
	const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
	if (slashed !== null) {
		const [, one, other, last] = slashed;
		if (one === other || Number(other) > 12) {
			return date(last, one, other);
		}
		return Number(one) > 12 ? date(last, other, one) : undefined;
	}
	const named =
		/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ??
		swapped(/^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text));
	if (named === null) {
		return undefined;
	}
	const month = months.indexOf(String(named[1]).slice(0, 3).toLowerCase()) + 1;
	return month === 0 ? undefined : date(named[3], String(month), named[2]);
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
	return match === null ? null : [match[0], match[2], match[1], match[3]];
}

function date(year = "", month = "", day = ""): string | undefined {
	const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	const at = new Date(`${written}T00:00:00Z`);
	return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? undefined : written;
}

/** Milliseconds since 1970 of a date and time with its zone. */
function readInstant(text: string): number | undefined {
	const match =
		/^(.+?)(?:[t ]|, | at )(\d{1,2}(?::\d{2}){0,2}(?:\.\d{1,3})?(?: ?[ap]m)?) ?(z|utc|gmt|[+-]\d{2}:?\d{2})$/i.exec(
			text,
		);
	if (match === null) {
		return undefined;
	}
	const [, day = "", clock = "", zone = ""] = match;
	const [, seconds = "00", fraction = ""] = /:\d{2}:(\d{2})(\.\d+)?/.exec(clock) ?? [];
	const minutes = readClock(clock.replace(/(:\d{2}):\d{2}(?:\.\d+)?/, "$1"));
	const on = readDate(day.trim());
	if (minutes === undefined || on === undefined) {
		return undefined;
	}
	const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : "Z";
	const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${seconds}${fraction}`;
	const at = Date.parse(`${on}T${time}${offset}`);
	return Number.isNaN(at) ? undefined : at;
}

function two(number: number): string {
	return String(number).padStart(2, "0");
}

/** A number with its country, without what people put between digits; a zero behind the country is dialled at home only. */
function readPhone(text: string): string | undefined {
	const isPhone = /^\+[1-9][\d\s().\-/]*$/.test(text) && !/^\+\d{1,3}[\s().\-/]+0/.test(text);
	return isPhone ? text.replace(/[^+\d]/g, "") : undefined;
}
