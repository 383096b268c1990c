import { campaignChannels } from "../../../../shared/src/campaigns";
import { dateOf, parseDate } from "../../../../shared/src/values/date";
import { times } from "../../campaign/paths";
import { member } from "../../syntax/tree";
import { type Rule, relatedPlace } from "./rule";

export const restrictedPeriodEmpty: Rule = {
	code: "restricted-period-empty",
	violation: "A restricted period ends before it starts.",
	summary: "the end date comes after the start date, and isn't part of the period",
	severity: "warning",
	source: "AWS's admin guide: the end date is not part of the period.",
	members: [
		[...times, "*", "restrictedPeriods", "restrictedPeriodList", "*", "startDate"],
		[...times, "*", "restrictedPeriods", "restrictedPeriodList", "*", "endDate"],
	],
	check(campaign, report) {
		for (const channel of campaignChannels) {
			const list = campaign.list([...times, channel, "restrictedPeriods", "restrictedPeriodList"]);
			for (const period of list?.items ?? []) {
				const start = member(period, "startDate");
				const end = member(period, "endDate");
				if (start?.kind !== "string" || end?.kind !== "string") {
					continue;
				}
				const first = parseDate(start.value);
				const last = parseDate(end.value);
				if (first === undefined || last === undefined || last > first) {
					continue;
				}
				const message =
					last === first
						? "The end date is not part of the period, so this blocks nothing. Write the day after the last one."
						: "The period ends before it starts. Write the day after the last one.";
				const next = dateOf(first + 1);
				report(end, message, {
					...(parseDate(next) !== undefined && { data: { members: [next] } }),
					...relatedPlace(start, "The first day."),
				});
			}
		}
	},
};
