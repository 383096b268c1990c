import type { Path } from "../../campaign/campaignView";
import { equal } from "../../campaign/constraint";
import { detection, isDetecting } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

const wait: Path = [...detection, "awaitAnswerMachinePrompt"];

export const detectionAwaitAdvice: Rule = declared({
	code: "detection-await-advice",
	violation: "Answering machine detection doesn't wait for the prompt.",
	summary: "answering machine detection should wait for the voicemail prompt",
	severity: "hint",
	source:
		"AWS's admin guide advises to wait for the prompt, because the classifier doesn't listen for the beep otherwise.",
	constraints: [{ when: [equal(isDetecting, true)], needs: [wait], notEmpty: [wait] }],
	message: 'To leave messages after the beep, set "awaitAnswerMachinePrompt" to true as well.',
});
