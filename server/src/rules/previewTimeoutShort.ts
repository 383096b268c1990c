import { outboundMode } from "./places";
import type { Rule } from "./rule";
import { spanOfValue } from "./spans";

export const previewTimeoutShort: Rule = {
	code: "preview-timeout-short",
	summary: "CloudFormation takes previews of 10 seconds or more",
	severity: "warning",
	source: "CloudFormation's schema begins at 10 seconds, the API's model at 1.",
	members: [[...outboundMode, "preview", "timeoutConfig", "durationInSeconds"]],
	*check(campaign) {
		const seconds = campaign.number([...outboundMode, "preview", "timeoutConfig", "durationInSeconds"]);
		if (seconds === undefined || seconds.value < 1 || seconds.value >= 10) return;
		yield {
			...spanOfValue(seconds),
			message: "CloudFormation takes at least 10 seconds; an agent can read little in less.",
			data: { bound: 10 },
		};
	},
};
