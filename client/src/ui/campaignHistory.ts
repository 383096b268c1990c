import { EventEmitter, type Memento } from "vscode";
import type { Account } from "../../../deploy/src/calls/account";
import {
	earlierOf,
	type History,
	type HistoryEntry,
	lastOf,
	readHistory,
	withEntry,
	withId,
	withState,
} from "../../../deploy/src/create/history";
import type { HistoryFile } from "../../../deploy/src/create/historyFile";
import type { Identity } from "../../../deploy/src/identity/identity";

const key = "connectCampaign.history";

/** The campaigns created from this workspace, in whatever window, kept across restarts. */
export class CampaignHistory {
	readonly #file: HistoryFile;
	/** Where the history was kept before it had a file. */
	readonly #memory: Memento;
	readonly #changed = new EventEmitter<void>();
	/** Tells that this window added a campaign, or saw one in another state. */
	readonly onDidChange = this.#changed.event;

	constructor(file: HistoryFile, memory: Memento) {
		this.#file = file;
		this.#memory = memory;
	}

	/** The campaign created last from a file. */
	last(uri: string): HistoryEntry | undefined {
		return lastOf(this.#history, uri);
	}

	/** The campaign of an ID, where it was created from this workspace. */
	byId(id: string): HistoryEntry | undefined {
		return withId(this.#history, id);
	}

	earlier(bodyHash: string, identity: Identity, account: Account): HistoryEntry | undefined {
		return earlierOf(this.#history, bodyHash, identity, account);
	}

	async add(entry: HistoryEntry): Promise<void> {
		await this.#change((history) => withEntry(history, entry));
	}

	async seen(id: string, state: string | undefined): Promise<void> {
		await this.#change((history) => withState(history, id, state));
	}

	get #history(): History {
		return this.#file.read() ?? this.#remembered;
	}

	get #remembered(): History {
		return readHistory(this.#memory.get<unknown>(key));
	}

	async #change(change: (history: History) => History): Promise<void> {
		try {
			await this.#file.change((kept) => change(kept ?? this.#remembered));
		} finally {
			this.#changed.fire();
		}
	}
}
