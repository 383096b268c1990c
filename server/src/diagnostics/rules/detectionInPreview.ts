import { detection, outboundMode } from "./paths";
import type { Rule } from "./rule";
import { related } from "./spans";

export const detectionInPreview: Rule = {
	code: "detection-in-preview",
	violation: "Answering machine detection is on in preview mode.",
	summary: "preview mode needs detection to be off",
	severity: "warning",
	source: "AWS's admin guide says to switch detection off in preview mode.",
	members: [
		[...detection, "enableAnswerMachineDetection"],
		[...outboundMode, "preview"],
	],
	check(campaign, report) {
		const enabled = campaign.property([...detection, "enableAnswerMachineDetection"]);
		if (enabled === undefined || campaign.unionMember(outboundMode)?.key.name !== "preview") {
			return;
		}
		if (!campaign.boolean([...detection, "enableAnswerMachineDetection"])) {
			return;
		}
		const message = "Turn answering machine detection off in preview mode: the agent hears who answers.";
		report(enabled.key, message, related(campaign, [...outboundMode, "preview"], "The mode."));
	},
};
