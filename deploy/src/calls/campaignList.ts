import {
	type ConnectCampaignsV2Client,
	GetCampaignStateBatchCommand,
	ListCampaignsCommand,
} from "@aws-sdk/client-connectcampaignsv2";

/** A campaign as lists show it: without source, tags and state. */
export interface ListedCampaign {
	readonly id: string;
	readonly arn: string | undefined;
	readonly name: string;
	readonly instanceId: string;
	/** In the API's words, such as `SMS`. */
	readonly channels: readonly string[];
	/** Milliseconds since 1970; undefined where there is no schedule. */
	readonly endTime: number | undefined;
}

/** One page of a list. */
export interface CampaignPage {
	readonly campaigns: readonly ListedCampaign[];
	/** Undefined after the last page. */
	readonly nextToken: string | undefined;
}

/** The API's limits for one request. */
const campaignsPerPage = 50;
export const statesPerRequest = 25;

/**
 * A page of the campaigns of an instance (ListCampaigns).
 *
 * @param nextToken of the page before; undefined for the first.
 * @throws what the SDK throws.
 */
export async function listCampaigns(
	client: ConnectCampaignsV2Client,
	instanceId: string,
	nextToken: string | undefined,
	abortSignal: AbortSignal,
): Promise<CampaignPage> {
	const command = new ListCampaignsCommand({
		filters: { instanceIdFilter: { value: instanceId, operator: "Eq" } },
		maxResults: campaignsPerPage,
		nextToken,
	});
	const answer = await client.send(command, { abortSignal });
	const campaigns = (answer.campaignSummaryList ?? []).flatMap((summary): readonly ListedCampaign[] => {
		const { id, arn, name, connectInstanceId, channelSubtypes = [], schedule } = summary;
		return id === undefined || name === undefined || connectInstanceId !== instanceId
			? []
			: [{ id, arn, name, instanceId, channels: channelSubtypes, endTime: schedule?.endTime?.getTime() }];
	});
	return { campaigns, nextToken: answer.nextToken };
}

/** The state of a campaign, or why AWS told none. */
export type CampaignState =
	| { readonly kind: "known"; readonly state: string }
	| { readonly kind: "unknown"; readonly reason: string };

/**
 * The states of campaigns (GetCampaignStateBatch). Of each that was asked for, there is one.
 *
 * @param ids 25 at most.
 * @throws what the SDK throws.
 */
export async function campaignStates(
	client: ConnectCampaignsV2Client,
	ids: readonly string[],
	abortSignal: AbortSignal,
): Promise<ReadonlyMap<string, CampaignState>> {
	const command = new GetCampaignStateBatchCommand({ campaignIds: [...ids] });
	const { successfulRequests = [], failedRequests = [] } = await client.send(command, { abortSignal });
	const states = new Map(ids.map((id): [string, CampaignState] => [id, noAnswer]));
	for (const { campaignId, failureCode } of failedRequests) {
		if (campaignId !== undefined) {
			const reason =
				failureCode === "ResourceNotFound" ? "the campaign was deleted" : "AWS could not read the state";
			states.set(campaignId, { kind: "unknown", reason });
		}
	}
	for (const { campaignId, state } of successfulRequests) {
		if (campaignId !== undefined && state !== undefined) {
			states.set(campaignId, { kind: "known", state });
		}
	}
	return states;
}

const noAnswer: CampaignState = { kind: "unknown", reason: "AWS gave no state" };
