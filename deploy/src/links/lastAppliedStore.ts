import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../create/durableFile";

/** Keeps what campaigns were last made to say from here: their bodies, one file for each, readable by the user alone. */
export class LastAppliedStore {
	readonly #folder: string;
	#writing: Promise<void> = Promise.resolve();

	/** @param folder need not exist yet, and holds nothing else. */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/**
	 * Keeps a body in place of the one before; resolves when it is on the disk.
	 *
	 * @param body as text.
	 * @throws errors of the file system.
	 */
	async keep(id: string, body: string): Promise<void> {
		await this.#inTurn(() => writeDurably(this.#fileOf(id), body));
	}

	/**
	 * The body that was kept last; undefined where none was.
	 *
	 * @throws errors of the file system, but for a missing file.
	 */
	async get(id: string): Promise<string | undefined> {
		try {
			return await readFile(this.#fileOf(id), "utf8");
		} catch (error) {
			if (error instanceof Error && "code" in error && error.code === "ENOENT") {
				return undefined;
			}
			throw error;
		}
	}

	/**
	 * Deletes the body of a campaign.
	 *
	 * @throws errors of the file system, but for a missing file.
	 */
	async forget(id: string): Promise<void> {
		await this.#inTurn(() => rm(this.#fileOf(id), { force: true }));
	}

	/**
	 * Deletes all that was kept.
	 *
	 * @throws errors of the file system, but for a missing folder.
	 */
	async clear(): Promise<void> {
		await this.#inTurn(() => rm(this.#folder, { recursive: true, force: true }));
	}

	/** One write after the other: what is deleted must not come back by a write that was under way. */
	async #inTurn(write: () => Promise<unknown>): Promise<void> {
		const written = this.#writing.then(async () => {
			await write();
		});
		this.#writing = written.catch(() => undefined);
		await written;
	}

	#fileOf(id: string): string {
		return join(this.#folder, `${encodeURIComponent(id)}.json`);
	}
}
