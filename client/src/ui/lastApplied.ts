import { type Disposable, type LogOutputChannel, workspace } from "vscode";
import type { LastAppliedStore } from "../../../deploy/src/links/lastAppliedStore";
import type { JsonObject } from "../../../shared/src/request/json";

const setting = "connectCampaign.keepLastApplied";

/** What campaigns were last made to say from this workspace, unless the user wants none of it kept. Never rejects. */
export class LastApplied {
	readonly #store: LastAppliedStore;
	readonly #log: LogOutputChannel;

	constructor(store: LastAppliedStore, log: LogOutputChannel) {
		this.#store = store;
		this.#log = log;
	}

	/** @param campaign a file, or a campaign of DescribeCampaign, as `exactJson` reads it. */
	async keep(id: string, campaign: JsonObject): Promise<void> {
		if (isWanted()) {
			const { appliedBodyText } = await import("../../../deploy/src/bundle");
			const kept = this.#store.keep(id, appliedBodyText(campaign));
			await this.#logged("What was applied could not be kept.", kept);
		}
	}

	/** As `exactJson` reads it; undefined where nothing is kept. */
	async of(id: string): Promise<JsonObject | undefined> {
		if (!isWanted()) {
			return undefined;
		}
		const text = await this.#logged("What was last applied could not be read.", this.#store.get(id));
		const { appliedBody } = await import("../../../deploy/src/bundle");
		return text === undefined ? undefined : appliedBody(text);
	}

	async forget(id: string): Promise<void> {
		await this.#logged("What was last applied could not be deleted.", this.#store.forget(id));
	}

	/** Deletes what is kept as soon as it is not wanted, which may be now. */
	follow(): Disposable {
		const clear = async (): Promise<void> => {
			if (!isWanted()) {
				await this.#logged("What was last applied could not be deleted.", this.#store.clear());
			}
		};
		void clear();
		return workspace.onDidChangeConfiguration((event) =>
			event.affectsConfiguration(setting) ? clear() : undefined,
		);
	}

	async #logged<T>(words: string, work: Promise<T>): Promise<T | undefined> {
		try {
			return await work;
		} catch (error) {
			this.#log.error(words, error);
			return undefined;
		}
	}
}

/** The user's own value: a workspace says nothing about what is kept. */
function isWanted(): boolean {
	return workspace.getConfiguration().inspect(setting)?.globalValue !== false;
}
