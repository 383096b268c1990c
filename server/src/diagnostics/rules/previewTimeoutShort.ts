import { outboundMode } from "../../campaign/paths";
import type { Rule } from "./rule";

export const previewTimeoutShort: Rule = {
	code: "preview-timeout-short",
	violation: "The preview is shorter than CloudFormation accepts.",
	summary: "CloudFormation accepts previews of 10 seconds or more",
	severity: "warning",
	source: "CloudFormation's schema begins at 10 seconds, the API's model at 1.",
	members: [[...outboundMode, "preview", "timeoutConfig", "durationInSeconds"]],
	check(campaign, report) {
		const seconds = campaign.number([...outboundMode, "preview", "timeoutConfig", "durationInSeconds"]);
		if (seconds === undefined || seconds.value < 1 || seconds.value >= 10) {
			return;
		}
		report(seconds, "CloudFormation requires at least 10 seconds, and agents need time to read.", {
			data: { bound: 10 },
		});
	},
};
