import { counted } from "../text/sentence";

/** "80%", for a share of one. Digits that only binary fractions have are left out. */
export function formatShare(share: number): string {
	return `${Number((share * 100).toPrecision(12))}%`;
}

const units: readonly (readonly [seconds: number, name: string])[] = [
	[86_400, "day"],
	[3600, "hour"],
	[60, "minute"],
	[1, "second"],
];

/** A length of time in seconds, 0 or more, in words: "1 day 12 hours". */
export function formatDuration(seconds: number): string {
	let rest = seconds;
	const words = units.flatMap(([size, name]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return count === 0 ? [] : [counted(count, name)];
	});
	return words.length === 0 ? "none" : words.join(" ");
}
