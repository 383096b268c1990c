import { equal } from "../../campaign/constraint";
import { detection, isDetecting } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const awaitNeedsDetection: Rule = declared({
	code: "await-needs-detection",
	violation: "Waiting for the voicemail prompt is on, but detection is off.",
	summary: "waiting for the voicemail prompt needs detection to be on",
	severity: "warning",
	source: "AWS's admin guide describes waiting for the prompt as a part of call classification.",
	constraints: [
		{ when: [equal(isDetecting, false)], excludes: [...detection, "awaitAnswerMachinePrompt"], value: true },
	],
	message: "This has no effect while answering machine detection is off.",
	reason: "Switched off here.",
	unnecessary: true,
});
