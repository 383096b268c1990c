import type { MetadataBearer, Pluggable } from "@smithy/types";

/**
 * How far a request got: it never left, AWS refused it, or nobody can tell without looking. Of several requests, the
 * least certain counts.
 */
export type Delivery = "notSent" | "refused" | "unknown";

/** What became of the requests of one operation, repeated ones included. */
export interface Attempts {
	/** How many were begun. */
	count: number;
	/** A request is under way. */
	inFlight: boolean;
	delivery: Delivery;
}

/** Before anything is sent. */
export function noAttempts(): Attempts {
	return { count: 0, inFlight: false, delivery: "notSent" };
}

/**
 * A plugin that watches every single attempt, because the error of the last one says nothing about the attempts
 * before it.
 *
 * @param deliveryOf how far an attempt got that ended in this error.
 * @param onAttempt called before each attempt with its number, from 1.
 */
export function watchAttempts<Input extends object, Output extends MetadataBearer>(
	attempts: Attempts,
	signal: AbortSignal,
	deliveryOf: (error: unknown) => Delivery,
	onAttempt: (attempt: number) => void,
): Pluggable<Input, Output> {
	return {
		applyToStack: (stack) =>
			stack.add(
				(next) => async (args) => {
					signal.throwIfAborted();
					attempts.count += 1;
					attempts.inFlight = true;
					onAttempt(attempts.count);
					try {
						const result = await next(args);
						attempts.delivery = "unknown";
						return result;
					} catch (error) {
						const delivery = signal.aborted ? "unknown" : deliveryOf(error);
						attempts.delivery = lessCertain(attempts.delivery, delivery);
						throw error;
					} finally {
						attempts.inFlight = false;
					}
				},
				{ step: "finalizeRequest", priority: "low", name: "campaignAttempts" },
			),
	};
}

const byCertainty: readonly Delivery[] = ["notSent", "refused", "unknown"];

/** Of two requests, how far at least one of them may have got. */
export function lessCertain(one: Delivery, other: Delivery): Delivery {
	return byCertainty.indexOf(one) < byCertainty.indexOf(other) ? other : one;
}
