/** The kinds of policy that AWS names when it denies an action. */
export const policyTypes = {
	identity: "identity-based policy",
	resource: "resource-based policy",
	"permissions-boundary": "permissions boundary",
	"service-control": "service control policy",
	"resource-control": "resource control policy",
	session: "session policy",
	"vpc-endpoint": "VPC endpoint policy",
} as const;

export type PolicyType = keyof typeof policyTypes;

/** An implicit denial lacks an Allow statement, an explicit one has a Deny statement. */
export type Effect = "implicit" | "explicit";

export interface DenialDetails {
	/** By default explicit for the policies of an organization, which rarely list what they allow; else implicit. */
	readonly effect?: Effect;
	/** ARN of the caller. */
	readonly user?: string;
	/** ARN of what the action is on. */
	readonly resource?: string;
	/** ARN of the policy, which AWS names for explicit denials within one account or organization. */
	readonly policyArn?: string;
}

/**
 * The message of an access denied error, in the form that the IAM User Guide documents.
 *
 * @param action with the prefix of its service, such as `connect-campaigns:CreateCampaign`.
 */
export function denial(policy: PolicyType, action: string, details: DenialDetails = {}): string {
	const { effect = usualEffect(policy), resource = "*", policyArn } = details;
	const { user = "arn:aws:iam::111122223333:user/sandbox" } = details;
	const type = policyTypes[policy];
	const article = type.startsWith("identity") ? "an" : "a";
	const reason =
		effect === "implicit"
			? `because no ${type} allows the ${action} action`
			: `with an explicit deny in ${article} ${type}${policyArn === undefined ? "" : `: ${policyArn}`}`;
	return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
}

function usualEffect(policy: PolicyType): Effect {
	return policy === "service-control" || policy === "resource-control" ? "explicit" : "implicit";
}
