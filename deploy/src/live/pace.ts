import type { AwsService } from "../calls/serviceClient";
import { type Clock, RateLimit } from "../inventory/rateLimit";
import { abortable } from "../session/abortable";

/**
 * Lets requests through one after the other for each service, and no more than one a second to Amazon Connect: what it
 * takes in a second is shared with all that the account does in the region, its calls with customers included.
 */
export class Pace {
	readonly #connect: RateLimit;
	/** Settle when the last request to each service has ended. */
	readonly #last = new Map<AwsService, Promise<unknown>>();

	constructor(clock?: Clock) {
		this.#connect = new RateLimit(1, 1, clock);
	}

	/**
	 * Does one request when it is its turn; those who ask first are first.
	 *
	 * @throws the signal's reason where it comes before the turn does, and what the request throws.
	 */
	async run<T>(service: AwsService, signal: AbortSignal, request: () => Promise<T>): Promise<T> {
		const before = this.#last.get(service) ?? Promise.resolve();
		const mine = this.#after(before, service, signal, request);
		// Whoever gives up waiting must not let others pass those that were before it.
		const ended = Promise.allSettled([before, mine]).then(() => undefined);
		this.#last.set(service, ended);
		return await mine;
	}

	async #after<T>(
		before: Promise<unknown>,
		service: AwsService,
		signal: AbortSignal,
		request: () => Promise<T>,
	): Promise<T> {
		await abortable(before, signal);
		if (service === "connect") {
			await this.#connect.turn(signal);
		}
		return await request();
	}
}
