import { member, type StringNode } from "../../syntax/tree";
import type { CampaignView, Path } from "./campaignView";
import { outboundMode } from "./paths";

export const pacingStartPath: Path = [
	...outboundMode,
	"predictive",
	"pacingStrategies",
	"*",
	"abandonmentRate",
	"connectionStartPoint",
];

/** The event from which abandonment is counted, where a pacing strategy names one. */
export function pacingStart(campaign: CampaignView): StringNode | undefined {
	const [strategy] = campaign.list([...outboundMode, "predictive", "pacingStrategies"])?.items ?? [];
	const start = member(member(strategy, "abandonmentRate"), "connectionStartPoint");
	return start?.kind === "string" ? start : undefined;
}
