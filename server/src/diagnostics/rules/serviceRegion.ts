import { isArn, parseArn } from "../../../../shared/src/values/arn";
import { campaignRegions } from "../../../../shared/src/values/regions";
import { arnPaths } from "../../campaign/paths";
import type { Rule } from "./rule";

export const serviceRegion: Rule = {
	code: "service-region",
	violation: "A region has no outbound campaigns.",
	summary: "the region has to offer outbound campaigns",
	severity: "warning",
	source: "AWS's admin guide and endpoint list name ten regions in which outbound campaigns exist.",
	members: [["tags", "owner"], ...arnPaths],
	check(campaign, report) {
		for (const node of campaign.strings(isArn)) {
			const arn = parseArn(node.value);
			if (arn?.service !== "connect" || arn.partition !== "aws" || campaignRegions.has(arn.region)) {
				continue;
			}
			if (!/^[a-z]{2}-[a-z]+-[0-9]{1,2}$/.test(arn.region)) {
				continue;
			}
			report(node, `As far as AWS documents, ${arn.region} has no outbound campaigns.`);
			return;
		}
	},
};
