import { present } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const scheduleWithoutSource: Rule = declared({
	code: "schedule-without-source",
	violation: "A campaign without a source has a schedule.",
	summary: "a campaign without a source has no schedule",
	severity: "hint",
	source:
		"Externally fed campaigns get recipients by PutOutboundRequestBatch; no segment follows a schedule.",
	constraints: [{ when: [present(["schedule"])], needs: [["source"]] }],
	message: "Without a source there is no segment for the schedule to evaluate.",
});
