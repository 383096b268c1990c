import { dateOf, parseDate } from "../../../../shared/src/values/date";
import { checkDuration, parseDuration } from "../../../../shared/src/values/duration";
import { parseTimeOfDay, timeAt } from "../../../../shared/src/values/timeOfDay";
import type { StructureShape, UnionShape } from "../../schema/shape";
import { member, type Property } from "../../syntax/tree";

/**
 * The members, each with its text, that a property says in another way: a duration behind a start, or the date of one
 * day. None where it says nothing of the kind, or one of them is there.
 */
export function membersSaid(
	{ key, value, parent }: Property,
	{ name: shape }: StructureShape | UnionShape,
): ReadonlyMap<string, string> {
	const text = value?.kind === "string" ? value.value : "";
	const name = key.name.toLowerCase();
	if (
		shape === "TimeRange" &&
		/^(?:duration|length)$/.test(name) &&
		member(parent, "endTime") === undefined
	) {
		const end = endOf(member(parent, "startTime"), text);
		return new Map(end === undefined ? [] : [["endTime", end]]);
	}
	const isDay = shape === "RestrictedPeriod" && /^(?:date|day|on)$/.test(name);
	const isFree = isDay && ["startDate", "endDate"].every((one) => member(parent, one) === undefined);
	const at = isFree ? parseDate(text) : undefined;
	// Contacts start again on the day after it.
	return new Map(
		at === undefined
			? []
			: [
					["startDate", text],
					["endDate", dateOf(at + 1)],
				],
	);
}

function endOf(start: Property["value"], duration: string): string | undefined {
	const from = start?.kind === "string" ? parseTimeOfDay(start.value) : undefined;
	const { replacement, choices } = checkDuration(duration) ?? {};
	const seconds = parseDuration(duration) ?? parseDuration(replacement ?? choices?.[0] ?? "");
	const to = from === undefined || seconds === undefined ? Number.NaN : from + seconds / 60;
	return Number.isInteger(to) && to > (from ?? 0) && to < 1440 ? timeAt(to) : undefined;
}
