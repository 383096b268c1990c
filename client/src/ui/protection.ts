import { workspace } from "vscode";
import type { Protection } from "../../../deploy/src/create/protection";

/** The user's own protected profiles and accounts: a workspace can neither add nor remove one. */
export function protection(): Protection {
	return { profiles: userList("protectedProfiles"), accounts: userList("protectedAccounts") };
}

function userList(key: string): readonly string[] {
	const value: unknown = workspace.getConfiguration("connectCampaign").inspect(key)?.globalValue;
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
