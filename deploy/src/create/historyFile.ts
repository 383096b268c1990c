import { readFileSync, statSync } from "node:fs";
import { parseJson } from "../../../shared/src/request/json";
import { writeDurably } from "./durableFile";
import { type History, readHistory } from "./history";

/**
 * Keeps a history in a file that all windows of a workspace share: VS Code reads its own memory for extensions once,
 * when a window starts, and the last window to write wins.
 */
export class HistoryFile {
	readonly #path: string;
	#history: History | undefined;
	/** Which writing of the file `#history` comes from. */
	#version: string | undefined;
	#writing: Promise<void> = Promise.resolve();

	/** @param path its folder need not exist yet. */
	constructor(path: string) {
		this.#path = path;
	}

	/**
	 * What is kept at this moment, by whatever window; undefined where nothing was ever kept. The file is only read
	 * after it was written. Where it cannot be read, what was read last stands.
	 */
	read(): History | undefined {
		try {
			const version = this.#versionNow();
			if (version !== undefined && version !== this.#version) {
				// What is no JSON was not written by us.
				this.#history = readHistory(parseJson(readFileSync(this.#path, "utf8")));
				this.#version = version;
			}
			return this.#history;
		} catch {
			return this.#history;
		}
	}

	/**
	 * Changes what is kept; resolves when that is on the disk. Where it cannot be written, it is kept by this window.
	 *
	 * @throws errors of the file system.
	 */
	async change(change: (kept: History | undefined) => History): Promise<void> {
		const write = async (): Promise<void> => {
			const history = change(this.read());
			this.#history = history;
			// Even if another window has written since.
			this.#version = versionOf(await writeDurably(this.#path, JSON.stringify(history)));
		};
		const written = this.#writing.then(write);
		this.#writing = written.catch(() => undefined);
		await written;
	}

	#versionNow(): string | undefined {
		const stats = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
		return stats === undefined ? undefined : versionOf(stats);
	}
}

interface Stats {
	readonly ino: bigint;
	readonly mtimeNs: bigint;
	readonly size: bigint;
}

/** Each writing makes another file, so that even two within one tick of the clock differ. */
function versionOf({ ino, mtimeNs, size }: Stats): string {
	return [ino, mtimeNs, size].join(" ");
}
