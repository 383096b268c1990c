import { chosen } from "../../campaign/constraint";
import { isDetecting, outboundMode } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const detectionInPreview: Rule = declared({
	code: "detection-in-preview",
	violation: "Answering machine detection is on in preview mode.",
	summary: "preview mode needs detection to be off",
	severity: "warning",
	source: "AWS's admin guide says to switch detection off in preview mode.",
	constraints: [{ when: [chosen(outboundMode, "preview")], excludes: isDetecting, value: true }],
	message: "Turn answering machine detection off in preview mode: the agent hears who answers.",
	reason: "The mode.",
});
