import type { Failure } from "../calls/errors";
import type { CampaignView } from "./campaignView";
import type { Operation } from "./operations";

/** What was seen of a campaign after a request. */
export type Seen =
	/** AWS has it; the state is undefined where AWS did not tell it. */
	| { readonly kind: "there"; readonly state: string | undefined }
	/** AWS does not have it any more. */
	| { readonly kind: "gone" }
	| { readonly kind: "unreadable"; readonly reason: string };

/** How starting, pausing, resuming, stopping or deleting a campaign ended. */
export type ControlOutcome =
	| { readonly kind: "cancelledByUser" }
	/** Its state does not allow this; nobody was asked. */
	| { readonly kind: "wrongState"; readonly state: string }
	/** The campaign is not as the user was shown it; nothing was sent. */
	| { readonly kind: "changed"; readonly what: readonly string[]; readonly state: string | undefined }
	/** The campaign is another than the user was shown; nothing was sent. */
	| { readonly kind: "mismatch"; readonly reason: string }
	/** Somebody deleted the campaign while the user was asked; nothing was sent. */
	| { readonly kind: "goneBefore" }
	/** Nothing came of it: nothing was sent, or AWS refused it. */
	| { readonly kind: "failed"; readonly failure: Failure }
	/** AWS said yes. */
	| { readonly kind: "accepted"; readonly requestId: string | undefined; readonly seen: Seen }
	/** Something may have come of it. */
	| { readonly kind: "doubt"; readonly cause: Failure | "cancelledByUser"; readonly seen: Seen };

/** How a campaign was seen last, once a request about it has ended. `before`: its state when it was shown. */
export function seenIn(outcome: ControlOutcome, before: string | undefined): Seen {
	switch (outcome.kind) {
		case "accepted":
		case "doubt":
			return outcome.seen;
		case "goneBefore":
			return { kind: "gone" };
		case "changed":
			return { kind: "there", state: outcome.state };
		default:
			return { kind: "there", state: before };
	}
}

/** Undefined where it could not be read, and where the campaign is gone. */
export function stateOf(seen: Seen): string | undefined {
	return seen.kind === "there" ? seen.state : undefined;
}

/** Whether what was seen after a request is not what was there before it. */
export function hasMoved({ to }: Operation, before: CampaignView, seen: Seen): boolean {
	switch (seen.kind) {
		case "gone":
			return true;
		case "there":
			return to !== "gone" && seen.state !== undefined && seen.state !== before.state;
		case "unreadable":
			return false;
	}
}
