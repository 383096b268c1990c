import type { Finding } from "../problem/finding";
import { nearest } from "../text/nearest";
import { isLongerThan, quoted, startsWithIgnoringCase } from "../text/text";
import { onlyOne, severalIn } from "./several";
import { guessZones, zoneOfPlace, zonesBelow } from "./zoneGuesses";

const maxLength = 80;

/** Zones that are known without asking the runtime, which takes long to find its tables. */
const usual: ReadonlySet<string> = new Set([
	"America/Chicago",
	"America/Denver",
	"America/Halifax",
	"America/Los_Angeles",
	"America/New_York",
	"America/Phoenix",
	"America/Sao_Paulo",
	"America/Toronto",
	"America/Vancouver",
	"Asia/Seoul",
	"Asia/Singapore",
	"Asia/Tokyo",
	"Australia/Sydney",
	"Europe/Berlin",
	"Europe/London",
	"Europe/Paris",
]);

/** The names of three letters in the IANA database; runtimes know others, such as PST, that are none of its. */
const threeLetterZones: ReadonlySet<string> = new Set(
	"CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET".split(" "),
);

/** Zones of the IANA database that keep one offset all year, with the place that most likely is meant. */
const fixedZones: ReadonlyMap<string, string> = new Map([
	["EST", "America/New_York"],
	["MST", "America/Denver"],
	["HST", "Pacific/Honolulu"],
]);

/**
 * What letters such as EST may say behind a time: the zone of the IANA database, which some keep one offset in all year,
 * and first the place that most likely is meant.
 */
export function zonesOfThreeLetters(text: string): readonly string[] {
	const zone = text.toUpperCase();
	const place = fixedZones.get(zone);
	return [...(place === undefined ? [] : [place]), ...(threeLetterZones.has(zone) ? [zone] : [])];
}

/** What the names of the IANA database begin with. Areas are few and old; places are added every other year. */
const areas: ReadonlySet<string> = new Set(
	"Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific".split(" "),
);

/** Whether a text is a name made up as the IANA database makes them up: an area, and a place in it. */
function isWellFormed(text: string): boolean {
	const [area = "", ...places] = text.split("/");
	const isPlace = (place: string): boolean => /^[A-Z][A-Za-z_-]+$/.test(place);
	return areas.has(area) && places.length > 0 && places.length < 3 && places.every(isPlace);
}

/** Names of time zones that the runtime knows and the API's pattern takes, sorted. */
export function timeZones(): string[] {
	return Intl.supportedValuesOf("timeZone").filter(fitsPattern);
}

/** IANA time zone. Source: the model's pattern, and its documentation, which asks for an IANA name. */
export function checkTimeZone(text: string): Finding | undefined {
	if (isLongerThan(text, maxLength)) {
		return undefined;
	}
	const error = (message: string, replacement?: string): Finding => ({
		code: "iana-time-zone",
		severity: "error",
		message,
		...(replacement !== undefined && { replacement }),
	});
	if (text === "") {
		return error("The time zone is empty. Write an IANA name such as America/New_York.");
	}
	const canonical = known(text);
	if (canonical !== undefined && !fitsPattern(text)) {
		const choices = guessZones(text, []);
		const sign = /[^a-zA-Z0-9_/-]/.exec(text)?.[0] ?? "";
		const place = choices[0] ?? "America/New_York";
		const finding = error(
			`Time zones can't contain ${quoted(sign)} in the API. Write the name of a place, such as ${place}.`,
		);
		return withChoices(finding, choices);
	}
	if (canonical !== undefined) {
		return wrongCase(text, canonical) ?? withoutDaylightSaving(text);
	}
	const zones = timeZones();
	const spaced = text.trim().replace(/ /g, "_").toLowerCase();
	const same = text.includes("/") ? zones.find((zone) => zone.toLowerCase() === spaced) : undefined;
	if (same !== undefined) {
		return error(`${quoted(text)} isn't a valid IANA time zone. Write ${same}.`, same);
	}
	const zoneOf = (part: string): string | undefined =>
		(isName(part) ? known(part) : undefined) ?? zoneOfPlace(part, zones);
	// Cities on both sides of a slash are no name; an area in front of one is.
	const apart = /^[^/]+\/[^/]+$/.test(text) ? text.replace("/", " / ") : text;
	const written = severalIn(text, zoneOf);
	const named = written.length > 0 ? written : severalIn(apart, zoneOf);
	if (named.length > 0) {
		return withChoices(error(onlyOne("time zone")), named);
	}
	const below = zonesBelow(text);
	if (below.length > 0) {
		return severalZones(text, below);
	}
	const guesses = guessZones(text, zones);
	const near = nearest(text, zones);
	const choices = [...new Set([...guesses, ...(near === undefined ? [] : [near])])];
	if (isWellFormed(text)) {
		return unknownHere(text, choices);
	}
	const [first] = choices;
	const hint =
		first === undefined
			? "an IANA name such as America/New_York"
			: guesses.length > 0 && first !== "UTC"
				? `the name of a place, such as ${first}`
				: first;
	return withChoices(error(`${quoted(text)} isn't a valid IANA time zone. Write ${hint}.`), choices);
}

