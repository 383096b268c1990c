/** Longer words are no slips of the pen any more, and comparing them costs. */
const longestWord = 60;

/**
 * The candidate that a misspelt word most likely stands for: equal but for case and separators, else the one few
 * slips away (a wrong, missing, extra or swapped letter). Undefined when none or several are that near.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	if (word === "" || word.length > longestWord) {
		return undefined;
	}
	const plain = simplified(word);
	const same = candidates.filter((candidate) => simplified(candidate) === plain);
	if (same.length > 0) {
		return same[0];
	}
	let best: string | undefined;
	let least = Math.max(1, Math.floor(plain.length / 4)) + 1;
	let tied = false;
	for (const candidate of candidates) {
		const simple = simplified(candidate);
		if (Math.abs(simple.length - plain.length) >= least + 1) {
			continue;
		}
		const slips = distance(plain, simple, least);
		if (slips < least) {
			best = candidate;
			least = slips;
			tied = false;
		} else if (slips === least && best !== undefined) {
			tied = true;
		}
	}
	return tied ? undefined : best;
}

/** The only candidate that a word of three letters and more shortens, such as MONDAY for Mon and WEDNESDAY for Weds. */
export function unabbreviated(word: string, candidates: readonly string[]): string | undefined {
	const plain = word.length > longestWord ? "" : simplified(word).replace(/\.$/, "");
	if (plain.length < 3) {
		return undefined;
	}
	const beginsWith = (start: string): readonly string[] =>
		candidates.filter((candidate) => simplified(candidate).startsWith(start));
	const whole = beginsWith(plain);
	const plural = /^[a-z]{3,}s$/.test(plain) && whole.length === 0 ? beginsWith(plain.slice(0, -1)) : [];
	const [only, ...more] = [...whole, ...plural];
	return more.length === 0 ? only : undefined;
}

/** A word without case, underscores, hyphens and white space. */
export function simplified(word: string): string {
	return word.toLowerCase().replace(/[_\s-]/g, "");
}

/** Optimal string alignment distance: single-letter edits and swaps of neighbours. More than `most` is infinity. */
function distance(one: string, other: string, most: number): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const same = one.charAt(row - 1) === other.charAt(column - 1);
			let slips = Math.min(
				cell(last, column) + 1,
				cell(current, column - 1) + 1,
				cell(last, column - 1) + (same ? 0 : 1),
			);
			const swapped =
				row > 1 &&
				column > 1 &&
				one.charAt(row - 1) === other.charAt(column - 2) &&
				one.charAt(row - 2) === other.charAt(column - 1);
			if (swapped) {
				slips = Math.min(slips, cell(beforeLast, column - 2) + 1);
			}
			current.push(slips);
		}
		if (Math.min(...last, ...current) > most) {
			return Number.POSITIVE_INFINITY;
		}
		beforeLast = last;
		last = current;
	}
	return cell(last, other.length);
}

function cell(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
