import { parseDuration } from "../../../../shared/src/values/duration";
import { type Rule, related } from "./rule";

export const entryVersusRefresh: Rule = {
	code: "entry-versus-refresh",
	violation: "Profiles may enter more often than the segment is evaluated.",
	summary: "profiles can't enter more often than the segment is evaluated",
	severity: "hint",
	source: "AWS's admin guide: an interval shorter than the refresh frequency gives way to it.",
	members: [
		["entryLimitsConfig", "minEntryInterval"],
		["schedule", "refreshFrequency"],
	],
	check(campaign, report) {
		const interval = campaign.string(["entryLimitsConfig", "minEntryInterval"]);
		const between = parseDuration(interval?.value ?? "");
		const frequency = campaign.text(["schedule", "refreshFrequency"]) ?? "";
		const refresh = parseDuration(frequency);
		if (
			interval === undefined ||
			between === undefined ||
			refresh === undefined ||
			between === 0 ||
			between >= refresh
		) {
			return;
		}
		report(interval, "The refresh frequency is longer and replaces this interval.", {
			data: { members: [frequency] },
			unnecessary: true,
			...related(campaign, ["schedule", "refreshFrequency"], "The refresh frequency."),
		});
	},
};
