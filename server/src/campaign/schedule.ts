import { parseInstant } from "../../../shared/src/values/instant";
import type { StringNode } from "../syntax/tree";
import type { CampaignView } from "./campaignView";

/** An end of the schedule that can be read. */
interface Moment {
	readonly node: StringNode;
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	readonly at: number;
}

/** Start and end of the schedule, each where it is there and can be read. */
export function scheduleOf(campaign: CampaignView): { readonly start?: Moment; readonly end?: Moment } {
	const start = moment(campaign.string(["schedule", "startTime"]));
	const end = moment(campaign.string(["schedule", "endTime"]));
	return { ...(start && { start }), ...(end && { end }) };
}

function moment(node: StringNode | undefined): Moment | undefined {
	const at = node && parseInstant(node.value)?.epochMilliseconds;
	return node === undefined || at === undefined ? undefined : { node, at };
}
