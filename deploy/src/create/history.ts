import { isObject } from "../../../shared/src/request/json";
import type { Account } from "../calls/account";
import type { RemoteCampaign } from "../calls/remoteCampaign";
import { type CredentialSource, isCredentialSource } from "../identity/decide";
import type { Identity } from "../identity/identity";

/** A campaign that was created from a file. Holds no secrets and nothing of the campaign but its name. */
export interface HistoryEntry extends RemoteCampaign {
	/** The file that it was created from. */
	readonly uri: string;
	/** When it was created, in milliseconds since 1970. */
	readonly time: number;
	readonly bodyHash: string;
	/** The state that it was last seen in; undefined where it could not be read yet. */
	readonly state: string | undefined;
}

/** Newest first. */
export type History = readonly HistoryEntry[];

/** More are not kept: the oldest make room. */
export const historyLimit = 50;

/** Reads what was kept, leaving out whatever is no entry. */
export function readHistory(kept: unknown): History {
	return Array.isArray(kept) ? kept.filter(isEntry).slice(0, historyLimit) : [];
}

export function withEntry(history: History, entry: HistoryEntry): History {
	return [entry, ...history.filter(({ id }) => id !== entry.id)].slice(0, historyLimit);
}

export function withState(history: History, id: string, state: string | undefined): History {
	return history.map((entry) => (entry.id === id ? { ...entry, state } : entry));
}

/** The campaign created last from a file. */
export function lastOf(history: History, uri: string): HistoryEntry | undefined {
	return history.find((entry) => entry.uri === uri);
}

/** A campaign of the history by its ID. */
export function withId(history: History, id: string): HistoryEntry | undefined {
	return history.find((entry) => entry.id === id);
}

/**
 * The last campaign that was created with the same body in the same account and region, from whatever file. Where one
 * of the accounts is not known, the same credentials count as the same account.
 */
export function earlierOf(
	history: History,
	bodyHash: string,
	{ credentials, region, endpoint }: Identity,
	account: Account,
): HistoryEntry | undefined {
	return history.find((entry) => {
		const sameAccount =
			account.kind === "known" && entry.account !== undefined
				? entry.account === account.id
				: isSameSource(entry.credentials, credentials);
		return (
			entry.bodyHash === bodyHash && entry.region === region && entry.endpoint === endpoint && sameAccount
		);
	});
}

/** Whether two choices of credentials are the same. */
export function isSameSource(one: CredentialSource, other: CredentialSource): boolean {
	return one.kind === "profile"
		? other.kind === "profile" && one.profile === other.profile
		: one.kind === other.kind;
}

/** The account in an ARN; undefined where there is none. */
export function accountOf(arn: string | undefined): string | undefined {
	return /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):/.exec(arn ?? "")?.[1];
}

const texts = ["uri", "id", "name", "instanceId", "region", "bodyHash"] as const;
const optional = ["arn", "account", "endpoint", "state"] as const;

function isEntry(value: unknown): value is HistoryEntry {
	return (
		isObject(value) &&
		texts.every((member) => typeof value[member] === "string") &&
		optional.every((member) => value[member] === undefined || typeof value[member] === "string") &&
		Number.isFinite(value["time"]) &&
		isCredentialSource(value["credentials"])
	);
}
