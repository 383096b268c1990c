const minute = 60_000;
const day = 86_400_000;

/** Days since 1970-01-01 of the date that clocks of a zone show at an instant (milliseconds since 1970 in UTC). */
export function localDay(instant: number, zone: string): number {
	return Math.floor((instant + offsetAt(instant, zone)) / day);
}

/** Minutes since midnight, 0 to 1439, on the clocks of a zone at an instant (milliseconds since 1970 in UTC). */
export function localMinutes(instant: number, zone: string): number {
	return Math.floor((instant + offsetAt(instant, zone) - localDay(instant, zone) * day) / minute);
}

/**
 * The instant, in milliseconds since 1970 in UTC, at which clocks of a zone show a time (minutes since midnight) on a
 * day (days since 1970-01-01). A time that is skipped is moved on by the skip; of one that comes twice, it is the first.
 */
export function instantAt(days: number, minutes: number, zone: string): number {
	const wall = days * day + minutes * minute;
	const before = wall - offsetAt(wall - day, zone);
	const after = wall - offsetAt(wall + day, zone);
	return before + offsetAt(before, zone) === wall || after + offsetAt(after, zone) !== wall ? before : after;
}

let own: string | undefined;

/** The zone of the machine. Asked for once: the answer takes long. */
export function localTimeZone(): string {
	own ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
	return own;
}

/** The zone where the runtime knows it, else UTC. */
export function knownZone(zone: string): string {
	try {
		formatOf(zone);
		return zone;
	} catch (fault) {
		if (fault instanceof RangeError) {
			return "UTC";
		}
		throw fault;
	}
}

const offsets = new Map<string, number>();

/** How many offsets are kept; a file has some dozens of instants and zones. */
const maxOffsets = 500;

/** Milliseconds by which clocks of a zone are ahead of UTC at an instant. Kept by the minute: within one it never changes. */
function offsetAt(instant: number, zone: string): number {
	const start = Math.floor(instant / minute) * minute;
	const key = `${start} ${zone}`;
	const known = offsets.get(key);
	if (known !== undefined) {
		return known;
	}
	const offset = readOffset(start, zone);
	if (offsets.size >= maxOffsets) {
		offsets.clear();
	}
	offsets.set(key, offset);
	return offset;
}

function readOffset(instant: number, zone: string): number {
	const parts = new Map(
		formatOf(zone)
			.formatToParts(instant)
			.map(({ type, value }) => [type, Number(value)] as const),
	);
	const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
	const wall = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
	return wall - Math.floor(instant / 1000) * 1000;
}

/** Formats are kept: making one takes longer than all that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known !== undefined) {
		return known;
	}
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone: zone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});
	formats.set(zone, format);
	return format;
}
