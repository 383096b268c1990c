import { pacingStart, pacingStartPath } from "./pacing";
import { detection } from "./paths";
import type { Rule } from "./rule";
import { related } from "./spans";

export const pacingStartWithDetection: Rule = {
	code: "pacing-start-with-detection",
	violation: "Pacing starts when the call is connected to the system, but detection is on.",
	summary: "with detection on, pacing starts with the greeting",
	severity: "warning",
	source: "AWS's admin guide offers CONNECTED_TO_SYSTEM only while call classification is off.",
	members: [pacingStartPath, [...detection, "enableAnswerMachineDetection"]],
	check(campaign, report) {
		const start = pacingStart(campaign);
		if (start === undefined) {
			return;
		}
		if (
			start.value !== "CONNECTED_TO_SYSTEM" ||
			!campaign.boolean([...detection, "enableAnswerMachineDetection"])
		) {
			return;
		}
		report(start, "With answering machine detection on, count from GREETING_START or GREETING_END.", {
			data: { members: ["GREETING_START", "GREETING_END"] },
			...related(campaign, [...detection, "enableAnswerMachineDetection"], "Switched on here."),
		});
	},
};
