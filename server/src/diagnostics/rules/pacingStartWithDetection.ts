import { equal } from "../../campaign/constraint";
import { isDetecting, pacingStart } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const pacingStartWithDetection: Rule = declared({
	code: "pacing-start-with-detection",
	violation: "Pacing starts when the call is connected to the system, but detection is on.",
	summary: "with detection on, pacing starts with the greeting",
	severity: "warning",
	source: "AWS's admin guide offers CONNECTED_TO_SYSTEM only while call classification is off.",
	constraints: [{ when: [equal(isDetecting, true)], excludes: pacingStart, value: "CONNECTED_TO_SYSTEM" }],
	message: "With answering machine detection on, count from GREETING_START or GREETING_END.",
	reason: "Switched on here.",
});
