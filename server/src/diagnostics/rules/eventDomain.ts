import type { Rule } from "./rule";

export const eventDomain: Rule = {
	code: "event-domain",
	violation: "An event trigger has no Customer Profiles domain.",
	summary: "an event trigger needs a Customer Profiles domain",
	severity: "warning",
	source: "AWS's sample of an event trigger has its domain; the model doesn't require it.",
	members: [
		["source", "eventTrigger"],
		["source", "eventTrigger", "customerProfilesDomainArn"],
	],
	check(campaign, report) {
		const trigger = campaign.unionMember(["source"]);
		if (
			trigger?.key.name !== "eventTrigger" ||
			!campaign.isDefinitelyMissing(["source", "eventTrigger", "customerProfilesDomainArn"])
		) {
			return;
		}
		const message = 'The event trigger has no domain. Add "customerProfilesDomainArn".';
		report(trigger.key, message, { data: { members: ["customerProfilesDomainArn"] } });
	},
};
