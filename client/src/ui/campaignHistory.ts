import { type Disposable, EventEmitter, type LogOutputChannel, type Memento, Uri, workspace } from "vscode";
import type { Account } from "../../../deploy/src/calls/account";
import type { RemoteCampaign } from "../../../deploy/src/calls/remoteCampaign";
import {
	earlierOf,
	type History,
	type HistoryEntry,
	historyLimit,
	readHistory,
	withEntry,
	withId,
	withMoved,
	withoutId,
	withState,
} from "../../../deploy/src/create/history";
import type { HistoryFile } from "../../../deploy/src/create/historyFile";
import type { Identity } from "../../../deploy/src/identity/identity";
import { entryOfCampaign, entryOfFile } from "../../../deploy/src/links/linkedFile";
import { fileExists } from "./fileExists";

const key = "connectCampaign.history";

/**
 * Which file of this workspace describes which campaign, and how that came about; kept across restarts, and shared by
 * all windows.
 */
export class CampaignHistory {
	readonly #file: HistoryFile;
	/** Where the history was kept before it had a file. */
	readonly #memory: Memento;
	readonly #log: LogOutputChannel;
	readonly #environmentOf: (uri: Uri) => string | undefined;
	readonly #changed = new EventEmitter<void>();
	/** Tells that this window added, moved or forgot a campaign, or saw one in another state. */
	readonly onDidChange = this.#changed.event;

	/** @param environmentOf the environment that is chosen for a file: in each, it describes a campaign of its own. */
	constructor(
		file: HistoryFile,
		memory: Memento,
		log: LogOutputChannel,
		environmentOf: (uri: Uri) => string | undefined = () => undefined,
	) {
		this.#environmentOf = environmentOf;
		this.#file = file;
		this.#memory = memory;
		this.#log = log;
	}

	/** The campaign that a file describes; also after the file was moved outside of VS Code, which is kept then. */
	async linkOf(uri: Uri, text: string): Promise<HistoryEntry | undefined> {
		const file = { uri: uri.toString(), text, environment: this.#environmentOf(uri) };
		const entry = await entryOfFile(this.#history, file, fileExists);
		if (entry === undefined || entry.uri === file.uri) {
			return entry;
		}
		await this.#move(entry.uri, file.uri);
		return { ...entry, uri: file.uri };
	}

	/** The file that a campaign was last seen with. Asks nobody, so that it may be gone by now. */
	fileOf(campaign: RemoteCampaign): Uri | undefined {
		const entry = entryOfCampaign(this.#history, campaign);
		return entry && Uri.parse(entry.uri, true);
	}

	/** The campaign of an ID, where a file of this workspace describes it or did. */
	byId(id: string): HistoryEntry | undefined {
		return withId(this.#history, id);
	}

	earlier(bodyHash: string, identity: Identity, account: Account): HistoryEntry | undefined {
		return earlierOf(this.#history, bodyHash, identity, account);
	}

	async add(added: HistoryEntry): Promise<void> {
		const { environment = this.#environmentOf(Uri.parse(added.uri, true)) } = added;
		const entry = environment === undefined ? added : { ...added, environment };
		await this.#change((history) => {
			if (history.length >= historyLimit && withId(history, entry.id) === undefined) {
				this.#log.warn(`More than ${historyLimit} campaigns are remembered: the oldest is forgotten.`);
			}
			return withEntry(history, entry);
		});
	}

	async seen(id: string, state: string | undefined): Promise<void> {
		await this.#change((history) => withState(history, id, state));
	}

	/** Forgets a campaign that is no more. */
	async forget(id: string): Promise<void> {
		await this.#change((history) => withoutId(history, id));
	}

	/** Has links follow files and folders that are renamed or moved in VS Code. */
	follow(): Disposable {
		return workspace.onDidRenameFiles(async ({ files }) => {
			for (const { oldUri, newUri } of files) {
				await this.#move(oldUri.toString(), newUri.toString());
			}
		});
	}

	get #history(): History {
		return this.#file.read() ?? this.#remembered;
	}

	get #remembered(): History {
		return readHistory(this.#memory.get<unknown>(key));
	}

	/** Where that cannot be written, this window knows it at least. */
	async #move(from: string, to: string): Promise<void> {
		const history = this.#history;
		if (withMoved(history, from, to) === history) {
			return;
		}
		try {
			await this.#change((history) => withMoved(history, from, to));
		} catch (error) {
			this.#log.error("The new place of a campaign file could not be kept.", error);
		}
	}

	async #change(change: (history: History) => History): Promise<void> {
		try {
			await this.#file.change((kept) => change(kept ?? this.#remembered));
		} finally {
			this.#changed.fire();
		}
	}
}
