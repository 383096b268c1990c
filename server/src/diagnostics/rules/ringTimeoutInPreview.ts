import { outboundConfig, outboundMode } from "./paths";
import type { Rule } from "./rule";
import { related } from "./spans";

export const ringTimeoutInPreview: Rule = {
	code: "ring-timeout-in-preview",
	violation: "A ring timeout is set in preview mode.",
	summary: "preview mode has no ring timeout",
	severity: "warning",
	source:
		"CloudFormation's documentation says that preview mode doesn't support it; the newest admin guide doesn't say so any more.",
	members: [
		[...outboundConfig, "ringTimeout"],
		[...outboundMode, "preview"],
	],
	check(campaign, report) {
		const timeout = campaign.property([...outboundConfig, "ringTimeout"]);
		if (timeout === undefined || campaign.unionMember(outboundMode)?.key.name !== "preview") {
			return;
		}
		const message = '"ringTimeout" has no effect in preview mode. Remove it.';
		report(timeout.key, message, related(campaign, [...outboundMode, "preview"], "The mode."));
	},
};
