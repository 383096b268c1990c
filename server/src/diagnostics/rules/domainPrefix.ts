import { shortened } from "../../../../shared/src/text/text";
import { parseArn } from "../../../../shared/src/values/arn";
import type { Rule } from "./rule";

export const domainPrefix: Rule = {
	code: "domain-prefix",
	violation: "Amazon Connect may not have access to a Customer Profiles domain with this name.",
	summary: "Amazon Connect only has access to domains whose names start with amazon-connect-",
	severity: "hint",
	source:
		"The managed policy of Amazon Connect's service-linked role covers domains named amazon-connect-* only.",
	members: [
		["source", "customerProfilesSegmentArn"],
		["source", "eventTrigger", "customerProfilesDomainArn"],
	],
	check(campaign, report) {
		for (const path of [
			["source", "customerProfilesSegmentArn"],
			["source", "eventTrigger", "customerProfilesDomainArn"],
		]) {
			const node = campaign.string(path);
			const domain = /^domains\/([^/]+)/.exec(parseArn(node?.value ?? "")?.resource ?? "")?.[1];
			if (node === undefined || domain === undefined || domain.startsWith("amazon-connect-")) {
				continue;
			}
			const message = `Amazon Connect only has access to domains named amazon-connect-…, unless its role allows ${shortened(domain)}.`;
			report(node, message);
		}
	},
};
