/** How many elements of a list a condition holds for, found by halving: it holds for the first ones and for none after. */
export function partitionPoint<T>(sorted: readonly T[], holds: (element: T) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const element = sorted[middle];
		if (element !== undefined && holds(element)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
