import type { CallOptions, CallResult } from "../calls/call";
import { callService } from "../calls/call";
import type { ConnectTurn } from "../calls/describeInstance";
import { inspectCampaign } from "../calls/inspect";
import { viewOf } from "../control/campaignView";
import type { HistoryEntry } from "../create/history";
import type { SendControl } from "../create/ports";
import type { Identity } from "../identity/identity";
import type { Credentials, MfaCodeProvider } from "../session/credentials";
import type { ApplyPorts, SeenCampaign } from "./apply";
import { sendWrite } from "./sendWrite";

/** Which campaign is looked at and written to, and as whom. */
interface ApplyTarget {
	readonly identity: Identity;
	readonly id: string;
	/** What is remembered of it; AWS has to show the same. */
	readonly entry: HistoryEntry | undefined;
	/** Undefined where nobody has signed in yet. */
	readonly credentials: Credentials | undefined;
}

/**
 * The calls of a plan and of applying it, by the real SDK; one sign-in serves them all.
 *
 * @param turn where others ask Amazon Connect too, which takes few requests a second.
 */
export function applyCalls(
	{ identity, id, entry, credentials: first }: ApplyTarget,
	askMfaCode: MfaCodeProvider,
	turn?: ConnectTurn,
	log?: (line: string) => void,
): Pick<ApplyPorts, "look" | "write"> {
	let credentials = first;
	const optionsOf = (control: SendControl): CallOptions => ({
		...control,
		askMfaCode,
		...(log && { log }),
		...(credentials !== undefined && { credentials }),
	});
	return {
		look: async (control): Promise<CallResult<SeenCampaign>> => {
			const called = await inspectCampaign(identity, id, optionsOf(control), entry?.account, turn);
			if (called.kind !== "answered") {
				// Whoever signs in anew does so for the next call.
				credentials = undefined;
				return called;
			}
			credentials = called.value.credentials;
			const view = viewOf(id, entry, identity, called.value);
			return { kind: "answered", value: { view, exact: called.value.exact } };
		},
		write: (write, { arn = "" }, control) =>
			callService(identity, optionsOf(control), "update", (client, signal) =>
				sendWrite(client, { id, arn }, write, signal),
			),
	};
}
