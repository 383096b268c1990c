import {
	type ConnectCampaignsV2Client,
	DescribeCampaignCommand,
	GetCampaignStateCommand,
	paginateListCampaigns,
	StartCampaignCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { exactJson } from "../../../shared/src/request/exactJson";
import { type JsonObject, objectAt } from "../../../shared/src/request/json";
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

/**
 * The campaigns of this very name in the instance, read page by page. Names are compared letter by letter.
 *
 * @throws what the SDK throws.
 */
export async function findCampaigns(
	client: ConnectCampaignsV2Client,
	{ name, connectInstanceId }: CampaignName,
	abortSignal: AbortSignal,
): Promise<readonly FoundCampaign[]> {
	const found: FoundCampaign[] = [];
	const filters = { instanceIdFilter: { value: connectInstanceId, operator: "Eq" as const } };
	const pages = paginateListCampaigns(
		{ client, pageSize: 50, stopOnSameToken: true },
		{ filters },
		{ abortSignal },
	);
	for await (const { campaignSummaryList = [] } of pages) {
		for (const { id, arn, name: other } of campaignSummaryList) {
			if (other === name && id !== undefined) {
				found.push({ id, arn });
			}
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

/**
 * Starts a campaign.
 *
 * @throws what the SDK throws.
 */
export async function startCampaign(
	client: ConnectCampaignsV2Client,
	id: string,
	abortSignal: AbortSignal,
): Promise<void> {
	await client.send(new StartCampaignCommand({ id }), { abortSignal });
}
