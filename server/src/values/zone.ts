import type { Finding } from "./finding";
import { nearest } from "./nearest";
import { isLongerThan, quoted, startsWithIgnoringCase } from "./text";

const longest = 50;

/** Offsets and letters that people write for a zone; daylight saving makes them no substitute for its name. */
const abbreviations: ReadonlyMap<string, string> = new Map([
	["ET", "America/New_York"],
	["EDT", "America/New_York"],
	["CT", "America/Chicago"],
	["CST", "America/Chicago"],
	["CDT", "America/Chicago"],
	["MT", "America/Denver"],
	["MDT", "America/Denver"],
	["PT", "America/Los_Angeles"],
	["PST", "America/Los_Angeles"],
	["PDT", "America/Los_Angeles"],
	["CEST", "Europe/Paris"],
	["BST", "Europe/London"],
	["JST", "Asia/Tokyo"],
	["AEST", "Australia/Sydney"],
	["AEDT", "Australia/Sydney"],
]);

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
	if (isLongerThan(text, longest)) return undefined;
	const error = (message: string, replacement?: string): Finding => ({
		code: "iana-time-zone",
		severity: "error",
		message,
		...(replacement !== undefined && { replacement }),
	});
	if (text === "") return error("The time zone is empty. Write an IANA name such as America/New_York.");
	const canonical = known(text);
	if (canonical !== undefined && !fitsPattern(text)) {
		return error(
			`The API takes no zone written like ${quoted(text)}. Write the name of a place, such as Europe/Berlin.`,
		);
	}
	if (canonical !== undefined) return wrongCase(text, canonical) ?? withoutDaylightSaving(text);
	const meant = abbreviations.get(text.toUpperCase());
	if (meant !== undefined) {
		const finding = error(
			`${quoted(text)} is no IANA time zone. Write the name of a place, such as ${meant}.`,
		);
		return { ...finding, choices: [meant] };
	}
	const replacement = nearest(text, timeZones());
	if (isWellFormed(text)) return unknownHere(text, replacement);
	const hint = replacement ?? "an IANA name such as America/New_York";
	return error(`${quoted(text)} is no IANA time zone. Write ${hint}.`, replacement);
}

/** This computer's data may be older than the zone, and AWS's newer. */
function unknownHere(text: string, nearestZone: string | undefined): Finding {
	const hint = nearestZone === undefined ? "Check how it is spelt." : `Did you mean ${nearestZone}?`;
	return {
		code: "iana-time-zone",
		severity: "warning",
		message: `The time zone data of this computer has no ${quoted(text)}. ${hint}`,
		...(nearestZone !== undefined && { choices: [nearestZone] }),
	};
}

function withoutDaylightSaving(text: string): Finding | undefined {
	const place = fixedZones.get(text);
	if (place === undefined) return undefined;
	return {
		code: "time-zone-fixed",
		severity: "information",
		message: `${text} has no daylight saving time. For the clocks of a place, write its zone, such as ${place}.`,
		choices: [place],
	};
}

function wrongCase(text: string, canonical: string): Finding | undefined {
	const sameZone = canonical.length === text.length && startsWithIgnoringCase(canonical, text);
	if (!sameZone || canonical === text) return undefined;
	return {
		code: "time-zone-case",
		severity: "warning",
		message: `IANA writes this zone ${canonical}; not every system takes it otherwise.`,
		replacement: canonical,
	};
}

let latest: { readonly text: string; readonly name: string | undefined } | undefined;

/** The runtime's own name for a zone, aliases resolved; undefined for what is none. Asking it twice in a row costs once. */
function known(text: string): string | undefined {
	if (usual.has(text)) return text;
	if (latest?.text !== text) latest = { text, name: lookUp(text) };
	return latest.name;
}

function lookUp(text: string): string | undefined {
	if (/^[+-]/.test(text) || (/^[A-Z]{3}$/.test(text) && !threeLetterZones.has(text))) return undefined;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
	} catch (fault) {
		if (fault instanceof RangeError) return undefined;
		throw fault;
	}
}

function fitsPattern(text: string): boolean {
	return /^[a-zA-Z0-9_/-]*$/.test(text);
}
