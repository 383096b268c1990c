import dialects from "../../../../schemas/dialects.json";
import { simplified } from "../../../../shared/src/text/nearest";
import type { DraftObject } from "../reading/draft";
import { isTelling } from "./campaignNames";

const known: readonly (readonly [title: string, names: ReadonlySet<string>])[] = Object.entries(
	dialects.operations.ofConnect,
).map(([title, names]) => [title, new Set(names.map(simplified))]);

const instance = /^instance(?:id|arn)$/;
/** What requests of Amazon Connect have in common with those of its campaigns, and what says nothing of either. */
const everyday = /^(?:instance(?:id|arn)|id|arn|name|type|tags?|description|clienttoken)$/;
/** Words that tell of a campaign. */
const ofCampaigns = /campaign|dial|channel|telephony|capacity|mode|segment|schedule|outboundqueue/;
/** Whatever has no other name. */
const other = "a request of another operation of Amazon Connect";

/**
 * What an object is that has the ID of an instance beside names that are those of another operation of Amazon Connect, in words;
 * undefined for what may be a campaign. Source: the service model of Amazon Connect.
 */
export function otherOfConnect({ members }: DraftObject): string | undefined {
	const names = [...members.keys()].map(simplified);
	if (!names.some((name) => instance.test(name)) || names.some(isTelling)) {
		return undefined;
	}
	const title = known.find(([, own]) => names.some((name) => own.has(name)))?.[0];
	const rest = names.filter((name) => !everyday.test(name));
	if (title !== undefined && !rest.some((name) => /campaign|dialer/.test(name))) {
		return title;
	}
	const isOther = rest.length > 0 && rest.every((name) => !ofCampaigns.test(name) && !isOfCampaign(name));
	return isOther ? other : undefined;
}

/** Whether a name is that of a property of a campaign, or that of a part of one. */
function isOfCampaign(name: string): boolean {
	return /^(?:source|communication\w*|entrylimits\w*|connect\w+|contactflow(?:id|arn)|sourcephonenumber|queue(?:id|arn))$/.test(
		name,
	);
}
