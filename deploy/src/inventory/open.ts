import { callerAccount } from "../calls/account";
import { type CallOptions, type CallResult, callService, signIn, toFailure } from "../calls/call";
import { campaignStates, listCampaigns } from "../calls/campaignList";
import { describeExactly } from "../calls/campaigns";
import { aliasOf, type ConnectTurn, describeInstance } from "../calls/describeInstance";
import type { Failure } from "../calls/errors";
import { type ConnectInstance, listInstances, onboardingStatus } from "../calls/instances";
import { mayAsk, serviceClient } from "../calls/serviceClient";
import { noAttempts } from "../failures/attempts";
import type { Identity } from "../identity/identity";
import { within } from "../session/abortable";
import type { Credentials } from "../session/credentials";
import { secretsOf } from "../session/redact";
import { Inventory, type InventoryCalls } from "./inventory";
import type { RateLimits } from "./rateLimit";

/** Longest wait for all instances, a page of ten a second, in milliseconds. */
const instancesTimeoutMs = 30_000;

export interface OpenOptions extends CallOptions {
	readonly limits: RateLimits;
	/** Each request to Amazon Connect waits for it. */
	readonly connectTurn: ConnectTurn;
	/** IDs of the instances that campaign files name, asked for where AWS lists none. */
	readonly instancesOfFiles: () => Promise<readonly string[]>;
	/** Told after what is known of an instance has changed. */
	readonly changed: (instanceId: string) => void;
}

/**
 * Signs in and finds the instances of an account in a region: those that AWS lists or, where it doesn't, those that
 * files name. Never throws: every end is a result. The credentials are kept, so that whatever is read later is of the
 * same account.
 */
export async function openInventory(
	identity: Identity,
	options: OpenOptions,
): Promise<CallResult<Inventory>> {
	const secrets = [...identity.secretSettings];
	try {
		const credentials = options.credentials ?? (await signIn(identity, options, secrets));
		secrets.push(...secretsOf(credentials));
		options.step("Looking at account and instances");
		const account = await callerAccount(identity, credentials, options.signal);
		const { instances, unlisted } = await findInstances(identity, credentials, options, secrets);
		const calls = inventoryCalls(identity, credentials, options);
		const value = new Inventory({ identity, account, unlisted }, instances, calls, options.changed);
		return { kind: "answered", value };
	} catch (error) {
		return toFailure(error, identity, options, "instances", noAttempts(), secrets);
	}
}

async function findInstances(
	identity: Identity,
	credentials: Credentials,
	options: OpenOptions,
	secrets: readonly string[],
): Promise<{ readonly instances: readonly ConnectInstance[]; readonly unlisted: Failure | undefined }> {
	const { connectTurn, signal, instancesOfFiles } = options;
	let unlisted: Failure | undefined;
	if (mayAsk(identity, "connect")) {
		const client = serviceClient(identity, credentials, "connect");
		try {
			const instances = await within(instancesTimeoutMs, signal, (until) =>
				listInstances(client, connectTurn, until),
			);
			return { instances, unlisted: undefined };
		} catch (error) {
			const ended = toFailure(error, identity, options, "instances", noAttempts(), secrets);
			if (ended.kind === "cancelled") {
				throw error;
			}
			unlisted = ended.failure;
		} finally {
			client.destroy();
		}
	}
	const instances: ConnectInstance[] = [];
	for (const id of await instancesOfFiles()) {
		const alias = aliasOf(await describeInstance(identity, id, credentials, signal, connectTurn));
		instances.push({ id, arn: undefined, alias });
	}
	return { instances, unlisted };
}

function inventoryCalls(identity: Identity, credentials: Credentials, options: OpenOptions): InventoryCalls {
	const { limits } = options;
	const under = (signal: AbortSignal): CallOptions => ({ ...options, credentials, signal });
	return {
		page: (instanceId, nextToken, signal) =>
			callService(identity, under(signal), "list", async (client, until) => {
				await limits.campaigns.turn(until);
				return await listCampaigns(client, instanceId, nextToken, until);
			}),
		states: (ids, signal) =>
			callService(identity, under(signal), "list", async (client, until) => {
				await limits.states.turn(until);
				return await campaignStates(client, ids, until);
			}),
		onboarding: (instanceId, signal) =>
			callService(identity, under(signal), "instances", async (client, until) => {
				await limits.onboarding.turn(until);
				return await onboardingStatus(client, instanceId, until);
			}),
		campaign: (id, signal) =>
			callService(identity, under(signal), "read", async (client, until) => {
				await limits.descriptions.turn(until);
				return await describeExactly(client, id, until);
			}),
	};
}
