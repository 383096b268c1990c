import { EventEmitter, type Memento } from "vscode";
import type { Account } from "../aws/account";
import type { Identity } from "../aws/identity";
import {
	earlierOf,
	type History,
	type HistoryEntry,
	lastOf,
	readHistory,
	withEntry,
	withId,
	withState,
} from "../submit/history";

const key = "connectCampaign.history";

/** The campaigns created from this workspace, kept across restarts. */
export class CampaignHistory {
	readonly #memory: Memento;
	readonly #changed = new EventEmitter<void>();
	/** Tells that a campaign was added, or that one was seen in another state. */
	readonly onDidChange = this.#changed.event;

	constructor(memory: Memento) {
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
		await this.#keep(withEntry(this.#history, entry));
	}

	async seen(id: string, state: string | undefined): Promise<void> {
		await this.#keep(withState(this.#history, id, state));
	}

	get #history(): History {
		return readHistory(this.#memory.get<unknown>(key));
	}

	async #keep(history: History): Promise<void> {
		await this.#memory.update(key, history);
		this.#changed.fire();
	}
}
