import { localDay, localMinutes } from "../values/localTime";
import { formatDate } from "./calendar";
import { formatClock } from "./hours";

const minute = 60_000;

/** "Mon 3 Mar 2031, 09:00", as clocks of a zone show an instant (milliseconds since 1970 in UTC). */
export function formatInstant(instant: number, zone: string): string {
	const seconds = ((Math.floor(instant / 1000) % 60) + 60) % 60;
	const rest = seconds === 0 ? "" : `:${String(seconds).padStart(2, "0")}`;
	return `${formatDate(localDay(instant, zone))}, ${formatClock(localMinutes(instant, zone))}${rest}`;
}

/** "UTC−5" or "UTC+5:30": how far clocks of a zone are from UTC at an instant, summer time included. */
export function formatOffset(instant: number, zone: string): string {
	const wall = localDay(instant, zone) * 1440 + localMinutes(instant, zone);
	const offset = wall - Math.floor(instant / minute);
	if (offset === 0) {
		return "UTC";
	}
	const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
	return `UTC${offset < 0 ? "−" : "+"}${hours}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
}

/** "New York" for America/New_York. */
export function placeOf(zone: string): string {
	return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** "10:12", by clocks of a zone, for an instant of the same day; with its date for others. Both in milliseconds since 1970. */
export function formatSeen(instant: number, now: number, zone: string): string {
	return localDay(instant, zone) === localDay(now, zone)
		? formatClock(localMinutes(instant, zone))
		: formatInstant(Math.floor(instant / minute) * minute, zone);
}
