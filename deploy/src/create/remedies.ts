import type { Failure } from "../calls/errors";
import type { LookUp } from "./lookUp";
import type { Outcome } from "./ports";

/** What a user can do about an outcome beside reading it. */
export type Remedy = "selectProfile" | "selectRegion" | "tryAgain" | "lookAgain";

/** AWS refused the credentials, or what they may do. */
const refusedCredentials =
	/^(?:AccessDenied|NotAuthorized|Unauthorized|Expired|InvalidClientToken|UnrecognizedClient|IncompleteSignature|InvalidSignature|SignatureDoesNotMatch|MissingAuthenticationToken|OptInRequired|SubscriptionRequired)/;
/** The network's names for its failures, and those of requests that came too fast. */
const passing =
	/^(?:E[A-Z_]{3,}|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_|INVALID_|PATH_LENGTH|(?:UND_)?ERR_|HPE_|TimeoutError|.*Thrott|TooManyRequests|RequestLimit)/;
const elsewhere = /^(?:ResourceNotFoundException|UnknownOperationException)$/;

/** What helps, the first one first. A request that may have been carried out is looked for, never sent again at once. */
export function remediesFor(outcome: Outcome): readonly Remedy[] {
	switch (outcome.state) {
		case "done":
		case "alreadyThere":
			return [];
		case "unknown":
			return canBeFound(outcome.lookUp) ? ["lookAgain"] : [];
		case "refused":
			return forFailure(outcome.failure);
		case "notSent": {
			const { why } = outcome;
			switch (why.kind) {
				case "failed":
					return forFailure(why.failure);
				case "identityUnusable":
				case "accountChanged":
					return ["selectProfile", "tryAgain"];
				case "underWay":
					return ["tryAgain"];
				case "arnMismatch":
					return [why.mismatch.what === "account" ? "selectProfile" : "selectRegion"];
				default:
					return [];
			}
		}
	}
}

/** Whether another look may find more than the last one did. */
function canBeFound(last: LookUp): boolean {
	switch (last.kind) {
		case "notLooked":
			return last.isDenied !== true;
		// What was there before stays unknown, however often somebody looks.
		case "possible":
			return false;
		default:
			return true;
	}
}

function forFailure({ code, delivery, again }: Failure): readonly Remedy[] {
	if (again) {
		return ["tryAgain"];
	}
	if (refusedCredentials.test(code)) {
		return ["selectProfile", "tryAgain"];
	}
	if (elsewhere.test(code)) {
		return ["selectProfile", "selectRegion"];
	}
	if (passing.test(code)) {
		return ["tryAgain"];
	}
	// Nothing was sent to Amazon Connect, and the network is not at fault: the sign-in is, whoever refused it.
	return delivery === "notSent" && code !== "BodyMismatch" ? ["selectProfile", "tryAgain"] : [];
}
