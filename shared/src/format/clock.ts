import { localDay, localMinutes } from "../values/localTime";
import { formatDate } from "./calendar";

/** "09:00", for minutes since midnight, 0 to 1440. */
export function formatClock(minutes: number): string {
	const two = (number: number) => String(number).padStart(2, "0");
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "09:00–17:30", from and to minutes since midnight. */
export function formatRange({ from, to }: { readonly from: number; readonly to: number }): string {
	return `${formatClock(from)}–${formatClock(to)}`;
}

/** "42.5 h", for minutes, 0 or more, to the hundredth of an hour. */
export function formatHours(minutes: number): string {
	return `${Math.round(minutes / 0.6) / 100} h`;
}

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
