import type { Span } from "../../../../shared/src/problem/problem";

/** Parts of a text in their order, without those that are part of another one. */
export function outermost<T extends Span>(parts: readonly T[]): readonly T[] {
	const sorted = [...parts].sort((one, other) => one.start - other.start || other.end - one.end);
	let end = 0;
	return sorted.filter((one) => {
		const isOuter = one.end > end;
		end = Math.max(end, one.end);
		return isOuter;
	});
}

/** Adds a value to the list of a name. */
export function push<T>(lists: Map<string, T[]>, name: string, value: T): void {
	const list = lists.get(name);
	if (list === undefined) {
		lists.set(name, [value]);
	} else {
		list.push(value);
	}
}
