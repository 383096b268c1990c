import { readdirSync, readFileSync } from "node:fs";
import { checkReading } from "../support/invariants";
import { type Random, randomNumbers } from "../support/random";
import { NewCoverage } from "./coverage";
import { mutate } from "./mutate";

interface Failure {
	readonly text: string;
	readonly fault: unknown;
}

export interface FuzzResult {
	readonly inputs: number;
	/** Texts kept because they reached code that none before had reached. */
	readonly kept: number;
	/** Functions and blocks of code that ran. */
	readonly reached: number;
	readonly failure: Failure | undefined;
}

/** Longest time on a CPU for one text, in milliseconds; what takes longer is not linear any more. */
const patience = 2000;

/** Feeds changed campaigns to the engine while `goOn` says so, building on those that reach new code; stops at a failure. */
export function fuzz(seed: number, goOn: (inputs: number) => boolean): FuzzResult {
	const random = randomNumbers(seed);
	const coverage = new NewCoverage();
	const corpus = readdirSync("examples").map((name) => readFileSync(`examples/${name}`, "utf8"));
	const seeds = corpus.length;
	let inputs = 0;
	let failure: FuzzResult["failure"];
	try {
		for (; goOn(inputs) && failure === undefined; inputs++) {
			const text =
				inputs < seeds ? pick(corpus, inputs) : mutate(any(corpus, random), any(corpus, random), random);
			failure = attempt(text);
			if (failure !== undefined) {
				failure = shrunk(failure);
			}
			if (coverage.take() && inputs >= seeds) {
				corpus.push(text);
			}
		}
	} finally {
		coverage.stop();
	}
	return { inputs, kept: corpus.length - seeds, reached: coverage.reached, failure };
}

function attempt(text: string): Failure | undefined {
	const start = process.cpuUsage();
	try {
		checkReading(text);
	} catch (fault) {
		return { text, fault };
	}
	const { user, system } = process.cpuUsage(start);
	const took = (user + system) / 1000;
	return took > patience ? { text, fault: new Error(`took ${took.toFixed(0)} ms`) } : undefined;
}

/** A shorter text that fails as well, without what can be cut from it in pieces that get smaller. */
function shrunk(failure: Failure): Failure {
	let least = failure;
	for (let size = failure.text.length >> 1; size > 0; size >>= 1) {
		for (let at = 0; at + size <= least.text.length; ) {
			const shorter = attempt(least.text.slice(0, at) + least.text.slice(at + size));
			if (shorter === undefined) {
				at += size;
			} else {
				least = shorter;
			}
		}
	}
	return least;
}

/** Half of the time one of the newest, which lead on. */
function any(corpus: readonly string[], random: Random): string {
	const newest = Math.min(20, corpus.length);
	return pick(corpus, random(2) === 0 ? corpus.length - 1 - random(newest) : random(corpus.length));
}

function pick(corpus: readonly string[], index: number): string {
	return corpus[index] ?? "";
}
