import { setTimeout as delay } from "node:timers/promises";

/** What tells and passes the time, in milliseconds. */
export interface Clock {
	now(): number;
	wait(milliseconds: number, signal: AbortSignal): Promise<unknown>;
}

const systemClock: Clock = {
	now: () => performance.now(),
	wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
};

/** Lets requests through no faster than AWS takes them: some at once, the others at an even pace. */
export class RateLimit {
	readonly #interval: number;
	readonly #head: number;
	readonly #clock: Clock;
	/** When the next request would come if all came at an even pace. */
	#next = Number.NEGATIVE_INFINITY;

	/** @param burst how many may come at once after a pause. */
	constructor(perSecond: number, burst: number, clock = systemClock) {
		this.#interval = 1_000 / perSecond;
		this.#head = (burst - 1) * this.#interval;
		this.#clock = clock;
	}

	/**
	 * Resolves when a request may leave; those who ask first are first.
	 *
	 * @throws the signal's reason.
	 */
	async turn(signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		const now = this.#clock.now();
		const at = Math.max(this.#next, now - this.#head);
		this.#next = at + this.#interval;
		if (at > now) {
			await this.#clock.wait(at - now, signal);
		}
	}
}

/** The limits of Amazon Connect Campaigns for an account in a region. */
export interface RateLimits {
	readonly campaigns: RateLimit;
	readonly states: RateLimit;
	readonly descriptions: RateLimit;
	readonly onboarding: RateLimit;
}

/**
 * AWS's published rates: 5 a second for lists, states and campaigns, 2 a second for the setup of an instance. Of the
 * bursts, half is left to others.
 */
export function publishedRates(clock = systemClock): RateLimits {
	return {
		campaigns: new RateLimit(5, 5, clock),
		states: new RateLimit(5, 5, clock),
		descriptions: new RateLimit(5, 5, clock),
		onboarding: new RateLimit(2, 2, clock),
	};
}
