import { isObject } from "../../../shared/src/request/json";

/** The account that a profile led to when AWS STS was last asked. Files don't tell it of profiles with keys. */
interface ProfileAccount {
	readonly profile: string;
	readonly account: string;
}

/** Those of the profiles used last, the last one first. */
export type ProfileAccounts = readonly ProfileAccount[];

/** More are not kept. */
export const maxProfileAccounts = 50;

/** Reads what was kept, leaving out whatever is no entry. */
export function readProfileAccounts(kept: unknown): ProfileAccounts {
	return Array.isArray(kept) ? kept.filter(isProfileAccount).slice(0, maxProfileAccounts) : [];
}

export function withProfileAccount(accounts: ProfileAccounts, entry: ProfileAccount): ProfileAccounts {
	const others = accounts.filter(({ profile }) => profile !== entry.profile);
	return [entry, ...others].slice(0, maxProfileAccounts);
}

function isProfileAccount(value: unknown): value is ProfileAccount {
	return (
		isObject(value) &&
		typeof value["profile"] === "string" &&
		typeof value["account"] === "string" &&
		/^\d{12}$/.test(value["account"])
	);
}
