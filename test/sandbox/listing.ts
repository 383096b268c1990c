import type { Campaign } from "./campaigns";
import { isObject } from "./validate";

/** One page of a list, or why there is none. */
export interface Page<T> {
	readonly faults: readonly string[];
	readonly items: readonly T[];
	readonly nextToken?: string;
}

/**
 * One page in the order of creation; the token is the index of the next item.
 *
 * @param size items of a page, where the request doesn't say how many.
 */
export function pageOf<T>(
	all: readonly T[],
	{ maxResults, nextToken }: { readonly maxResults?: unknown; readonly nextToken?: unknown },
	size: number,
): Page<T> {
	const start = Number(nextToken ?? 0);
	if (!Number.isInteger(start) || start < 0) {
		return { faults: ["'nextToken' was not given out here"], items: [] };
	}
	const end = start + (typeof maxResults === "number" ? maxResults : size);
	const items = all.slice(start, end);
	return { faults: [], items, ...(end < all.length && { nextToken: String(end) }) };
}

/** The paging parameters of a query, with their number as one where it is written as one. */
export function pagingOf(query: URLSearchParams): Readonly<Record<string, unknown>> {
	const [maxResults, nextToken] = [query.get("maxResults"), query.get("nextToken")];
	const isNumber = maxResults !== null && /^\d{1,9}$/.test(maxResults);
	return { maxResults: isNumber ? Number(maxResults) : maxResults, nextToken };
}

/** What ListCampaigns shows of a campaign, given the body that it shows of it. */
export function summaryOf({ id, arn }: Campaign, body: Campaign["body"]): unknown {
	const {
		name,
		connectInstanceId,
		channelSubtypeConfig = {},
		type,
		schedule,
		entryLimitsConfig,
		connectCampaignFlowArn,
	} = body;
	const channels = isObject(channelSubtypeConfig) ? Object.keys(channelSubtypeConfig) : [];
	const channelSubtypes = channels.map((channel) => channel.toUpperCase());
	const own = { id, arn, name, connectInstanceId, channelSubtypes };
	return { ...own, type, schedule, entryLimitsConfig, connectCampaignFlowArn };
}
