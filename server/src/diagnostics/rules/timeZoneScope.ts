import { present } from "../../campaign/constraint";
import { zones } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const timeZoneScope: Rule = declared({
	code: "time-zone-scope",
	violation: "A detection scope is set without a detection.",
	summary: "a detection scope needs a detection",
	severity: "hint",
	source: "Our own rule: a scope without a detection chooses nothing.",
	constraints: [
		{
			when: [present([...zones, "localTimeZoneDetectionScope"])],
			needs: [[...zones, "localTimeZoneDetection"]],
		},
	],
	message: 'This has no effect without "localTimeZoneDetection".',
	unnecessary: true,
});
