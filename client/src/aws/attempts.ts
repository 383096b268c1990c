import type { MetadataBearer, Pluggable } from "@smithy/types";

/** What became of the requests of one operation, retries included. */
export interface Attempts {
	/** A request is under way. */
	inFlight: boolean;
	/** True as soon as a request may have reached AWS and been carried out. */
	mayHaveSucceeded: boolean;
}

/** Before anything is sent. */
export function noAttempts(): Attempts {
	return { inFlight: false, mayHaveSucceeded: false };
}

/**
 * A plugin that watches every single attempt, because the error of the last one says nothing about the
 * attempts before it.
 *
 * @param isUncertain says whether AWS may have carried out an attempt that ended in this error.
 */
export function watchAttempts<Input extends object, Output extends MetadataBearer>(
	attempts: Attempts,
	signal: AbortSignal,
	isUncertain: (error: unknown) => boolean,
): Pluggable<Input, Output> {
	return {
		applyToStack: (stack) =>
			stack.add(
				(next) => async (args) => {
					signal.throwIfAborted();
					attempts.inFlight = true;
					try {
						const result = await next(args);
						attempts.mayHaveSucceeded = true;
						return result;
					} catch (error) {
						attempts.mayHaveSucceeded ||= signal.aborted || isUncertain(error);
						throw error;
					} finally {
						attempts.inFlight = false;
					}
				},
				{ step: "finalizeRequest", priority: "low", name: "campaignAttempts" },
			),
	};
}