/** Whether a text is written as the names of places are, or is UTC: letters such as CST may be several zones. */
function isName(text: string): boolean {
	return text === "UTC" || (text.includes("/") && fitsPattern(text));
}

function withChoices(finding: Finding, choices: readonly string[]): Finding {
	return choices.length === 0 ? finding : { ...finding, choices };
}

/** An area is no zone, although its name looks like one. */
function severalZones(text: string, zones: readonly string[]): Finding {
	return {
		code: "iana-time-zone",
		severity: isWellFormed(text) ? "warning" : "error",
		message: `${quoted(text)} has several time zones. Write one of them, such as ${zones[0] ?? ""}.`,
		choices: zones,
	};
}

/** This computer's data may be older than the zone, and AWS's newer. */
function unknownHere(text: string, choices: readonly string[]): Finding {
	const hint = choices.length === 0 ? "Check the spelling." : `Did you mean ${choices.join(" or ")}?`;
	return {
		code: "iana-time-zone",
		severity: "warning",
		message: `This computer's time zone data doesn't contain ${quoted(text)}. ${hint}`,
		...(choices.length > 0 && { choices }),
	};
}

function withoutDaylightSaving(text: string): Finding | undefined {
	const place = fixedZones.get(text);
	if (place === undefined) {
		return undefined;
	}
	return {
		code: "time-zone-fixed",
		severity: "information",
		message: `${text} has no daylight saving time. To follow local time, write the zone of a place, such as ${place}.`,
		choices: [place],
	};
}

function wrongCase(text: string, canonical: string): Finding | undefined {
	const sameZone = canonical.length === text.length && startsWithIgnoringCase(canonical, text);
	if (!sameZone || canonical === text) {
		return undefined;
	}
	return {
		code: "time-zone-case",
		severity: "warning",
		message: `Write ${canonical}, as IANA spells it. Not every system accepts other spellings.`,
		replacement: canonical,
	};
}

let latest: { readonly text: string; readonly name: string | undefined } | undefined;

/** The runtime's own name for a zone, aliases resolved; undefined for what is none. Asking it twice in a row costs once. */
function known(text: string): string | undefined {
	if (usual.has(text)) {
		return text;
	}
	if (latest?.text !== text) {
		latest = { text, name: lookUp(text) };
	}
	return latest.name;
}

function lookUp(text: string): string | undefined {
	if (/^[+-]/.test(text) || (/^[A-Z]{3}$/.test(text) && !threeLetterZones.has(text))) {
		return undefined;
	}
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
	} catch (fault) {
		if (fault instanceof RangeError) {
			return undefined;
		}
		throw fault;
	}
}

function fitsPattern(text: string): boolean {
	return /^[a-zA-Z0-9_/-]*$/.test(text);
}
