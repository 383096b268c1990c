import { openSession } from "../calls/access";
import { callService } from "../calls/call";
import { campaignState, describeCampaign, findCampaigns } from "../calls/campaigns";
import type { ConnectTurn } from "../calls/describeInstance";
import { sendCampaign } from "../calls/send";
import type { MfaCodeProvider } from "../session/credentials";
import type { SubmitCalls } from "./ports";

/** Limits in milliseconds. */
export interface CallLimits {
	/** Longest wait for an answer to CreateCampaign to begin. */
	readonly requestTimeout: number;
	/** Longest time for a look at what is there. */
	readonly readDeadline: number;
}

const usualLimits: CallLimits = { requestTimeout: 30_000, readDeadline: 3_000 };

/** The calls of a submission, by the real SDK. */
export function submitCalls(
	askMfaCode: MfaCodeProvider,
	limits = usualLimits,
	turn?: ConnectTurn,
	log?: (line: string) => void,
): SubmitCalls {
	const reading = { askMfaCode, requestTimeout: limits.readDeadline, deadline: limits.readDeadline };
	return {
		signIn: (connectInstanceId, identity, control, verify) =>
			openSession(identity, connectInstanceId, { ...control, askMfaCode, ...(log && { log }) }, verify, turn),
		send: (campaign, identity, { credentials }, control) =>
			sendCampaign(campaign, identity, {
				...control,
				askMfaCode,
				credentials,
				requestTimeout: limits.requestTimeout,
			}),
		list: (campaign, identity, { credentials, known }, control) =>
			callService(
				identity,
				{ ...reading, ...control, credentials, step: ignore },
				"read",
				async (client, signal) =>
					(await known?.(campaign, signal)) ?? (await findCampaigns(client, campaign, signal)),
			),
		describe: (id, identity, { credentials }, control) =>
			callService(identity, { ...reading, ...control, credentials, step: ignore }, "read", (client, signal) =>
				describeCampaign(client, id, signal),
			),
		state: (id, identity, { credentials }, control) =>
			callService(identity, { ...reading, ...control, credentials, step: ignore }, "read", (client, signal) =>
				campaignState(client, id, signal),
			),
	};
}

/** Whoever looks several times names the steps. */
const ignore = (): undefined => undefined;
