import { lettersAsDigits } from "../text/lookAlikes";
import { dateOf, isOnNamedDay, nearDates, parseDate, readDates, readSerial } from "./date";
import { instantAt, knownZone } from "./localTime";
import { timeZones, zonesOfThreeLetters } from "./zone";
import { guessZones } from "./zoneGuesses";

const maxLength = 80;

/** What a text in another form than the API's may stand for. */
interface InstantReading {
	/** It says its zone, and there is but one reading. */
	readonly isCertain: boolean;
	/** It says no zone: the instants are those of UTC, and clocks of the campaign's zone may be meant. */
	readonly isLocal: boolean;
	/** It says no time: the instants are those of midnight. */
	readonly isDate: boolean;
	/** Milliseconds since 1970. */
	readonly instants: readonly number[];
	/** The dates that are read in the text, YYYY-MM-DD. */
	readonly dates: readonly string[];
}

const none: InstantReading = { isCertain: false, isLocal: false, isDate: false, instants: [], dates: [] };

const zoned =
	/^(.+?)(?:T|,? (?:at )?) ?([0-9]{1,2}(?:[:.][0-9]{2}){0,2}(?:\.[0-9]+)?(?: ?[ap]\.?m\.?(?![a-y]))?) ?(Z|UTC|GMT|(?:UTC|GMT)?[+-](?!0(?:[0-9]{2})?$)[0-9]{1,2}(?::?[0-9]{2})?|[A-Za-z]+\/[A-Za-z_/]+|[A-Z]{2,4}|(?:in )?[A-Z]{3}[A-Z ]{1,30})?$/i;

/** Words in brackets behind a date and time. */
const note = / \(.*\)$/;
/** As the command `date` prints it, with the year at the end. */
const unixDate = /^([a-z]{3} +[0-9]{1,2}) ([0-9:]{8}) ([a-z]{3,4}) ([0-9]{4})$/i;
/** How JavaScript names a zone behind its offset; any other note may say another time. */
const nameOfOffset = /GMT[+-][0-9]{4} \([A-Za-z ]+\)$/;

/**
 * Hours that short names of zones stand for beside the clocks of a place: people write `PST` in summer too, and some
 * names belong to several parts of the world. Source: the IANA database, backward and the rules of each zone.
 */
const offsetsOfNames: Readonly<Record<string, readonly number[]>> = {
	AST: [-4, 3],
	BST: [1, 6],
	CDT: [-5],
	CST: [-6, 8],
	EDT: [-4],
	EST: [-5],
	IST: [5.5, 2, 1],
	MDT: [-6],
	MST: [-7],
	PDT: [-7],
	PST: [-8],
};

const isoDate = "^([0-9]{4}-[0-9]{2}-[0-9]{2})";
/** Times behind a date that lack their colons, and what they are with them. */
const clocks: readonly (readonly [written: RegExp, read: string])[] = [
	[new RegExp(`${isoDate}[T ]([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9:])`, "i"), "$1T$2:$3:$4"],
	[new RegExp(`${isoDate}[T ]([0-9]{2})([0-9]{2})(?![0-9:])`, "i"), "$1T$2:$3"],
	[new RegExp(`${isoDate}T([0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9:])`, "i"), "$1T$2:$3:$4"],
	[new RegExp(`${isoDate}[T ]([0-9]{1,2})h([0-9]{2})(?![0-9a-y])`, "i"), "$1T$2:$3"],
	[new RegExp(`${isoDate}[T ]([0-9]{1,2})h(?![0-9a-y])`, "i"), "$1T$2:00"],
	[/ (?:at )?(?:12 )?noon(?![a-z])/i, " 12:00"],
];
const somethingBehind = new RegExp(`${isoDate}[^0-9].*[0-9]`);

/** Reads dates and times in other forms, such as `2031/03/03 2:00 pm`; a date alone may stand for its midnight. */
export function readInstants(text: string): InstantReading {
	const read = readForm(text);
	const repaired = read.instants.length > 0 ? text : withoutSlips(text);
	return repaired === text ? read : { ...readForm(repaired), isCertain: false };
}

/** Letters in the place of digits, signs typed twice or with nothing after them, and none between date and time. */
function withoutSlips(text: string): string {
	return lettersAsDigits(text.slice(0, maxLength))
		.replace(/(?<=[0-9])-{2,}(?=[0-9])/g, "-")
		.replace(/TT(?=[0-9])/i, "T")
		.replace(/(?<=[0-9])\.?(?: ?Z)+$/i, "Z")
		.replace(/(?:Z[+-]00:?00|[+-]00:?00 ?Z|Z \((?:UTC|GMT)\)|(?: ?(?:UTC|GMT))[+-]0)$/i, "Z")
		.replace(/(?<=:[0-9]{2}),([0-9]{1,9})(?=Z|[+-]|$)/i, ".$1")
		.replace(/(?<=[0-9]:)([0-9])(?=Z|$)/i, "0$1")
		.replace(/^([0-9]{4}-[0-9]{2}-[0-9]{2})-(?=[0-9]{2}:)/, "$1T")
		.replace(/^([0-9]{4}-[0-9]{2}-[0-9]{2})(?=[0-9]{2}:)/, "$1T");
}

