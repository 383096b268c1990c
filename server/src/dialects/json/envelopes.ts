import { quoted } from "../../../../shared/src/text/text";
import { type Draft, memberOf, textOf } from "../reading/draft";

interface Envelope {
	/** What it is, in words. */
	readonly title: string;
	/** Names of properties that it has, all of one of these lists. */
	readonly names: readonly (readonly string[])[];
}

/** What a campaign is found in, by the names at the root. */
const envelopes: readonly Envelope[] = [
	{ title: "a CloudTrail event", names: [["eventSource", "requestParameters"]] },
	{ title: "an EventBridge event", names: [["detail-type", "detail"]] },
	{ title: "an answer of CloudTrail", names: [["CloudTrailEvent"], ["Events"]] },
	{ title: "a Step Functions state machine", names: [["StartAt", "States"], ["States"]] },
	{
		title: "a Step Functions state",
		names: [
			["Type", "Parameters"],
			["Type", "Arguments"],
			["Resource", "Parameters"],
			["Resource", "Arguments"],
		],
	},
	{ title: "an HTTP message", names: [["body"], ["Body"]] },
	{
		title: "an answer of Cloud Control",
		names: [["TypeName", "ResourceDescription"], ["ResourceDescription"], ["Identifier", "Properties"]],
	},
	{ title: "a request of Cloud Control", names: [["TypeName", "DesiredState"]] },
	{
		title: "the output of terraform show",
		names: [
			["format_version", "values"],
			["format_version", "planned_values"],
		],
	},
	{ title: "Terraform state", names: [["terraform_version", "resources"]] },
	{ title: "a Terraform configuration", names: [["resource"]] },
	{ title: "a Jupyter notebook", names: [["cells", "nbformat"]] },
	{
		title: "a log record",
		names: [["@message"], ["timestamp", "message"], ["level", "message"], ["level", "msg"], ["time", "msg"]],
	},
	{ title: "a Postman collection", names: [["info", "item"]] },
	{ title: "a Postman request", names: [["name", "request"], ["request"]] },
	{
		title: "an answer of DescribeCampaign",
		names: [
			["campaign", "ResponseMetadata"],
			["campaign", "$metadata"],
		],
	},
	{ title: "a CloudFormation template", names: [["Resources"], ["AWSTemplateFormatVersion"]] },
];

/** What a value is in which campaigns were found, in words; `path`: where the first one is. */
export function envelopeOf(whole: Draft, path: readonly string[]): string {
	if (whole.kind === "list") {
		return "a list";
	}
	const found = envelopes.find(({ names }) =>
		names.some((all) => all.every((name) => memberOf(whole, name) !== undefined)),
	);
	return (
		found?.title ??
		(path.length === 0 ? "a campaign inside a string" : `a campaign inside ${placeOf({ path })}`)
	);
}

/** Longest path that is shown as a whole, in UTF-16 code units. */
const longestPath = 40;

/** Where a campaign is: the logical ID of its resource, or the names of the properties around it; of many, the last. */
export function placeOf({
	path,
	label,
}: {
	readonly path: readonly string[];
	readonly label?: string;
}): string {
	const whole = label ?? path.join(".");
	return whole === "" ? "" : quoted(whole.length > longestPath ? (path.at(-1) ?? "") : whole);
}

/** A CloudTrail event of a call that creates nothing, or what AWS answers where a call failed; undefined for anything else. */
export function otherEvent(whole: Draft): string | undefined {
	const [type = "", error] = [textOf(memberOf(whole, "__type")), memberOf(whole, "Error")];
	const named = textOf(memberOf(error, "Code")) ?? textOf(memberOf(whole, "xAmzErrorType")) ?? type;
	const fault = /(\w+(?:Exception|Error|Fault))$/.exec(named)?.[1];
	if (fault !== undefined) {
		return `an error of AWS (${fault})`;
	}
	if (textOf(memberOf(whole, "type")) === "object" && memberOf(whole, "properties")?.kind === "object") {
		return "a JSON Schema";
	}
	const resources = memberOf(whole, "Resources");
	const all = resources?.kind === "object" ? [...resources.members.values()] : [];
	if (all.length > 0 && all.every((one) => /^\w+::/.test(textOf(memberOf(one, "Type")) ?? ""))) {
		return "a CloudFormation template without a campaign";
	}
	const source = textOf(memberOf(whole, "eventSource")) ?? "";
	const name = textOf(memberOf(whole, "eventName"));
	const isOurs = /^connect-campaigns\b/.test(source);
	return isOurs && name !== undefined ? `a CloudTrail event of ${name}` : undefined;
}
