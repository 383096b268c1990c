/** Regions in which outbound campaigns exist. Source: AWS's admin guide and endpoint list. */
export const campaignRegions: ReadonlySet<string> = new Set([
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
