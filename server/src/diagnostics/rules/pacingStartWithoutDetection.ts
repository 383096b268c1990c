import { detection, isDetecting, pacingStart } from "../../campaign/paths";
import type { Rule } from "./rule";
import { related } from "./spans";

export const pacingStartWithoutDetection: Rule = {
	code: "pacing-start-without-detection",
	violation: "Pacing starts with the greeting, but detection is off.",
	summary: "with detection off, pacing starts when the call is connected to the system",
	severity: "hint",
	source: "AWS's admin guide: greeting-based starts fall back to the connection when there is no classifier.",
	members: [pacingStart, isDetecting],
	check(campaign, report) {
		const start = campaign.string(pacingStart);
		if (start === undefined) {
			return;
		}
		const off = campaign.boolean(isDetecting) === false;
		if (!start.value.startsWith("GREETING_") || !(off || campaign.isDefinitelyMissing(detection))) {
			return;
		}
		const message =
			"Greetings are heard only with answering machine detection on; without it, counting begins at the connection.";
		report(start, message, {
			data: { members: ["CONNECTED_TO_SYSTEM"] },
			...related(campaign, isDetecting, "Switched off here."),
		});
	},
};
