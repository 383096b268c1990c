import { chosen } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const eventRefresh: Rule = declared({
	code: "event-refresh",
	violation: "An event-triggered campaign has a refresh frequency.",
	summary: "event-triggered campaigns have no refresh frequency",
	severity: "warning",
	source: "AWS documents the refresh for segments; an event trigger has nothing to evaluate again.",
	constraints: [{ when: [chosen(["source"], "eventTrigger")], excludes: ["schedule", "refreshFrequency"] }],
	message: '"refreshFrequency" has no effect with an event trigger. Remove it.',
	reason: "The trigger.",
	unnecessary: true,
});
