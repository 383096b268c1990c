/** Regions in which outbound campaigns exist, with their names. Source: AWS's admin guide and endpoint list. */
export const campaignRegions: ReadonlyMap<string, string> = new Map([
	["us-east-1", "N. Virginia"],
	["us-west-2", "Oregon"],
	["af-south-1", "Cape Town"],
	["ap-northeast-1", "Tokyo"],
	["ap-northeast-2", "Seoul"],
	["ap-southeast-1", "Singapore"],
	["ap-southeast-2", "Sydney"],
	["ca-central-1", "Central Canada"],
	["eu-central-1", "Frankfurt"],
	["eu-west-2", "London"],
]);

/** The partition of AWS that a region belongs to. Source: AWS's endpoint list. */
export function partitionOf(region: string): string {
	if (region.startsWith("cn-")) {
		return "aws-cn";
	}
	return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
