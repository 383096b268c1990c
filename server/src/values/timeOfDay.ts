import type { Finding } from "./finding";
import { quoted, twoDigits } from "./text";

const longest = 40;

/** Minutes since midnight of a time written as the API wants it, 0 to 1440; undefined for anything else. */
export function parseTimeOfDay(text: string): number | undefined {
	if (text.length !== 6 || text.charCodeAt(0) !== 84 || text.charCodeAt(3) !== 58) return undefined;
	const hours = twoDigits(text, 1);
	const minutes = twoDigits(text, 4);
	if (hours === undefined || minutes === undefined) return undefined;
	if (hours === 24 && minutes === 0) return 1440;
	return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/**
 * Time of day, Thh:mm. Source: the model's pattern T\d{2}:\d{2}, and AWS's note that the clock has 24 hours;
 * T24:00 fits the pattern and is documented nowhere.
 */
export function checkTimeOfDay(text: string): Finding | undefined {
	const minutes = parseTimeOfDay(text);
	if (minutes === 1440) {
		return {
			code: "time-of-day-24",
			severity: "warning",
			message: "AWS does not say whether T24:00 is taken. Write T23:59 for the end of a day.",
			replacement: "T23:59",
		};
	}
	if (minutes !== undefined) return undefined;
	const replacement = understood(text);
	const choices = replacement === undefined ? guessed(text) : [];
	const hint = replacement ?? "it as Thh:mm on the 24-hour clock, such as T09:00";
	return {
		code: "time-of-day",
		severity: "error",
		message: `${quoted(text)} is no time of day. Write ${hint}.`,
		...(replacement !== undefined && { replacement }),
		...(choices.length > 0 && { choices }),
	};
}

/** A bare hour, and times that have a name. */
function guessed(text: string): string[] {
	const plain = text.trim().toLowerCase();
	if (plain === "noon") return ["T12:00"];
	if (plain === "midnight") return ["T00:00"];
	const hour = /^t?([0-9]{1,2})$/.exec(plain)?.[1];
	return hour === undefined || Number(hour) > 23 ? [] : [`T${hour.padStart(2, "0")}:00`];
}

/** Reads the ways in which people write times: 9:00, 09:00:00, 0900, 9 pm, t9:00. */
function understood(text: string): string | undefined {
	if (text.length > longest) return undefined;
	const match =
		/^t?([0-9]{1,2})(?:[:.h]([0-9]{2})(?::00)?)?z? ?(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim()) ??
		/^t?([0-9]{2})([0-9]{2})()$/i.exec(text.trim());
	if (match === null) return undefined;
	const [, hourDigits = "", minuteDigits = "", half = ""] = match;
	if (minuteDigits === "" && half === "") return undefined;
	let hours = Number(hourDigits);
	if (half !== "") {
		if (hours < 1 || hours > 12) return undefined;
		hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
	}
	const time = `T${String(hours).padStart(2, "0")}:${minuteDigits === "" ? "00" : minuteDigits}`;
	const minutes = parseTimeOfDay(time);
	return minutes === undefined || minutes === 1440 ? undefined : time;
}
