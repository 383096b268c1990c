import { StandardRetryStrategy } from "@smithy/core/retry";
import type { RetryErrorInfo, StandardRetryToken } from "@smithy/types";
import { clockErrors } from "./errorContext";
import { deliveryOf } from "./errors";

/**
 * Repeats a request that changes something only where the one before it certainly did nothing: no connection came
 * about, or AWS refused it as too fast or as signed by a wrong clock. The API has no client token, so a second
 * CreateCampaign may create a second campaign.
 */
export class CautiousRetryStrategy extends StandardRetryStrategy {
	override async refreshRetryTokenForRetry(
		token: StandardRetryToken,
		errorInfo: RetryErrorInfo,
	): Promise<StandardRetryToken> {
		if (!mayRepeat(errorInfo)) {
			// The SDK passes on the error of the request, not this one.
			throw new Error("Not repeated: the request may have arrived.");
		}
		return await super.refreshRetryTokenForRetry(token, errorInfo);
	}
}

/** With a wrong clock the SDK would repeat a request after any error, a conflict with its own twin included. */
function mayRepeat({ error, errorType }: RetryErrorInfo): boolean {
	switch (deliveryOf(error)) {
		case "notSent":
			return true;
		case "refused":
			return errorType === "THROTTLING" || (error instanceof Error && clockErrors.has(error.name));
		case "unknown":
			return false;
	}
}
