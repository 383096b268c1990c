import { present } from "../../campaign/constraint";
import { declared } from "./declared";
import type { Rule } from "./rule";

export const scheduleWithSource: Rule = declared({
	code: "schedule-with-source",
	violation: "A campaign with a source has no schedule.",
	summary: "a campaign with a source needs a schedule",
	severity: "warning",
	source: "AWS's admin guide starts campaigns with a source by schedule, and every sample of AWS has one.",
	constraints: [{ when: [present(["source"])], needs: [["schedule"]] }],
	message: 'A campaign with a source is started by its schedule. Add "schedule".',
});
