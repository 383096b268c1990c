import type {
	ChannelTimes,
	CommunicationZones,
	DayRange,
	RestrictedTimes,
} from "../../../../shared/src/protocol";
import { forValue } from "../../../../shared/src/text/doors";

/** What channels are called in sentences. */
export const channelNames: Readonly<Record<ChannelTimes["channel"], string>> = {
	telephony: "Telephony",
	sms: "SMS",
	email: "Email",
	whatsApp: "WhatsApp",
};

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const detectors: ReadonlyMap<string, string> = new Map([
	["AREA_CODE", "area code"],
	["ZIP_CODE", "postal code"],
]);

/** "8 h 30 min", for minutes that are not negative. */
export function duration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	const parts = [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter((part) => part !== "");
	return parts.length === 0 ? "0 h" : parts.join(" ");
}

/** "09:00" for minutes since midnight. */
export function clock(minutes: number): string {
	const two = (number: number): string => String(number).padStart(2, "0");
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "Monday" for MONDAY. */
export function dayName(day: string): string {
	return day.charAt(0) + day.slice(1).toLowerCase();
}

/** In which zones the hours count. */
export function zonesInWords({ detection, fallback: zone }: CommunicationZones): string {
	const fallback = zone === undefined ? undefined : forValue(zone);
	if (detection.length === 0) {
		return fallback === undefined
			? "No time zone is set, so nobody is contacted."
			: `Hours are those of ${fallback}, for every recipient.`;
	}
	const how = forValue(detection.map((name) => detectors.get(name) ?? name).join(" or "));
	const others =
		fallback === undefined
			? "Recipients for whom none is found are left out."
			: `Where none is found, they are those of ${fallback}.`;
	return `Hours are those of the recipient's own time zone, found by ${how}. ${others}`;
}

/** What is wrong with a range; undefined where it is sound. */
export function faultOf({ from, to }: DayRange): string | undefined {
	if (to > from) {
		return undefined;
	}
	return to === from
		? `${clock(from)} to ${clock(to)} has no length and opens nothing.`
		: `${clock(from)} to ${clock(to)} ends before it starts. AWS does not say what that opens: end it at 23:59 and begin another on the next day.`;
}

/** The days of a restricted period, with their number. */
export function periodInWords({ firstDay, endDate, days }: RestrictedTimes): string {
	if (days === 0) {
		return `${withWeekday(firstDay)}, which blocks nothing: the end date is not part of the period.`;
	}
	if (days < 0) {
		return `${withWeekday(firstDay)} to ${withWeekday(endDate)}, which ends before it starts and blocks nothing.`;
	}
	const blocked =
		days === 1
			? `${withWeekday(firstDay)}, 1 day`
			: `${withWeekday(firstDay)} to ${withWeekday(dayBefore(endDate))}, ${days} days`;
	return `${blocked}. Contacts go out again on ${withWeekday(endDate)}.`;
}

function withWeekday(date: string): string {
	return `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ""} ${date}`.trim();
}

function dayBefore(date: string): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
