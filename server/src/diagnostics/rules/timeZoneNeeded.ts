import type { Path } from "./campaignView";
import { present } from "./constraint";
import { declared } from "./declared";
import { zones } from "./paths";
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
