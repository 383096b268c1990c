import { outboundMode } from "../../campaign/paths";
import type { Rule } from "./rule";

export const bandwidthZero: Rule = {
	code: "bandwidth-zero",
	violation: "A bandwidth of 0 leaves the campaign without agents.",
	summary: "a bandwidth above 0 is needed to reach any agent",
	severity: "warning",
	source: "The console offers 1% and more; the model allows 0, which gives the campaign no agents.",
	members: [[...outboundMode, "*", "bandwidthAllocation"]],
	check(campaign, report) {
		const mode = campaign.unionMember(outboundMode);
		const share = mode && campaign.number([...outboundMode, mode.key.name, "bandwidthAllocation"]);
		if (share?.value !== 0) {
			return;
		}
		report(share, "With 0, the campaign gets no agents. Write their share of time for it, such as 1.", {
			data: { bound: 1 },
		});
	},
};
