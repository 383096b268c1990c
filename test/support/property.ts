import { inspect } from "node:util";
import { type Random, randomNumbers } from "./random";

export interface PropertyOptions {
	/** Of the numbers that cases are drawn from: a seed gives the same cases in every run. */
	readonly seed: number;
	readonly cases: number;
}

/** How often a failing case may be tried smaller, and for how long, in milliseconds: each try runs the whole check. */
const maxTries = 2_000;
const maxShrinkMs = 10_000;

/** Most that is printed of a case, in characters. */
const maxShown = 4_000;

/**
 * Draws cases and checks each. `draw` is a function of the numbers that it takes and of the case's index; `check`
 * throws where the property does not hold.
 *
 * A case that fails is made smaller by drawing it again from fewer and smaller numbers, as long as it fails. So a draw
 * should take a small number for a small thing.
 *
 * @throws Error with the smallest case that was found, what it fails with, the seed, and how to replay the case.
 */
export async function forAll<T>(
	{ seed, cases }: PropertyOptions,
	draw: (random: Random, index: number) => T,
	check: (value: T) => void | Promise<void>,
): Promise<void> {
	const replayed = replayOf(seed);
	if (replayed !== undefined) {
		await checkCases(seed, replayed, replayed + 1, draw, check);
	}
	await checkCases(seed, 0, cases, draw, check);
}

/** The index of the case of this seed that the environment asks for. */
function replayOf(seed: number): number | undefined {
	const [wanted, index] = (process.env["PROPERTY_CASE"] ?? "").split("/");
	return wanted === String(seed) ? Number(index) : undefined;
}

async function checkCases<T>(
	seed: number,
	from: number,
	to: number,
	draw: (random: Random, index: number) => T,
	check: (value: T) => void | Promise<void>,
): Promise<void> {
	const random = randomNumbers(seed);
	for (let index = 0; index < to; index++) {
		const numbers: number[] = [];
		const value = draw((below) => {
			const number = random(below);
			numbers.push(number);
			return number;
		}, index);
		if (index < from) {
			continue;
		}
		try {
			await check(value);
		} catch (fault) {
			const least = await shrink({ numbers, value, fault }, (from) => draw(from, index), check);
			throw new Error(report(least, seed, index), { cause: least.fault });
		}
	}
}

function report({ value, fault }: Failure<unknown>, seed: number, index: number): string {
	const shown =
		typeof value === "string" ? JSON.stringify(value) : inspect(value, { depth: Number.POSITIVE_INFINITY });
	const said = fault instanceof Error ? fault.message : String(fault);
	return [
		`Fails for ${shown.slice(0, maxShown)}`,
		said,
		`This is case ${index} of seed ${seed}, made smaller. PROPERTY_CASE=${seed}/${index} tries it first.`,
	].join("\n\n");
}

interface Failure<T> {
	/** That the case was drawn from. */
	readonly numbers: readonly number[];
	readonly value: T;
	readonly fault: unknown;
}

async function shrink<T>(
	first: Failure<T>,
	draw: (random: Random) => T,
	check: (value: T) => void | Promise<void>,
): Promise<Failure<T>> {
	const end = performance.now() + maxShrinkMs;
	let least = first;
	let tries = 0;

	/** Whether a case drawn from these numbers is smaller and fails too; it is the least one then. */
	async function fails(numbers: readonly number[]): Promise<boolean> {
		const taken: number[] = [];
		tries++;
		let value: T;
		try {
			value = draw((below) => {
				const number = Math.min(numbers[taken.length] ?? 0, below - 1);
				taken.push(number);
				return number;
			});
		} catch {
			return false;
		}
		if (!isSmaller(taken, least.numbers)) {
			return false;
		}
		try {
			await check(value);
			return false;
		} catch (fault) {
			least = { numbers: taken, value, fault };
			return true;
		}
	}

	for (let before: Failure<T> | undefined; before !== least; ) {
		before = least;
		for (const next of smaller(() => least.numbers)) {
			if (tries >= maxTries || performance.now() > end) {
				return least;
			}
			await fails(next);
		}
	}
	return least;
}

/** Fewer numbers are smaller, and of as many those whose first difference is. */
function isSmaller(one: readonly number[], other: readonly number[]): boolean {
	if (one.length !== other.length) {
		return one.length < other.length;
	}
	const index = one.findIndex((number, at) => number !== other[at]);
	return index >= 0 && (one[index] ?? 0) < (other[index] ?? 0);
}

/** Most numbers that an item of a list is taken to be drawn from. */
const maxItemNumbers = 8;

/**
 * Runs of numbers left out, long ones first; then each number smaller; then each one less, as a count of items, without
 * the numbers of the first item. Always of the numbers as they are by then.
 */
function* smaller(current: () => readonly number[]): Generator<readonly number[]> {
	for (let size = current().length; size > 0; size >>= 1) {
		for (let at = 0; at < current().length; ) {
			const numbers = current();
			yield [...numbers.slice(0, at), ...numbers.slice(at + size)];
			at += current() === numbers ? size : 0;
		}
	}
	for (let at = 0; at < current().length; at++) {
		let low = 0;
		for (let high = current()[at] ?? 0; low < high; high = current()[at] ?? 0) {
			const numbers = current();
			const middle = low + ((high - low) >> 1);
			yield [...numbers.slice(0, at), middle, ...numbers.slice(at + 1)];
			if (current() === numbers) {
				low = middle + 1;
			}
		}
	}
	for (let at = 0; at < current().length; at++) {
		for (let size = 1; size <= maxItemNumbers && (current()[at] ?? 0) > 0; size++) {
			const numbers = current();
			const count = (numbers[at] ?? 0) - 1;
			yield [...numbers.slice(0, at), count, ...numbers.slice(at + 1 + size)];
			if (current() !== numbers) {
				size = 0;
			}
		}
	}
}
