import type { Effect, PolicyType } from "../../sandbox/denials";
import { type Ending, error } from "./ending";

const lacks = "User: arn:aws:iam::111122223333:user/bob is not authorized to perform:";

const action = "connect-campaigns:CreateCampaign";

/** What is advised against each kind of denial. */
const kindsOfDenial: readonly (readonly [PolicyType, Effect, advice: string])[] = [
	["identity", "implicit", `Ask an administrator of the account to allow ${action} for your user.`],
	[
		"identity",
		"explicit",
		`Ask an administrator of the account to remove the Deny of ${action} from the policies of your user. Allowing it once more doesn't help.`,
	],
	[
		"service-control",
		"implicit",
		`An administrator of the AWS organization has to allow ${action}: no service control policy allows it.`,
	],
	[
		"service-control",
		"explicit",
		`An administrator of the AWS organization has to allow ${action}: a service control policy denies it.`,
	],
	[
		"resource-control",
		"explicit",
		`An administrator of the AWS organization has to allow ${action}: a resource control policy denies it.`,
	],
	[
		"permissions-boundary",
		"implicit",
		`Ask an administrator of the account to add ${action} to the permissions boundary of your user. Other policies can't allow more than the boundary.`,
	],
	[
		"permissions-boundary",
		"explicit",
		`Ask an administrator of the account to remove the Deny of ${action} from the permissions boundary of your user.`,
	],
	[
		"session",
		"implicit",
		`The session was made with a policy that doesn't allow ${action}. Whoever issues the credentials has to change it. Or pick a profile without a session policy.`,
	],
	[
		"session",
		"explicit",
		`The session was made with a policy that denies ${action}. Whoever issues the credentials has to change it. Or pick a profile without a session policy.`,
	],
	[
		"vpc-endpoint",
		"implicit",
		`Whoever runs your network has to allow ${action} in the policy of the VPC endpoint. From outside of that network, the policy doesn't count.`,
	],
	[
		"vpc-endpoint",
		"explicit",
		`Whoever runs your network has to allow ${action} in the policy of the VPC endpoint, which denies it. From outside of that network, the policy doesn't count.`,
	],
	["resource", "implicit", `Ask the owner of the resource to allow ${action} for your user in its policy.`],
	[
		"resource",
		"explicit",
		`Ask the owner of the resource to remove the Deny of ${action} for your user from its policy.`,
	],
];

/** Submissions that AWS denies, by the kind of policy that it names. */
export const denials: readonly Ending[] = [
	...kindsOfDenial.map(
		([policy, effect, advice]): Ending => ({
			name: `denied by a policy: ${policy}, ${effect}`,
			fault: { kind: "denied", policy, effect },
			says: [/not allowed to do this: User: /, literally(`Nothing was created. ${advice} (AWS request`)],
			came: "nothing",
		}),
	),
	{
		name: "denied a look at a resource",
		fault: { kind: "denied", policy: "identity", action: "connect:DescribeQueue", resource: "q" },
		says: [/to allow connect:DescribeQueue for your user\. Amazon Connect looks up .* your permissions\. \(/],
		came: "nothing",
	},
	{
		name: "denied a look at a resource by an organization",
		fault: { kind: "denied", policy: "service-control", action: "connect:DescribeQueue" },
		says: [
			/a service control policy denies it\. Amazon Connect looks up everything .* your permissions\. \(/,
		],
		came: "nothing",
	},
	{
		name: "denied by a policy of a kind that AWS keeps to itself",
		fault: error("AccessDeniedException", 403, `${lacks} ${action} on resource: *`),
		says: [/to allow connect-campaigns:CreateCampaign for your user\. AWS doesn't say which kind/],
		came: "nothing",
	},
	{
		name: "denied without a word",
		fault: error("AccessDeniedException", 403, "Forbidden"),
		says: [/needs connect-campaigns:CreateCampaign/, /may also lack one like connect:DescribeQueue/],
		came: "nothing",
	},
];

/** A pattern for a text as it is. */
function literally(text: string): RegExp {
	return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}
