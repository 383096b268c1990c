import { isObject } from "../../../shared/src/request/json";
import type { Account } from "../calls/account";
import { isRemoteCampaign, type RemoteCampaign } from "../calls/remoteCampaign";
import { isSameSource } from "../identity/decide";
import type { Identity } from "../identity/identity";

/** How a campaign and a file came together. */
type Origin = "created" | "pulled" | "linked";

/** A campaign and the file that describes it. Holds no secrets and nothing of the campaign but its name. */
export interface HistoryEntry extends RemoteCampaign {
	/** The file that describes it. */
	readonly uri: string;
	/** The environment in which the file describes it; absent where none was chosen. */
	readonly environment?: string;
	/** Absent in what was kept before campaigns could be pulled or linked: all of those were created. */
	readonly origin?: Origin;
	/** When it was created, pulled or linked, in milliseconds since 1970. */
	readonly time: number;
	/** Of the body that it was created from, or that it had when it was pulled or linked. */
	readonly bodyHash: string;
	/** The file has come to describe another campaign since. It describes none where that one is no more. */
	readonly isPast?: true;
	/** The state that it was last seen in; undefined where it could not be read yet. */
	readonly state: string | undefined;
}

/** Newest first. */
export type History = readonly HistoryEntry[];

/** More are not kept: the oldest make room. Far beyond what a person creates, pulls or links in one workspace. */
export const historyLimit = 10_000;

/** Reads what was kept, leaving out whatever is no entry. */
export function readHistory(kept: unknown): History {
	return Array.isArray(kept) ? kept.filter(isEntry).slice(0, historyLimit) : [];
}

export function withEntry(history: History, entry: HistoryEntry): History {
	const others = history.filter(({ id }) => id !== entry.id);
	return [entry, ...withoutLinks(others, [entry])].slice(0, historyLimit);
}

/** After the files of these entries came to describe their campaigns, each in its environment. */
function withoutLinks(history: History, entries: readonly HistoryEntry[]): History {
	const taken = new Set(entries.map(linkKey));
	return history.map((entry) => (taken.has(linkKey(entry)) ? { ...entry, isPast: true } : entry));
}

function linkKey({ uri, environment = "" }: HistoryEntry): string {
	return `${environment} ${uri}`;
}

export function withState(history: History, id: string, state: string | undefined): History {
	return history.map((entry) => (entry.id === id ? { ...entry, state } : entry));
}

/** Without a campaign that is no more. */
export function withoutId(history: History, id: string): History {
	return history.filter((entry) => entry.id !== id);
}

/**
 * After a file or a folder was renamed or moved. What was said of a file that had to make room says nothing of the one
 * in its place.
 *
 * @param from its address before, and `to` after; of a folder, all that is in it moves along.
 * @returns the history itself where nothing in it moved.
 */
export function withMoved(history: History, from: string, to: string): History {
	const moved = history.flatMap((entry) => {
		const uri = addressAfter(entry.uri, from, to);
		return uri === undefined ? [] : [{ ...entry, uri }];
	});
	if (moved.length === 0) {
		return history;
	}
	const taken = new Set(moved.map(linkKey));
	const byId = new Map(moved.map((entry) => [entry.id, entry]));
	const others = history.filter(({ id }) => !byId.has(id));
	return others.some((entry) => taken.has(linkKey(entry)))
		? [...moved, ...withoutLinks(others, moved)]
		: history.map((entry) => byId.get(entry.id) ?? entry);
}

/**
 * The address of a file after a file or a folder was renamed or moved; undefined where that was another one.
 *
 * @param from its address before, and `to` after.
 */
export function addressAfter(uri: string, from: string, to: string): string | undefined {
	if (uri === from) {
		return to;
	}
	const folder = from.endsWith("/") ? from : `${from}/`;
	return uri.startsWith(folder)
		? `${to.endsWith("/") ? to : `${to}/`}${uri.slice(folder.length)}`
		: undefined;
}

/** The campaign that a file described last in an environment, or while none is chosen. */
export function lastOf(history: History, uri: string, environment?: string): HistoryEntry | undefined {
	return history.find(
		(entry) => entry.uri === uri && entry.environment === environment && entry.isPast !== true,
	);
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
		if (originOf(entry) !== "created") {
			return false;
		}
		const sameAccount =
			account.kind === "known" && entry.account !== undefined
				? entry.account === account.id
				: isSameSource(entry.credentials, credentials);
		return (
			entry.bodyHash === bodyHash && entry.region === region && entry.endpoint === endpoint && sameAccount
		);
	});
}

/** How a campaign and its file came together. */
export function originOf({ origin = "created" }: Pick<HistoryEntry, "origin">): Origin {
	return origin;
}

/** The account in an ARN; undefined where there is none. */
export function accountOf(arn: string | undefined): string | undefined {
	return /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):/.exec(arn ?? "")?.[1];
}

const origins: ReadonlySet<unknown> = new Set<Origin | undefined>([undefined, "created", "pulled", "linked"]);

function isEntry(value: unknown): value is HistoryEntry {
	return (
		isObject(value) &&
		isRemoteCampaign(value) &&
		typeof value["uri"] === "string" &&
		typeof value["bodyHash"] === "string" &&
		(value["state"] === undefined || typeof value["state"] === "string") &&
		origins.has(value["origin"]) &&
		(value["environment"] === undefined || typeof value["environment"] === "string") &&
		(value["isPast"] === undefined || value["isPast"] === true) &&
		Number.isFinite(value["time"])
	);
}
