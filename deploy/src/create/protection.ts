import type { Account } from "../calls/account";
import type { CredentialSource } from "../identity/decide";

/** Profiles and accounts in which campaigns are created and started with extra care. */
export interface Protection {
	readonly profiles: readonly string[];
	/** Account ids. */
	readonly accounts: readonly string[];
	/** Why everything needs it, in a sentence; undefined where only those do. */
	readonly always?: string | undefined;
}

/**
 * Why this submission needs extra care, in words; undefined where it does not. An account that is not known may be a
 * protected one.
 */
export function protectionReason(
	{ profiles, accounts, always }: Protection,
	credentials: CredentialSource,
	account: Account,
): string | undefined {
	if (always !== undefined) {
		return always;
	}
	if (credentials.kind === "profile" && profiles.includes(credentials.profile)) {
		return `The profile ${credentials.profile} is protected.`;
	}
	if (account.kind === "unknown") {
		return accounts.length === 0 ? undefined : "The account is not known, and some accounts are protected.";
	}
	return accounts.includes(account.id) ? `The account ${account.id} is protected.` : undefined;
}
