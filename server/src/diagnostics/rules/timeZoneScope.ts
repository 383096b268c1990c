import { zones } from "./paths";
import type { Rule } from "./rule";

export const timeZoneScope: Rule = {
	code: "time-zone-scope",
	violation: "A detection scope is set without a detection.",
	summary: "a detection scope needs a detection",
	severity: "hint",
	source: "Our own rule: a scope without a detection chooses nothing.",
	members: [
		[...zones, "localTimeZoneDetectionScope"],
		[...zones, "localTimeZoneDetection"],
	],
	check(campaign, report) {
		const scope = campaign.property([...zones, "localTimeZoneDetectionScope"]);
		if (scope === undefined || !campaign.isDefinitelyMissing([...zones, "localTimeZoneDetection"])) {
			return;
		}
		report(scope.key, 'This has no effect without "localTimeZoneDetection".', {
			unnecessary: true,
			data: { members: ["localTimeZoneDetection"] },
		});
	},
};
