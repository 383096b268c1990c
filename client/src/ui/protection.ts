import { workspace } from "vscode";
import type { Account } from "../../../deploy/src/calls/account";
import type { Protection } from "../../../deploy/src/create/protection";
import type { Identity } from "../../../deploy/src/identity/identity";
import type { Environment } from "../../../shared/src/environments/environments";

/**
 * The user's own protected profiles and accounts, of which a workspace can't remove one.
 *
 * @param environment the one that is sent to, whose file can add protection.
 */
export function protection(environment?: Environment): Protection {
	const always = environment?.isProtected ? `The environment ${environment.name} is protected.` : undefined;
	return { always, profiles: userList("protectedProfiles"), accounts: userList("protectedAccounts") };
}

/**
 * The same for a campaign that is somewhere already: also where another environment than the chosen one leads there.
 *
 * @param known environments of the workspace.
 * @param chosen for the file of the campaign.
 */
export function protectionAt(
	known: readonly Environment[],
	chosen: Environment | undefined,
	{ identity, account }: { readonly identity: Identity; readonly account: Account },
): Protection {
	const { credentials, region } = identity;
	const profile = credentials.kind === "profile" ? credentials.profile : undefined;
	const leadsThere = (one: Environment): boolean =>
		(one.profile !== undefined || one.account !== undefined) &&
		(one.profile ?? profile) === profile &&
		(one.region ?? region) === region &&
		// Where nobody knows the account, it may be this one.
		(account.kind !== "known" || (one.account ?? account.id) === account.id);
	return protection(chosen?.isProtected ? chosen : known.find((one) => one.isProtected && leadsThere(one)));
}

function userList(key: string): readonly string[] {
	const value: unknown = workspace.getConfiguration("connectCampaign").inspect(key)?.globalValue;
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
