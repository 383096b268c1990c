import type { Rule } from "./rule";

export const limitsOptOut: Rule = {
	code: "limits-opt-out",
	violation: "The campaign ignores the instance's communication limits.",
	summary: "opting out means that the instance's limits don't count",
	severity: "information",
	source:
		"AWS's admin guide: contacts of such a campaign are neither limited by the instance's limits nor counted in them.",
	members: [["communicationLimitsOverride", "instanceLimitsHandling"]],
	check(campaign, report) {
		const handling = campaign.string(["communicationLimitsOverride", "instanceLimitsHandling"]);
		if (handling?.value !== "OPT_OUT") {
			return;
		}
		const message =
			"Limits of the whole instance do not apply to this campaign, and its contacts do not count towards them.";
		report(handling, message, { data: { members: ["OPT_IN"] } });
	},
};
