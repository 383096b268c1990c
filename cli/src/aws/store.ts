import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Account } from "../../../deploy/src/calls/account";
import type { RemoteCampaign } from "../../../deploy/src/calls/remoteCampaign";
import {
	earlierOf,
	type History,
	type HistoryEntry,
	withEntry,
	withId,
	withMoved,
	withoutId,
	withState,
} from "../../../deploy/src/create/history";
import { HistoryFile } from "../../../deploy/src/create/historyFile";
import { PendingStore } from "../../../deploy/src/create/pendingStore";
import type { Identity } from "../../../deploy/src/identity/identity";
import { LastAppliedStore } from "../../../deploy/src/links/lastAppliedStore";
import { entryOfCampaign, entryOfFile } from "../../../deploy/src/links/linkedFile";
import { errorMessage } from "../../../shared/src/text/sentence";

/**
 * Where the command line keeps what it remembers: a folder of the user's for each account, region, endpoint and
 * environment, so that a file that describes a campaign in one of them says nothing about another.
 */
export function storeFolder(
	{ region, endpoint }: Pick<Identity, "region" | "endpoint">,
	account: Account,
	environment: string | undefined,
	env: NodeJS.ProcessEnv = process.env,
	platform: NodeJS.Platform = process.platform,
): string {
	const owner = account.kind === "known" ? account.id : "unknown";
	const elsewhere =
		endpoint === undefined ? "" : `-${createHash("sha256").update(endpoint).digest("hex").slice(0, 12)}`;
	const within = environment === undefined ? "" : `-${environment}`;
	return join(stateFolder(env, platform), `${owner}-${encodeURIComponent(region)}${elsewhere}${within}`);
}

/** By the XDG base directories, wherever they are set, else as the system has it. */
function stateFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
	const { XDG_STATE_HOME: state = "", LOCALAPPDATA: local = "" } = env;
	const name = "connect-campaigns";
	if (isAbsolute(state)) {
		return join(state, name);
	}
	switch (platform) {
		case "win32":
			return join(isAbsolute(local) ? local : join(homedir(), "AppData", "Local"), name);
		case "darwin":
			return join(homedir(), "Library", "Application Support", name);
		default:
			return join(homedir(), ".local", "state", name);
	}
}

/**
 * Which file describes which campaign of an account, creations without an outcome, and what was last applied. Nothing
 * depends on it where it can't be written, as on the machines of a build: that is told, and never thrown.
 */
export class Store {
	readonly pending: PendingStore;
	readonly #history: HistoryFile;
	readonly #applied: LastAppliedStore;
	readonly #keepsApplied: boolean;
	readonly #tell: (line: string) => void;

	/** @param keepsApplied whether the bodies of campaigns may be kept. */
	constructor(folder: string, keepsApplied: boolean, tell: (line: string) => void) {
		this.pending = new PendingStore(join(folder, "pending"));
		this.#history = new HistoryFile(join(folder, "history.json"));
		this.#applied = new LastAppliedStore(join(folder, "applied"));
		this.#keepsApplied = keepsApplied;
		this.#tell = tell;
	}

	/** The campaign that a file describes; also after the file was moved, which is kept then. */
	async linkOf(file: string, text: string): Promise<HistoryEntry | undefined> {
		const uri = uriOf(file);
		const entry = await entryOfFile(this.#entries, { uri, text }, exists);
		if (entry === undefined || entry.uri === uri) {
			return entry;
		}
		await this.#change((history) => withMoved(history, entry.uri, uri));
		return { ...entry, uri };
	}

	byId(id: string): HistoryEntry | undefined {
		return withId(this.#entries, id);
	}

	/** The file that describes a campaign, as people call it; undefined where none does, or it is gone. */
	fileOf(campaign: Pick<RemoteCampaign, "id" | "region" | "account" | "endpoint">): string | undefined {
		const entry = entryOfCampaign(this.#entries, campaign);
		return entry === undefined || !existsSync(fileURLToPath(entry.uri))
			? undefined
			: relative(process.cwd(), fileURLToPath(entry.uri));
	}

	earlier(bodyHash: string, identity: Identity, account: Account): HistoryEntry | undefined {
		return earlierOf(this.#entries, bodyHash, identity, account);
	}

	async add(entry: HistoryEntry): Promise<void> {
		await this.#change((history) => withEntry(history, entry));
	}

	async seen(id: string, state: string | undefined): Promise<void> {
		if (this.byId(id) !== undefined) {
			await this.#change((history) => withState(history, id, state));
		}
	}

	/** Forgets a campaign that is no more. */
	async forget(id: string): Promise<void> {
		if (this.byId(id) !== undefined) {
			await this.#change((history) => withoutId(history, id));
		}
		await this.forgetApplied(id);
	}

	/** What was last applied, as it was kept; undefined where it isn't. */
	async applied(id: string): Promise<string | undefined> {
		return this.#keepsApplied
			? await this.#told("What was last applied can't be read", this.#applied.get(id))
			: undefined;
	}

	async keepApplied(id: string, body: string): Promise<void> {
		if (this.#keepsApplied) {
			await this.#told("What was applied can't be kept", this.#applied.keep(id, body));
		}
	}

	async forgetApplied(id: string): Promise<void> {
		await this.#told("What was last applied can't be deleted", this.#applied.forget(id));
	}

	/** Has something kept or read whose failure hinders nothing else. */
	async told<T>(words: string, work: Promise<T>): Promise<T | undefined> {
		return await this.#told(words, work);
	}

	async #told<T>(words: string, work: Promise<T>): Promise<T | undefined> {
		try {
			return await work;
		} catch (error) {
			this.#tell(`${words}: ${errorMessage(error)}.`);
			return undefined;
		}
	}

	get #entries(): History {
		return this.#history.read() ?? [];
	}

	async #change(change: (history: History) => History): Promise<void> {
		const changed = this.#history.change((kept) => change(kept ?? []));
		await this.#told("Which file describes the campaign can't be kept", changed);
	}
}

/** The address that a file is remembered by. */
export function uriOf(file: string): string {
	return pathToFileURL(resolve(file)).href;
}

function exists(uri: string): Promise<boolean> {
	// What the address of another kind names, nobody can tell here.
	return Promise.resolve(!uri.startsWith("file:") || existsSync(fileURLToPath(uri)));
}
