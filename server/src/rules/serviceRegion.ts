import { isArn, parseArn } from "../values/arn";
import type { Rule } from "./rule";
import { spanOfValue } from "./spans";

const regions: ReadonlySet<string> = new Set([
	"us-east-1",
	"us-west-2",
	"af-south-1",
	"ap-northeast-1",
	"ap-northeast-2",
	"ap-southeast-1",
	"ap-southeast-2",
	"ca-central-1",
	"eu-central-1",
	"eu-west-2",
]);

export const serviceRegion: Rule = {
	code: "service-region",
	severity: "warning",
	source: "AWS's admin guide and endpoint list name ten regions in which outbound campaigns exist.",
	*check(campaign) {
		for (const node of campaign.strings(isArn)) {
			const arn = parseArn(node.value);
			if (arn?.service !== "connect" || arn.partition !== "aws" || regions.has(arn.region)) continue;
			if (!/^[a-z]{2}-[a-z]+-[0-9]{1,2}$/.test(arn.region)) continue;
			yield {
				...spanOfValue(node),
				message: `Outbound campaigns do not exist in ${arn.region}, as far as AWS documents.`,
			};
			return;
		}
	},
};
