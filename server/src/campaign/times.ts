import { campaignChannels } from "../../../shared/src/campaigns";
import { parseInstant } from "../../../shared/src/values/instant";
import { parseTimeOfDay } from "../../../shared/src/values/timeOfDay";
import { type ArrayNode, member, type Node, type StringNode } from "../syntax/tree";
import type { CampaignView } from "./campaignView";
import { times } from "./paths";

/** A range of a day whose times can be read. */
export interface Range {
	readonly node: Node;
	readonly end: StringNode;
	/** Minutes since midnight. */
	readonly from: number;
	readonly to: number;
}

/** The lists of ranges of every day and channel. */
export function days(campaign: CampaignView): readonly ArrayNode[] {
	const found: ArrayNode[] = [];
	for (const channel of campaignChannels) {
		for (const { value } of campaign.object([...times, channel, "openHours", "dailyHours"])?.properties ??
			[]) {
			if (value?.kind === "array") {
				found.push(value);
			}
		}
	}
	return found;
}

/** The ranges of one day that can be read, in the order of the file. */
export function rangesOf(day: ArrayNode): Range[] {
	const ranges: Range[] = [];
	for (const node of day.items) {
		const range = rangeOf(node);
		if (range !== undefined) {
			ranges.push(range);
		}
	}
	return ranges;
}

/** A range of a day; undefined where its times cannot be read. */
export function rangeOf(node: Node): Range | undefined {
	const start = member(node, "startTime");
	const end = member(node, "endTime");
	if (start?.kind !== "string" || end?.kind !== "string") {
		return undefined;
	}
	const from = parseTimeOfDay(start.value);
	const to = parseTimeOfDay(end.value);
	return from === undefined || to === undefined ? undefined : { node, end, from, to };
}

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
