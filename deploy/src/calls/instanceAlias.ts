import { type ConnectCampaignsV2Client, DescribeCampaignCommand } from "@aws-sdk/client-connectcampaignsv2";
import { objectAt } from "../../../shared/src/request/json";
import type { Identity } from "../identity/identity";
import { within } from "../session/abortable";
import type { Credentials } from "../session/credentials";
import { connectClient } from "./connectClient";
import { lookupTimeoutMs, stopsEverything } from "./optionalLookup";
import { rawAnswer } from "./rawAnswer";

/**
 * The alias of an Amazon Connect instance (DescribeInstance); undefined where it cannot be read in time, for whatever
 * reason: a campaign can be created without.
 *
 * @throws the SDK's error where nothing could be sent to AWS at all; the signal's reason.
 */
export async function instanceAlias(
	identity: Identity,
	instanceId: string,
	credentials: Credentials,
	signal: AbortSignal,
): Promise<string | undefined> {
	if (identity.connectEndpoint === undefined && identity.endpoint !== undefined) {
		// Keys for a service that stands in for AWS may be nothing to Amazon Connect.
		return undefined;
	}
	const client = connectClient(identity, credentials);
	try {
		return await within(lookupTimeoutMs, signal, (abortSignal) =>
			describeInstance(client, instanceId, abortSignal),
		);
	} catch (error) {
		signal.throwIfAborted();
		if (stopsEverything(error)) {
			throw error;
		}
		return undefined;
	} finally {
		client.destroy();
	}
}

async function describeInstance(
	client: ConnectCampaignsV2Client,
	id: string,
	abortSignal: AbortSignal,
): Promise<string | undefined> {
	const command = new DescribeCampaignCommand({ id });
	let alias: unknown;
	command.middlewareStack.use(
		rawAnswer(client.config.streamCollector, (body) => {
			alias = objectAt(parsed(body), "Instance")?.["InstanceAlias"];
		}),
	);
	await client.send(command, { abortSignal });
	return typeof alias === "string" ? alias : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
