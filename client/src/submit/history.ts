import type { Identity } from "../aws/identity";
import { isObject } from "./json";

/** A campaign that was created from a file. Holds no secrets and nothing of the campaign but its name. */
export interface HistoryEntry {
	/** The file that it was created from. */
	readonly uri: string;
	readonly id: string;
	readonly arn: string | undefined;
	readonly name: string;
	readonly instanceId: string;
	readonly region: string;
	/** Undefined where the ARN did not tell it. */
	readonly account: string | undefined;
	/** Undefined where keys of the environment were used. */
	readonly profile: string | undefined;
	/** Set where the request did not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** When it was created, in milliseconds since 1970. */
	readonly time: number;
	readonly bodyHash: string;
	/** The state that it was last seen in. */
	readonly state: string;
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

export function withState(history: History, id: string, state: string): History {
	return history.map((entry) => (entry.id === id ? { ...entry, state } : entry));
}

/** The campaign created last from a file. */
export function lastOf(history: History, uri: string): HistoryEntry | undefined {
	return history.find((entry) => entry.uri === uri);
}

/** The last campaign that was created with the same body by the same identity, from whatever file. */
export function earlierOf(history: History, bodyHash: string, identity: Identity): HistoryEntry | undefined {
	const { credentials, region, endpoint } = identity;
	const profile = credentials.kind === "profile" ? credentials.profile : undefined;
	return history.find(
		(entry) =>
			entry.bodyHash === bodyHash &&
			entry.region === region &&
			entry.profile === profile &&
			entry.endpoint === endpoint,
	);
}

/** The account in an ARN; undefined where there is none. */
export function accountOf(arn: string | undefined): string | undefined {
	return /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):/.exec(arn ?? "")?.[1];
}

const texts = ["uri", "id", "name", "instanceId", "region", "bodyHash", "state"] as const;
const optional = ["arn", "account", "profile", "endpoint"] as const;

/** Whether a value is an entry, from wherever it comes. */
export function isEntry(value: unknown): value is HistoryEntry {
	return (
		isObject(value) &&
		texts.every((member) => typeof value[member] === "string") &&
		optional.every((member) => value[member] === undefined || typeof value[member] === "string") &&
		Number.isFinite(value["time"])
	);
}
