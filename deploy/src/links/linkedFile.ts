import { isObject, parseJson } from "../../../shared/src/request/json";
import type { RemoteCampaign } from "../calls/remoteCampaign";
import { type History, type HistoryEntry, lastOf, withId } from "../create/history";

/** A campaign file as it is on screen. */
interface LinkedFile {
	/** Its address. */
	readonly uri: string;
	readonly text: string;
	/** The environment that is chosen for it. */
	readonly environment?: string | undefined;
}

/** What tells a campaign in a file, as far as the file alone can. */
export interface CampaignIdentifiers {
	readonly name: string;
	readonly instanceId: string;
}

/** Name and instance of the campaign in a text; undefined where it is no JSON, or lacks one of them. */
export function identifiersIn(text: string): CampaignIdentifiers | undefined {
	const parsed = parseJson(text);
	if (!isObject(parsed)) {
		return undefined;
	}
	const { name, connectInstanceId } = parsed;
	return typeof name === "string" && typeof connectInstanceId === "string"
		? { name, instanceId: connectInstanceId }
		: undefined;
}

/**
 * The campaign that a file describes, as far as the history knows. A file without an entry is the moved one of an
 * entry where it has that entry's name and instance, and the entry's own file is gone; where that is true of the
 * entries of several files, of none of them.
 *
 * @param exists whether there is a file of an address; true where nobody can tell.
 * @returns an entry whose address is another than the file's where the file was moved.
 */
export async function entryOfFile(
	all: History,
	{ uri, text, environment }: LinkedFile,
	exists: (uri: string) => Promise<boolean>,
): Promise<HistoryEntry | undefined> {
	const history = all.filter((entry) => entry.environment === environment);
	const own = lastOf(history, uri, environment);
	if (own !== undefined && !isReused(uri)) {
		return own;
	}
	const identifiers = history.length === 0 ? undefined : identifiersIn(text);
	if (identifiers === undefined) {
		return undefined;
	}
	if (own !== undefined && isOf(own, identifiers)) {
		return own;
	}
	const alike = new Map(
		history
			.filter((entry) => entry.uri !== uri && isOf(entry, identifiers) && isCurrent(history, entry))
			.map((entry) => [entry.uri, entry]),
	);
	const gone = await Promise.all([...alike].map(async ([at, entry]) => ((await exists(at)) ? [] : [entry])));
	const [only, ...more] = gone.flat();
	return more.length === 0 ? only : undefined;
}

/**
 * The entry of a campaign whose file still describes it: one that has come to describe another campaign since says
 * nothing of this one.
 */
export function entryOfCampaign(
	history: History,
	{ id, region, account, endpoint }: Pick<RemoteCampaign, "id" | "region" | "account" | "endpoint">,
): HistoryEntry | undefined {
	const entry = withId(history, id);
	const isSame =
		entry !== undefined &&
		entry.region === region &&
		entry.endpoint === endpoint &&
		(entry.account === undefined || account === undefined || entry.account === account);
	return isSame && isCurrent(history, entry) ? entry : undefined;
}

function isOf(entry: HistoryEntry, { name, instanceId }: CampaignIdentifiers): boolean {
	return entry.name === name && entry.instanceId === instanceId;
}

function isCurrent(history: History, { id, uri, environment }: HistoryEntry): boolean {
	return lastOf(history, uri, environment)?.id === id;
}

/** Files that were never saved are called alike, one after the other. */
function isReused(uri: string): boolean {
	return uri.startsWith("untitled:");
}
