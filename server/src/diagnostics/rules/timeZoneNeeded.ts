import type { Path } from "../../campaign/campaignView";
import { present } from "../../campaign/constraint";
import { zones } from "../../campaign/paths";
import { declared } from "./declared";
import type { Rule } from "./rule";

const detection: Path = [...zones, "localTimeZoneDetection"];

export const timeZoneNeeded: Rule = declared({
	code: "time-zone-needed",
	violation: "Nothing determines the time zone of a recipient.",
	summary: "recipients need a time zone: a default or a detected one",
	severity: "warning",
	source: "AWS's admin guide: recipients without a time zone are left out.",
	constraints: [
		{ when: [present(zones)], needs: [[...zones, "defaultTimeZone"], detection], notEmpty: [detection] },
	],
	message:
		'Nobody would have a time zone, and nobody be contacted. Add "defaultTimeZone" or "localTimeZoneDetection".',
});
