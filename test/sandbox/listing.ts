import type { Campaign } from "./campaigns";
import { createCampaignRequest, listCampaignsRequest } from "./model";
import { modelled } from "./modelled";
import { isObject, validate } from "./validate";

/** What ListCampaigns answers, or what is wrong with the request. */
export interface Listed {
	readonly faults: readonly string[];
	readonly page: {
		readonly campaignSummaryList: readonly unknown[];
		readonly nextToken?: string;
	};
}

/** One page of summaries in the order of creation; the token is the index of the next campaign. */
export function listed(request: unknown, campaigns: readonly Campaign[]): Listed {
	const faults = validate(request, listCampaignsRequest);
	const { maxResults, nextToken, filters } = isObject(request) ? request : {};
	const start = Number(nextToken ?? 0);
	if (!Number.isInteger(start) || start < 0) {
		faults.push("'nextToken' was not given out here");
	}
	if (faults.length > 0) {
		return { faults, page: { campaignSummaryList: [] } };
	}
	const end = start + (typeof maxResults === "number" ? maxResults : 50);
	const filter = isObject(filters) ? filters["instanceIdFilter"] : undefined;
	const matching = campaigns.filter(
		({ body }) => !isObject(filter) || body["connectInstanceId"] === filter["value"],
	);
	return {
		faults,
		page: {
			campaignSummaryList: matching.slice(start, end).map(summary),
			...(end < matching.length && { nextToken: String(end) }),
		},
	};
}

function summary({ id, arn, body }: Campaign): unknown {
	const kept = modelled(body, createCampaignRequest);
	const {
		name,
		connectInstanceId,
		channelSubtypeConfig = {},
		type,
		schedule,
		entryLimitsConfig,
		connectCampaignFlowArn,
	} = isObject(kept) ? kept : {};
	const channels = isObject(channelSubtypeConfig) ? Object.keys(channelSubtypeConfig) : [];
	const channelSubtypes = channels.map((channel) => channel.toUpperCase());
	const own = { id, arn, name, connectInstanceId, channelSubtypes };
	return { ...own, type, schedule, entryLimitsConfig, connectCampaignFlowArn };
}
