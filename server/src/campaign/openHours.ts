import { campaignChannels } from "../../../shared/src/campaigns";
import { parseTimeOfDay } from "../../../shared/src/values/timeOfDay";
import type { ArrayNode, Node, StringNode } from "../syntax/tree";
import { member } from "../syntax/tree";
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
