import { zones } from "./places";
import type { Rule } from "./rule";
import { spanOfKey } from "./spans";

export const timeZoneScope: Rule = {
	code: "time-zone-scope",
	summary: "a detection scope needs a detection",
	severity: "hint",
	source: "Our own rule: a scope without a detection chooses nothing.",
	members: [
		[...zones, "localTimeZoneDetectionScope"],
		[...zones, "localTimeZoneDetection"],
	],
	*check(campaign) {
		const scope = campaign.property([...zones, "localTimeZoneDetectionScope"]);
		if (scope === undefined || !campaign.lacks([...zones, "localTimeZoneDetection"])) return;
		yield {
			...spanOfKey(scope),
			message: 'This has no effect without "localTimeZoneDetection".',
			unnecessary: true,
			data: { members: ["localTimeZoneDetection"] },
		};
	},
};
