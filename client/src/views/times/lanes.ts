import type { DayRange } from "../../../../shared/src/protocol";

/** A range with the minute at which its bar ends, and the lane it is drawn in, from 0. */
interface Bar {
	readonly range: DayRange;
	readonly end: number;
	readonly lane: number;
}

/** Puts ranges of one day side by side where they would cover each other. Those over midnight reach to its end. */
export function inLanes(ranges: readonly DayRange[]): Bar[] {
	const ends: number[] = [];
	return [...ranges]
		.sort((one, other) => one.from - other.from)
		.map((range) => {
			const end = range.to < range.from ? 1440 : range.to;
			const free = ends.findIndex((taken) => taken <= range.from);
			const lane = free === -1 ? ends.length : free;
			ends[lane] = Math.max(end, range.from + 1);
			return { range, end, lane };
		});
}
