import { detection, outboundMode } from "./places";
import type { Rule } from "./rule";
import { related, spanOfKey } from "./spans";

export const detectionInPreview: Rule = {
	code: "detection-in-preview",
	summary: "preview mode needs detection to be off",
	severity: "warning",
	source: "AWS's admin guide says to switch detection off in preview mode.",
	members: [
		[...detection, "enableAnswerMachineDetection"],
		[...outboundMode, "preview"],
	],
	*check(campaign) {
		const enabled = campaign.property([...detection, "enableAnswerMachineDetection"]);
		if (enabled === undefined || campaign.chosen(outboundMode)?.key.name !== "preview") return;
		if (!campaign.boolean([...detection, "enableAnswerMachineDetection"])) return;
		const message = "Turn answering machine detection off in preview mode: the agent hears who answers.";
		yield { ...spanOfKey(enabled), message, ...related(campaign, [...outboundMode, "preview"], "The mode.") };
	},
};
