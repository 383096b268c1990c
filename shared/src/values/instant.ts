import type { Code } from "../problem/codes";
import { type Finding, together } from "../problem/finding";
import { quoted } from "../text/text";
import { daysOf, otherDay } from "./date";
import { readInstants } from "./instantForms";

interface Instant {
	/** Milliseconds since 1970-01-01T00:00:00Z; finer digits are cut off. */
	readonly epochMilliseconds: number;
	readonly zone: "utc" | "offset" | "none";
	/** Digits behind the decimal point of the seconds. */
	readonly fractionDigits: number;
}

const maxLength = 80;
const firstInstant = Date.parse("0000-01-01T00:00:00Z");
const lastInstant = Date.parse("9999-12-31T23:59:59.999Z");
const form =
	/^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:([Zz])|([+-])([0-9]{2}):([0-9]{2}))?$/;

/**
 * Reads an RFC 3339 date-time, or one without a zone, which counts as UTC; undefined for anything else, and for what
 * has a year of other than four digits in UTC.
 */
export function parseInstant(text: string): Instant | undefined {
	const match = text.length > maxLength ? null : form.exec(text);
	if (match === null) {
		return undefined;
	}
	const [, year, month, day, hour, minute, second, fraction = "", utc, sign, offsetHours, offsetMinutes] =
		match;
	const days = daysOf(Number(year), Number(month), Number(day));
	if (days === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
		return undefined;
	}
	if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) {
		return undefined;
	}
	const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === "-" ? -1 : 1);
	const seconds = days * 86_400 + Number(hour) * 3600 + (Number(minute) - offset) * 60 + Number(second);
	const zone = utc === undefined ? (sign === undefined ? "none" : "offset") : "utc";
	const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
	const epochMilliseconds = seconds * 1000 + milliseconds;
	return epochMilliseconds < firstInstant || epochMilliseconds > lastInstant
		? undefined
		: { epochMilliseconds, zone, fractionDigits: fraction.length };
}

/** The form that the API documents: UTC with a Z, and milliseconds only where there are any. */
export function canonicalInstant(epochMilliseconds: number): string {
	return new Date(epochMilliseconds).toISOString().replace(".000Z", "Z");
}

/**
 * Instant in UTC. Source: the model's timestamp format, RFC 3339 date-time. What the service does with an offset or
 * without a zone is not documented, so these are warnings; the AWS CLI reads the latter as UTC.
 */
export function checkInstant(text: string): Finding | undefined {
	const instant = parseInstant(text);
	if (instant === undefined) {
		return notAnInstant(text);
	}
	if (instant.zone === "utc" && instant.fractionDigits <= 3 && !/[tz]/.test(text)) {
		return undefined;
	}
	const replacement = canonicalInstant(instant.epochMilliseconds);
	// Digits beyond milliseconds would be lost, unless they are zeros.
	const meant = /\.[0-9]{3}[0-9]*[1-9]/.test(text) ? { choices: [replacement] } : { replacement };
	const found: Finding[] = [];
	const warn = (code: Code, message: string): void => {
		const behind = found.map((finding) => finding.code);
		found.push({ code, severity: "warning", message, ...meant, ...(behind.length > 0 && { behind }) });
	};
	if (instant.zone === "none") {
		const message = `Without a time zone, this counts as UTC. Write ${replacement}, or convert your local time to UTC.`;
		found.push({ code: "instant-without-zone", severity: "warning", message, choices: [replacement] });
	}
	if (instant.zone === "offset") {
		warn("instant-with-offset", `The API documents dates and times in UTC. Write ${replacement}.`);
	}
	if (instant.fractionDigits > 3) {
		warn("instant-fraction", `Times can't be more precise than milliseconds. Write ${replacement}.`);
	}
	if (/[tz]/.test(text)) {
		warn("instant-lower-case", `Write T and Z in upper case: ${replacement}.`);
	}
	return together(found);
}

function notAnInstant(text: string): Finding {
	const { instants, isCertain, isLocal, isDate, dates } = readInstants(text);
	const read = instants.filter((at) => at >= firstInstant && at <= lastInstant).map(canonicalInstant);
	const [first] = read;
	const examples = isDate ? read.map((one) => one.replace("T00", "T14")) : [];
	const hint =
		first === undefined
			? "a date and time in UTC as YYYY-MM-DDThh:mm:ssZ, such as 2031-03-03T14:00:00Z"
			: read.join(" or ");
	const advice =
		examples.length > 0
			? `Add a time in UTC, such as ${examples.join(" or ")}.`
			: isLocal && first !== undefined
				? `It has no time zone. Write it in UTC: ${first.slice(11, 16)} UTC is ${read.join(" or ")}.`
				: `Write ${hint}.`;
	return {
		code: "instant",
		severity: "error",
		message: `${quoted(text)} isn't a valid date and time. ${advice}${otherDay(text, dates)}`,
		...(first !== undefined && (isCertain ? { replacement: first } : { choices: read })),
	};
}
