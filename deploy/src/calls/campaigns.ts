import {
	type ConnectCampaignsV2Client,
	DeleteCampaignCommand,
	DescribeCampaignCommand,
	GetCampaignStateCommand,
	PauseCampaignCommand,
	paginateListCampaigns,
	ResumeCampaignCommand,
	StartCampaignCommand,
	StopCampaignCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import type { HttpHandlerOptions, MetadataBearer } from "@smithy/types";
import { exactJson } from "../../../shared/src/request/exactJson";
import { type JsonObject, objectAt } from "../../../shared/src/request/json";
import type { ControlVerb } from "../failures/purpose";
import { rawAnswer } from "./rawAnswer";

/** A campaign that exists in Amazon Connect. */
export interface FoundCampaign {
	readonly id: string;
	readonly arn: string | undefined;
}

/** Where a campaign of a name is looked for. */
export interface CampaignName {
	readonly name: string;
	readonly connectInstanceId: string;
}

/** A campaign as a list of its instance shows it. */
export interface ListedCampaign extends FoundCampaign {
	readonly name: string;
	/** As the service names them. */
	readonly channels: readonly string[];
}

/**
 * All campaigns of an instance, read page by page.
 *
 * @throws what the SDK throws.
 */
export async function* listCampaigns(
	client: ConnectCampaignsV2Client,
	connectInstanceId: string,
	abortSignal: AbortSignal,
): AsyncGenerator<ListedCampaign> {
	const filters = { instanceIdFilter: { value: connectInstanceId, operator: "Eq" as const } };
	const pages = paginateListCampaigns(
		{ client, pageSize: 50, stopOnSameToken: true },
		{ filters },
		{ abortSignal },
	);
	for await (const { campaignSummaryList = [] } of pages) {
		for (const { id, arn, name, channelSubtypes = [] } of campaignSummaryList) {
			if (id !== undefined && name !== undefined) {
				yield { id, arn, name, channels: channelSubtypes };
			}
		}
	}
}

/**
 * The campaigns of this very name in the instance. Names are compared letter by letter.
 *
 * @throws what the SDK throws.
 */
export async function findCampaigns(
	client: ConnectCampaignsV2Client,
	{ name, connectInstanceId }: CampaignName,
	abortSignal: AbortSignal,
): Promise<readonly FoundCampaign[]> {
	const found: FoundCampaign[] = [];
	for await (const { id, arn, name: other } of listCampaigns(client, connectInstanceId, abortSignal)) {
		if (other === name) {
			found.push({ id, arn });
		}
	}
	return found;
}

/** What DescribeCampaign says of a campaign, as the service answered it, members unknown to the SDK included. */
export interface DescribedCampaign {
	readonly campaign: JsonObject;
	/** The same, as `exactJson` reads it. */
	readonly exact: JsonObject;
}

/**
 * Asks for a campaign, for comparing it to the last digit.
 *
 * @throws what the SDK throws; TypeError when the answer holds no campaign.
 */
export async function describeExactly(
	client: ConnectCampaignsV2Client,
	id: string,
	abortSignal: AbortSignal,
): Promise<DescribedCampaign> {
	const command = new DescribeCampaignCommand({ id });
	let answer = "{}";
	command.middlewareStack.use(
		rawAnswer(client.config.streamCollector, (body) => {
			answer = body;
		}),
	);
	await client.send(command, { abortSignal });
	const campaign = objectAt(JSON.parse(answer), "campaign");
	const exact = objectAt(exactJson(answer).value, "campaign");
	if (campaign === undefined || exact === undefined) {
		throw new TypeError("The answer holds no campaign.");
	}
	return { campaign, exact };
}

/**
 * What DescribeCampaign says of a campaign.
 *
 * @throws as `describeExactly`.
 */
export async function describeCampaign(
	client: ConnectCampaignsV2Client,
	id: string,
	abortSignal: AbortSignal,
): Promise<JsonObject> {
	return (await describeExactly(client, id, abortSignal)).campaign;
}

/**
 * The state that a campaign is in.
 *
 * @throws what the SDK throws.
 */
export async function campaignState(
	client: ConnectCampaignsV2Client,
	id: string,
	abortSignal: AbortSignal,
): Promise<string | undefined> {
	const { state } = await client.send(new GetCampaignStateCommand({ id }), { abortSignal });
	return state;
}

/** Undefined where it cannot be read: whoever only tells campaigns apart by it can do without. */
export async function stateIfReadable(
	client: ConnectCampaignsV2Client,
	id: string,
	abortSignal: AbortSignal,
): Promise<string | undefined> {
	try {
		return await campaignState(client, id, abortSignal);
	} catch {
		abortSignal.throwIfAborted();
		return undefined;
	}
}

type Send = (
	client: ConnectCampaignsV2Client,
	id: string,
	options: HttpHandlerOptions,
) => Promise<MetadataBearer>;

const senders: Readonly<Record<ControlVerb, Send>> = {
	start: (client, id, options) => client.send(new StartCampaignCommand({ id }), options),
	pause: (client, id, options) => client.send(new PauseCampaignCommand({ id }), options),
	resume: (client, id, options) => client.send(new ResumeCampaignCommand({ id }), options),
	stop: (client, id, options) => client.send(new StopCampaignCommand({ id }), options),
	delete: (client, id, options) => client.send(new DeleteCampaignCommand({ id }), options),
};

/**
 * Starts, pauses, resumes, stops or deletes a campaign.
 *
 * @returns the ID under which AWS support finds the request.
 * @throws what the SDK throws.
 */
export async function controlCampaign(
	client: ConnectCampaignsV2Client,
	verb: ControlVerb,
	id: string,
	abortSignal: AbortSignal,
): Promise<string | undefined> {
	const { $metadata } = await senders[verb](client, id, { abortSignal });
	return $metadata.requestId;
}
