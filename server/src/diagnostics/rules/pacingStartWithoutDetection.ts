import { equal, missing } from "../../campaign/constraint";
import { detection, isDetecting, pacingStart } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const pacingStartWithoutDetection: Rule = declared({
	code: "pacing-start-without-detection",
	violation: "Pacing starts with the greeting, but detection is off.",
	summary: "with detection off, pacing starts when the call is connected to the system",
	severity: "hint",
	source: "AWS's admin guide: greeting-based starts fall back to the connection when there is no classifier.",
	constraints: [equal(isDetecting, false), missing(detection)].flatMap((off) =>
		["GREETING_START", "GREETING_END"].map((value) => ({ when: [off], excludes: pacingStart, value })),
	),
	message:
		"Greetings are heard only with answering machine detection on; without it, counting begins at the connection.",
	reason: "Detection is off here.",
});
