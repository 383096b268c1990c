import type { Rule } from "./rule";
import { related } from "./spans";

export const eventRefresh: Rule = {
	code: "event-refresh",
	violation: "An event-triggered campaign has a refresh frequency.",
	summary: "event-triggered campaigns have no refresh frequency",
	severity: "warning",
	source: "AWS documents the refresh for segments; an event trigger has nothing to evaluate again.",
	members: [
		["schedule", "refreshFrequency"],
		["source", "eventTrigger"],
	],
	check(campaign, report) {
		const refresh = campaign.property(["schedule", "refreshFrequency"]);
		if (refresh === undefined || campaign.unionMember(["source"])?.key.name !== "eventTrigger") {
			return;
		}
		const message = '"refreshFrequency" has no effect with an event trigger. Remove it.';
		report(refresh.key, message, {
			unnecessary: true,
			...related(campaign, ["source", "eventTrigger"], "The trigger."),
		});
	},
};
