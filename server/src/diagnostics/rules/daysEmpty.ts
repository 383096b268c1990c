import { campaignChannels } from "../../../../shared/src/campaigns";
import { times } from "../../campaign/paths";
import type { Rule } from "./rule";

export const daysEmpty: Rule = {
	code: "days-empty",
	violation: "Open hours contain no hours.",
	summary: "open hours need at least one time range",
	severity: "warning",
	source: "Our own rule: an empty map or an empty day opens no hours.",
	members: [
		[...times, "*", "openHours", "dailyHours"],
		[...times, "*", "openHours", "dailyHours", "*"],
	],
	check(campaign, report) {
		for (const channel of campaignChannels) {
			const hours = campaign.property([...times, channel, "openHours", "dailyHours"]);
			if (hours?.value?.kind !== "object" || hours.value.damaged) {
				continue;
			}
			if (hours.value.properties.length === 0) {
				report(hours.key, `No day is open, so ${channel} is never used. Add a day.`);
			}
			for (const day of hours.value.properties) {
				if (day.value?.kind !== "array" || day.value.items.length > 0 || day.value.damaged) {
					continue;
				}
				report(day.key, "This day has no time range and stays closed. Add one, or remove the day.");
			}
		}
	},
};
