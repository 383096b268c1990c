import { chosen } from "../../campaign/constraint";
import { outboundConfig, outboundMode } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const ringTimeoutInPreview: Rule = declared({
	code: "ring-timeout-in-preview",
	violation: "A ring timeout is set in preview mode.",
	summary: "preview mode has no ring timeout",
	severity: "warning",
	source:
		"CloudFormation's documentation says that preview mode doesn't support it; the newest admin guide doesn't say so any more.",
	constraints: [{ when: [chosen(outboundMode, "preview")], excludes: [...outboundConfig, "ringTimeout"] }],
	message: '"ringTimeout" has no effect in preview mode. Remove it.',
	reason: "The mode.",
});
