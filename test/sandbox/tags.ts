import { type Answer, invalid, json } from "./answer";
import { type Campaign, type Campaigns, campaignArn, type Request } from "./campaigns";
import type { Caller } from "./keys";
import { tagRequest, untagRequest } from "./model";
import { isObject, validate } from "./validate";

/** TagResource: sets these tags and leaves the others. */
export function tag({ campaigns, id, body, caller }: Request): Answer {
	const faults = validate(body, tagRequest);
	const tags = isObject(body) ? body["tags"] : undefined;
	if (faults.length > 0 || !isObject(tags)) {
		return invalid(faults);
	}
	return withTagged(campaigns, id, caller, (campaign) => {
		campaign.body = { ...campaign.body, tags: { ...tagsOf(campaign), ...tags } };
		return json({});
	});
}

/** UntagResource. A campaign that has lost its last tag has none, as if it had never had any. */
export function untag({ campaigns, id, query, caller }: Request): Answer {
	const tagKeys = query.getAll("tagKeys");
	const faults = validate({ tagKeys: query.has("tagKeys") ? tagKeys : undefined }, untagRequest);
	if (faults.length > 0) {
		return invalid(faults);
	}
	return withTagged(campaigns, id, caller, (campaign) => {
		const { tags, ...others } = campaign.body;
		const left = Object.entries(tagsOf(campaign)).filter(([key]) => !tagKeys.includes(key));
		campaign.body = left.length > 0 ? { ...others, tags: Object.fromEntries(left) } : others;
		return json({});
	});
}

/** ListTagsForResource. */
export function listTags({ campaigns, id, caller }: Request): Answer {
	return withTagged(campaigns, id, caller, (campaign) => json({ tags: tagsOf(campaign) }));
}

function tagsOf({ body: { tags } }: Campaign): Readonly<Record<string, unknown>> {
	return isObject(tags) ? tags : {};
}

/** Of all that has tags, the sandbox knows campaigns. */
function withTagged(
	campaigns: Campaigns,
	arn: string,
	caller: Caller,
	answer: (campaign: Campaign) => Answer,
): Answer {
	const prefix = campaignArn("", caller);
	return campaigns.withCampaign(arn.startsWith(prefix) ? arn.slice(prefix.length) : arn, caller, answer);
}
