import { chosen } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const eventDomain: Rule = declared({
	code: "event-domain",
	violation: "An event trigger has no Customer Profiles domain.",
	summary: "an event trigger needs a Customer Profiles domain",
	severity: "warning",
	source: "AWS's sample of an event trigger has its domain; the model doesn't require it.",
	constraints: [
		{
			when: [chosen(["source"], "eventTrigger")],
			needs: [["source", "eventTrigger", "customerProfilesDomainArn"]],
		},
	],
	message: 'The event trigger has no domain. Add "customerProfilesDomainArn".',
});
