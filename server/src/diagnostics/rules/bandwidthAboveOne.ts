import { outboundMode } from "../../campaign/paths";
import type { Rule } from "./rule";

export const bandwidthAboveOne: Rule = {
	code: "bandwidth-above-one",
	violation: "A bandwidth above 1 is more than CloudFormation accepts.",
	summary: "CloudFormation accepts a bandwidth of at most 1",
	severity: "hint",
	source: "The model allows 2 since 2026-07-31; CloudFormation's schema still ends at 1.",
	members: [[...outboundMode, "*", "bandwidthAllocation"]],
	check(campaign, report) {
		const mode = campaign.unionMember(outboundMode);
		const share = mode && campaign.number([...outboundMode, mode.key.name, "bandwidthAllocation"]);
		if (share === undefined || share.value <= 1 || share.value > 2) {
			return;
		}
		report(share, "CloudFormation and SDKs from before 2026-07-31 accept at most 1.", { data: { bound: 1 } });
	},
};
