import { counted } from "../../../shared/src/text/sentence";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago something was, in words such as "5 minutes ago". A time that lies ahead counts as now. */
export function ago(time: number, now: number): string {
	const passed = now - time;
	if (passed < minute) {
		return "just now";
	}
	if (passed < hour) {
		return count(Math.floor(passed / minute), "minute");
	}
	return passed < day ? count(Math.floor(passed / hour), "hour") : count(Math.floor(passed / day), "day");
}

function count(number: number, unit: string): string {
	return `${counted(number, unit)} ago`;
}

/** The local time of a moment: "10:12". */
export function clockTime(time: number): string {
	return new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
