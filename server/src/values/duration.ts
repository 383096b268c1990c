import type { Code } from "../codes";
import type { Finding } from "./finding";
import { quoted } from "./text";

const longest = 50;
const form =
	/^P(?:([-+]?[0-9]+)D)?(T(?:([-+]?[0-9]+)H)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)(?:[.,]([0-9]{0,9}))?S)?)?$/;

/** Seconds of a duration in the API's form: days, hours, minutes, seconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
	const match = text.length > longest ? null : form.exec(text);
	if (match === null || !/[0-9]/.test(text) || text.endsWith("T")) return undefined;
	const [, days, , hours, minutes, seconds, fraction = ""] = match;
	const whole = number(days) * 86_400 + number(hours) * 3600 + number(minutes) * 60 + number(seconds);
	return whole + Number(`0.${fraction}0`);
}

/**
 * ISO 8601 duration of days and times. Source: the model's pattern; that P and PT alone, which the pattern lets
 * pass, are no durations follows from ISO 8601. Signs pass the pattern and make no sense.
 */
export function checkDuration(text: string): Finding | undefined {
	if (parseDuration(text) !== undefined) {
		if (!/[-+]/.test(text)) return undefined;
		const replacement = text.replaceAll("+", "");
		return {
			code: "duration-sign",
			severity: "warning",
			message: "Durations count forward and need no sign. Write the number alone.",
			...(!text.includes("-") && { replacement }),
		};
	}
	return notA(text, "iso-duration", "a duration as days, hours, minutes and seconds, such as P1D or PT1H30M");
}

/** Whole hours, PT1H to PT24H. Source: the model's pattern. */
export function checkEvaluationWindow(text: string): Finding | undefined {
	if (/^PT(?:[1-9]|1[0-9]|2[0-4])H$/.test(text)) return undefined;
	const seconds = parseDuration(text) ?? parseDuration(understood(text) ?? "");
	const hours = (seconds ?? 0) / 3600;
	const whole = Number.isInteger(hours) && hours >= 1 && hours <= 24;
	const message = `${quoted(text)} is no evaluation window. Write ${whole ? `PT${hours}H` : "whole hours from PT1H to PT24H"}.`;
	return {
		code: "evaluation-window",
		severity: "error",
		message,
		...(whole && { replacement: `PT${hours}H` }),
	};
}

function notA(text: string, code: Code, wanted: string): Finding {
	const replacement = understood(text);
	const message = `${quoted(text)} is no duration that the API takes. Write ${replacement ?? wanted}.`;
	return { code, severity: "error", message, ...(replacement !== undefined && { replacement }) };
}

const units: readonly (readonly [names: RegExp, write: (count: number) => string])[] = [
	[/^(?:w|weeks?)$/i, (count) => `P${count * 7}D`],
	[/^(?:d|days?)$/i, (count) => `P${count}D`],
	[/^(?:h|hrs?|hours?)$/i, (count) => `PT${count}H`],
	[/^(?:m|mins?|minutes?)$/i, (count) => `PT${count}M`],
	[/^(?:s|secs?|seconds?)$/i, (count) => `PT${count}S`],
];

/** Reads the ways in which people write durations: pt1h, P1W, 1h, 60 minutes, PT1.5H. */
function understood(text: string): string | undefined {
	if (text.length > longest) return undefined;
	const trimmed = text.trim().toUpperCase();
	if (parseDuration(trimmed) !== undefined && !/[-+]/.test(trimmed)) return trimmed;
	const weeks = /^P([0-9]{1,3})W$/.exec(trimmed);
	if (weeks !== null) return `P${Number(weeks[1]) * 7}D`;
	const hours = /^PT([0-9]{1,4})[.,]([0-9]{1,2})H$/.exec(trimmed);
	if (hours !== null) {
		const minutes = Number(`0.${hours[2]}`) * 60;
		return Number.isInteger(minutes) ? `PT${hours[1]}H${minutes}M` : undefined;
	}
	const timeWithoutT = /^P([0-9]{1,6}[HS])$/.exec(trimmed);
	if (timeWithoutT !== null) return `PT${timeWithoutT[1]}`;
	const words = /^([0-9]{1,6}) ?([a-z]+)$/i.exec(text.trim());
	const unit = words && units.find(([names]) => names.test(words[2] ?? ""));
	return words && unit ? unit[1](Number(words[1])) : undefined;
}

function number(digits: string | undefined): number {
	return Number(digits ?? 0);
}
