import { detection } from "./paths";
import type { Rule } from "./rule";

export const detectionAwaitAdvice: Rule = {
	code: "detection-await-advice",
	violation: "Answering machine detection doesn't wait for the prompt.",
	summary: "answering machine detection should wait for the voicemail prompt",
	severity: "hint",
	source:
		"AWS's admin guide advises to wait for the prompt, because the classifier doesn't listen for the beep otherwise.",
	members: [[...detection, "*"]],
	check(campaign, report) {
		const enabled = campaign.property([...detection, "enableAnswerMachineDetection"]);
		if (enabled === undefined || !campaign.boolean([...detection, "enableAnswerMachineDetection"])) {
			return;
		}
		const path = [...detection, "awaitAnswerMachinePrompt"];
		if (campaign.boolean(path) !== false && !campaign.isDefinitelyMissing(path)) {
			return;
		}
		const message = 'To leave messages after the beep, set "awaitAnswerMachinePrompt" to true as well.';
		report(enabled.key, message, { data: { members: ["awaitAnswerMachinePrompt"] } });
	},
};
