import { detection } from "./paths";
import type { Rule } from "./rule";
import { related } from "./spans";

export const awaitNeedsDetection: Rule = {
	code: "await-needs-detection",
	violation: "Waiting for the voicemail prompt is on, but detection is off.",
	summary: "waiting for the voicemail prompt needs detection to be on",
	severity: "warning",
	source: "AWS's admin guide describes waiting for the prompt as a part of call classification.",
	members: [[...detection, "*"]],
	check(campaign, report) {
		const prompt = campaign.property([...detection, "awaitAnswerMachinePrompt"]);
		const waits = campaign.boolean([...detection, "awaitAnswerMachinePrompt"]);
		if (
			prompt === undefined ||
			!waits ||
			campaign.boolean([...detection, "enableAnswerMachineDetection"]) !== false
		) {
			return;
		}
		report(prompt.key, "This has no effect while answering machine detection is off.", {
			unnecessary: true,
			...related(campaign, [...detection, "enableAnswerMachineDetection"], "Switched off here."),
		});
	},
};
