import { forSaid } from "../../../shared/src/text/doors";
import { errorMessage, sentence } from "../../../shared/src/text/sentence";
import { exitCodes } from "../exitCodes";
import { UsageError } from "../usage";
import { type Item, Stop } from "./item";
import { type AccountCall, openSession, type Session } from "./session";
import type { Terminal } from "./terminal";

/** What a command does: first what can be done without an account, then in a session that it has opened. */
export interface Work {
	/** Undefined until somebody has signed in. */
	session: Session | undefined;
	readonly items: Item[];
}

/** Signs in for some files, and keeps the session for what is told of the work at its end; throws as `openSession`. */
export async function openFor(
	sources: Parameters<typeof openSession>[2],
	call: AccountCall,
	terminal: Terminal,
	work: Work,
): Promise<Session> {
	work.session = await openSession(call, terminal, sources);
	return work.session;
}

/** By name: these errors come from another bundle, whose classes are not ours. */
const unusable: ReadonlySet<string> = new Set(["IdentityError", "EndpointError", "SharedFileError"]);

/** Has something done for one file or campaign, so that its end says nothing of the others. */
export async function itemOf(file: string | undefined, work: () => Promise<Item>): Promise<Item> {
	try {
		return await work();
	} catch (error) {
		return { ...failedItem(error), file };
	}
}

/**
 * Does one thing after the other, up to the first that isn't done as it was to be: what comes after it may depend on it.
 */
export async function inTurn<T extends { readonly file: string }>(
	{ items }: Work,
	sources: readonly T[],
	work: (source: T) => Promise<Item>,
): Promise<void> {
	let failed: string | undefined;
	for (const source of sources) {
		const { file } = source;
		const item = failed === undefined ? await itemOf(file, () => work(source)) : notTried(file, failed);
		items.push(item);
		failed ??= item.exitCode === exitCodes.ok ? undefined : file;
	}
}

function notTried(file: string, failed: string): Item {
	const message = `Not tried, because of ${failed}.`;
	const plain = { campaign: undefined, lines: [], details: {}, level: "warning" } as const;
	return { ...plain, exitCode: exitCodes.nothingDone, outcome: "notTried", file, message };
}

/** What an error says of the work that it ended; throws a UsageError where it is about the call. */
export function failedItem(error: unknown): Item {
	const plain = { file: undefined, campaign: undefined, lines: [], details: {}, level: "error" } as const;
	if (error instanceof UsageError) {
		throw error;
	}
	if (error instanceof Stop) {
		const { exitCode, outcome, message, details, marks } = error;
		return { ...plain, exitCode, outcome, message, details, marks };
	}
	if (error instanceof Error && error.name === "CampaignMismatch") {
		return { ...plain, exitCode: exitCodes.nothingDone, outcome: "mismatch", message: error.message };
	}
	if (error instanceof Error && unusable.has(error.name)) {
		throw new UsageError(error.message);
	}
	const said = sentence(forSaid(errorMessage(error)));
	const message = `Something went wrong in Connect Campaigns. ${said}`;
	// Where it happened isn't known, so neither is what was done before.
	return { ...plain, exitCode: exitCodes.unclear, outcome: "bug", message };
}
