import { formatDate } from "../../../../shared/src/format/calendar";
import type { RestrictedTimes } from "../../../../shared/src/protocol";
import { parseDate } from "../../../../shared/src/values/date";
import type { Node } from "../../syntax/tree";
import { periodOf, periodsOf } from "../communicationTimes";
import type { HoverContext } from "./hoverContext";

/** As many lines as can be taken in at a glance. */
const maxLines = 12;

/** Each restricted period of a list in one line. */
export function periodsInWords(list: Node | undefined, { markup }: HoverContext): string[] {
	const periods = periodsOf(list);
	const lines = periods.slice(0, maxLines).map((period) => {
		const days = blocked(period);
		return period.name === undefined ? days : `${markup.foreign(period.name)}: ${days}`;
	});
	if (periods.length > maxLines) {
		lines.push(`${periods.length - maxLines} more`);
	}
	return lines.length === 0 ? [] : [markup.list(lines), "The end date is not part of a period."];
}

/** One restricted period: its days, their number, and when contacts begin again. */
export function periodInWords(node: Node | undefined): string[] {
	return (node === undefined ? [] : periodOf(node)).map((period) =>
		period.days > 0
			? `No contacts on ${blocked(period)}. They start again on ${inWords(period.endDate)}: the end date is not part of the period.`
			: `This ${blocked(period)}: the end date is not part of the period.`,
	);
}

function blocked({ firstDay, endDate, days }: RestrictedTimes): string {
	if (days <= 0) {
		return "has no effect";
	}
	if (days === 1) {
		return `${inWords(firstDay)}, 1 day`;
	}
	return `${inWords(firstDay)} to ${inWords(endDate, -1)}, ${days} days`;
}

function inWords(date: string, shift = 0): string {
	const days = parseDate(date);
	return days === undefined ? date : formatDate(days + shift);
}
