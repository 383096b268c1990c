import { workspace } from "vscode";
import type { Protection } from "../../../deploy/src/create/protection";
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

function userList(key: string): readonly string[] {
	const value: unknown = workspace.getConfiguration("connectCampaign").inspect(key)?.globalValue;
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
