import { zones } from "./paths";
import type { Rule } from "./rule";

export const timeZoneNeeded: Rule = {
	code: "time-zone-needed",
	violation: "Nothing determines the time zone of a recipient.",
	summary: "recipients need a time zone: a default or a detected one",
	severity: "warning",
	source: "AWS's admin guide: recipients without a time zone are left out.",
	members: [zones, [...zones, "defaultTimeZone"], [...zones, "localTimeZoneDetection"]],
	check(campaign, report) {
		const config = campaign.property(zones);
		const detected = campaign.list([...zones, "localTimeZoneDetection"]);
		if (config === undefined || !campaign.isDefinitelyMissing([...zones, "defaultTimeZone"])) {
			return;
		}
		if (!campaign.isDefinitelyMissing([...zones, "localTimeZoneDetection"]) && detected?.items.length !== 0) {
			return;
		}
		const message =
			'Nobody would have a time zone, and nobody be contacted. Add "defaultTimeZone" or "localTimeZoneDetection".';
		report(config.key, message, { data: { members: ["defaultTimeZone", "localTimeZoneDetection"] } });
	},
};
