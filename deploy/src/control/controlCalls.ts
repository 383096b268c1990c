import { type CallOptions, callService } from "../calls/call";
import { campaignState, controlCampaign, describeCampaign, stateIfReadable } from "../calls/campaigns";
import type { ConnectTurn } from "../calls/describeInstance";
import { inspectCampaign } from "../calls/inspect";
import type { RemoteCampaign } from "../calls/remoteCampaign";
import type { CallLimits } from "../create/submitCalls";
import type { ControlVerb } from "../failures/purpose";
import type { Identity } from "../identity/identity";
import type { Credentials } from "../session/credentials";
import { viewOf } from "./campaignView";
import type { ControlCalls } from "./control";

/** Which campaign it is about, and by whom. */
interface ControlTarget {
	readonly id: string;
	readonly identity: Identity;
	/** The very ones that AWS showed the campaign to: a profile may lead elsewhere by now. */
	readonly credentials: Credentials;
	/** What is known of the campaign from before; undefined where nothing is. */
	readonly remembered: RemoteCampaign | undefined;
}

const usualLimits: CallLimits = { requestTimeout: 30_000, readDeadline: 3_000 };

/** Reading a campaign again is three requests, in milliseconds. */
const lookDeadlines = 3;

/**
 * The calls of an operation on a campaign, by the real SDK.
 *
 * @param turn where others ask Amazon Connect too, which takes few requests a second.
 */
export function controlCalls(
	verb: ControlVerb,
	{ id, identity, credentials, remembered }: ControlTarget,
	askMfaCode: CallOptions["askMfaCode"],
	{ requestTimeout, readDeadline }: CallLimits = usualLimits,
	turn?: ConnectTurn,
	log?: (line: string) => void,
): ControlCalls {
	const options = { askMfaCode, credentials, ...(log && { log }) };
	return {
		look: async (control) => {
			const limits = { requestTimeout: readDeadline, deadline: lookDeadlines * readDeadline };
			const called = await inspectCampaign(
				identity,
				id,
				{ ...control, ...options, ...limits },
				remembered?.account,
				turn,
			);
			return called.kind === "answered"
				? { ...called, value: viewOf(id, remembered, identity, called.value) }
				: called;
		},
		send: (control) =>
			callService(identity, { ...control, ...options, requestTimeout }, verb, (client, signal) =>
				controlCampaign(client, verb, id, signal),
			),
		state: (control) =>
			callService(
				identity,
				// Whoever looks several times names the steps.
				{ ...control, ...options, step: () => undefined, deadline: readDeadline },
				"read",
				async (client, signal) => {
					if (verb !== "delete") {
						return await campaignState(client, id, signal);
					}
					// Whether it is there is what counts, and only DescribeCampaign is sure to tell.
					await describeCampaign(client, id, signal);
					return await stateIfReadable(client, id, signal);
				},
			),
	};
}
