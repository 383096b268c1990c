import { type Purpose, purposes } from "./purpose";

/** What AWS tells of a denial, in the forms that the IAM User Guide documents. */
interface Denial {
	readonly action: string;
	/** Who was denied, in a few words. */
	readonly caller: string;
	/** The kind of policy that stands in the way; undefined where AWS doesn't tell. */
	readonly policy: PolicyType | undefined;
	/** A Deny statement stands in the way, which no Allow outweighs. Otherwise an Allow is missing. */
	readonly explicit: boolean;
}

/** Whom to ask about each kind of policy, and for what. */
const advices = {
	"identity-based policy": ({ action, caller, explicit }) =>
		explicit
			? `Ask an administrator of the account to remove the Deny of ${action} from the policies of ${caller}. Allowing it once more doesn't help.`
			: `Ask an administrator of the account to allow ${action} for ${caller}.`,
	"resource-based policy": ({ action, caller, explicit }) =>
		explicit
			? `Ask the owner of the resource to remove the Deny of ${action} for ${caller} from its policy.`
			: `Ask the owner of the resource to allow ${action} for ${caller} in its policy.`,
	"role trust policy": ({ action, caller, explicit }) =>
		explicit
			? `Ask the owner of the role to remove the Deny of ${action} for ${caller} from its trust policy.`
			: `Ask the owner of the role to allow ${action} for ${caller} in its trust policy.`,
	"permissions boundary": ({ action, caller, explicit }) =>
		explicit
			? `Ask an administrator of the account to remove the Deny of ${action} from the permissions boundary of ${caller}.`
			: `Ask an administrator of the account to add ${action} to the permissions boundary of ${caller}. Other policies can't allow more than the boundary.`,
	"service control policy": (denial) => ofOrganization(denial, "service control policy"),
	"resource control policy": (denial) => ofOrganization(denial, "resource control policy"),
	"session policy": ({ action, explicit }) =>
		`${explicit ? `The session was made with a policy that denies ${action}` : `The session was made with a policy that doesn't allow ${action}`}. Whoever issues the credentials has to change it. Or pick a profile without a session policy.`,
	"VPC endpoint policy": ({ action, explicit }) =>
		`Whoever runs your network has to allow ${action} in the policy of the VPC endpoint${explicit ? ", which denies it" : ""}. From outside of that network, the policy doesn't count.`,
} as const satisfies Readonly<Record<string, (denial: Denial) => string>>;

type PolicyType = keyof typeof advices;

const looksUp = "Amazon Connect looks up everything that the file refers to with your permissions";

/** What helps against the denial of a request, going by the policy that AWS names. */
export function denialAdvice(message: string, purpose: Purpose): string {
	const { actions } = purposes[purpose];
	const denial = readDenial(message);
	if (denial === undefined) {
		const others =
			purpose === "create" ? ` ${looksUp}, so it may also lack one like connect:DescribeQueue.` : "";
		return `It needs ${inWords(actions)}.${others}`;
	}
	const foreign = purpose === "create" && !actions.includes(denial.action) ? ` ${looksUp}.` : "";
	return adviceOn(denial) + foreign;
}

/** The action that AWS says was denied, such as `connect:ListQueues`; undefined where it names none. */
export function deniedAction(message: string): string | undefined {
	return readDenial(message)?.action;
}

/** What helps against the denial of a role; undefined where AWS names no policy that stands in the way. */
export function roleDenialAdvice(message: string): string | undefined {
	const denial = readDenial(message);
	return denial?.policy === undefined ? undefined : adviceOn(denial);
}

function adviceOn(denial: Denial): string {
	const { action, caller, policy } = denial;
	return policy === undefined
		? `Ask an administrator of the account to allow ${action} for ${caller}. AWS doesn't say which kind of policy denies it.`
		: advices[policy](denial);
}

function ofOrganization({ action, explicit }: Denial, policy: string): string {
	const reason = explicit ? `a ${policy} denies it` : `no ${policy} allows it`;
	return `An administrator of the AWS organization has to allow ${action}: ${reason}.`;
}

/** Undefined where the message is in none of the forms that AWS documents. */
function readDenial(message: string): Denial | undefined {
	const action = /\bnot authorized to perform:?\s+([\w-]{1,64}:\w{1,128})/i.exec(message)?.[1];
	if (action === undefined) {
		return undefined;
	}
	const [, reason = "", words] =
		/\b(because no|with an explicit deny in an?) ([\w -]{1,40})/i.exec(message) ?? [];
	return {
		action,
		caller: callerOf(message),
		policy: policyTypes.find((type) => words?.toLowerCase().startsWith(type.toLowerCase())),
		explicit: /deny/i.test(reason),
	};
}

const policyTypes = Object.keys(advices).filter((type): type is PolicyType => Object.hasOwn(advices, type));

/** A role of IAM Identity Center can only be changed by its permission set. */
function callerOf(message: string): string {
	const [, kind, name = ""] =
		/^User: arn:[\w-]+:(?:iam|sts)::\d+:([\w-]+)\/([\w+=,.@/-]{1,200})/.exec(message) ?? [];
	const permissionSet = /^AWSReservedSSO_([\w+=,.@-]{1,32})_[\da-f]{16}\//.exec(name)?.[1];
	switch (kind) {
		case "user":
			return "your user";
		case "assumed-role":
			return permissionSet === undefined
				? "your role"
				: `the permission set ${permissionSet} in IAM Identity Center`;
		default:
			return "your user or role";
	}
}

function inWords(actions: readonly string[]): string {
	return new Intl.ListFormat("en", { type: "conjunction" }).format(actions);
}