function readForm(text: string): InstantReading {
	if (text.length > maxLength) {
		return none;
	}
	const dotNet = /^\/Date\(([0-9]{13})\)\/$/.exec(text.trim())?.[1];
	const epoch = dotNet ?? /^([0-9]{10}|[0-9]{13})(?:\.0+)?$/.exec(text.trim())?.[1];
	if (epoch !== undefined) {
		return { ...none, instants: [Number(epoch) * (epoch.length === 10 ? 1000 : 1)] };
	}
	const serial = readSerial(text);
	if (serial !== undefined) {
		const date = Math.floor(serial / 86_400_000);
		return {
			...none,
			isLocal: true,
			isDate: serial % 86_400_000 === 0,
			instants: [serial],
			dates: [dateOf(date)],
		};
	}
	const withoutColons = text
		.trim()
		.replace(/ \((Z|UTC|GMT)\)$/i, " $1")
		.replace(/(?<=[0-9a-z])\.$/i, "")
		.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, "")
		.replace(note, "")
		.replace(/^at\((.*)\)$/i, "$1")
		.replace(unixDate, "$1 $4 $2 $3")
		.replace(/^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})/, "$1-$2-$3T$4:$5:$6");
	const plain = clocks.reduce((now, [written, read]) => now.replace(written, read), withoutColons);
	const [, local, offset, zoneName] = /^(.*?)([+-][0-9]{2}:[0-9]{2}|Z)?\[([A-Za-z_/]+)\]$/.exec(plain) ?? [];
	if (offset !== undefined) {
		// Where offset and zone say different times, either may be the slip.
		const [byOffset, byZone] = [readForm(`${local}${offset}`), readForm(`${local} ${zoneName}`)];
		const instants = [...new Set([...byOffset.instants, ...byZone.instants])];
		return { ...byOffset, isCertain: byOffset.isCertain && instants.length === 1, instants };
	}
	const match = zoned.exec(zoneName === undefined ? plain : `${local} ${zoneName}`);
	if (match === null) {
		// Whatever else stands there may be a time: midnight would be another one.
		if (/[0-9]:[0-9]/.test(plain) || somethingBehind.test(plain)) {
			return none;
		}
		const dates = readDates(plain.replace(/[TZ ]+$/, ""));
		const days = dates.flatMap((date) => parseDate(date) ?? []);
		return { ...none, isLocal: true, isDate: true, instants: days.map((day) => day * 86_400_000), dates };
	}
	const [, date = "", clock = "", zone] = match;
	const time = milliseconds(clock);
	// Another time in front of it makes a span of it.
	if (time === undefined || /[0-9]:[0-9]/.test(date)) {
		return none;
	}
	const read = readDates(date);
	const dates = read.length === 0 && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) ? nearDates(date) : read;
	const isWhole =
		read.length > 0 &&
		(!note.test(text.trim()) || nameOfOffset.test(text.trim())) &&
		!/\.[0-9]{3}[0-9]*[1-9]/.test(clock) &&
		dates.every((day) => isOnNamedDay(text, day));
	const walls = dates.flatMap((day) => {
		const days = parseDate(day);
		return days === undefined ? [] : [days * 86_400_000 + time];
	});
	if (zone === undefined) {
		return { ...none, isLocal: true, instants: walls, dates };
	}
	const fixed = fixedOffset(zone);
	if (fixed !== undefined) {
		const instants = walls.map((wall) => wall - fixed);
		return { ...none, isCertain: isWhole && walls.length === 1, instants, dates };
	}
	const place = zone.replace(/^in | time$/gi, "");
	const [guess] = zone.includes("/") ? [zone] : guessZones(place, /[a-z]{3}/i.test(place) ? timeZones() : []);
	const names = guess === undefined ? zonesOfThreeLetters(zone) : [guess];
	if (names.some((name) => knownZone(name) === "UTC" && name !== "UTC")) {
		return none;
	}
	const hours = offsetsOfNames[zone.toUpperCase()] ?? [];
	const instants = walls.flatMap((wall) => [
		...names.map((name) => inZone(wall, name)),
		...hours.map((ahead) => wall - ahead * 3_600_000),
	]);
	return { ...none, instants: [...new Set(instants)], dates };
}

/** The instant at which clocks of a zone show what clocks in UTC show at another one. */
export function inZone(wall: number, zone: string): number {
	const days = Math.floor(wall / 86_400_000);
	const rest = wall - days * 86_400_000;
	return instantAt(days, Math.floor(rest / 60_000), zone) + (rest % 60_000);
}

function fixedOffset(zone: string): number | undefined {
	if (/^(?:Z|UTC|GMT)$/i.test(zone)) {
		return 0;
	}
	const [, sign, hours, minutes = "0"] =
		/^(?:UTC|GMT)?([+-])([0-9]{1,2})(?::?([0-9]{2}))?$/i.exec(zone) ?? [];
	if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) {
		return undefined;
	}
	return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
}

/** Milliseconds since midnight of a time; undefined for what is none. */
function milliseconds(clock: string): number | undefined {
	const [, hour = "", minute, second = "0", fraction = "0", half] =
		/^([0-9]{1,2})(?:[:.]([0-9]{2}))?(?:[:.]([0-9]{2}))?(?:\.([0-9]+))?(?: ?([ap])\.?m\.?)?$/i.exec(clock) ??
		[];
	if (minute === undefined && half === undefined) {
		return undefined;
	}
	const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
	if (hours > 24 || Number(minute ?? 0) > 59 || Number(second) > 59) {
		return undefined;
	}
	const seconds = hours * 3600 + Number(minute ?? 0) * 60 + Number(second);
	return seconds > 86_400 ? undefined : seconds * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
}
