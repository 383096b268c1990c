import { readdir, readFile, rm } from "node:fs/promises";
import { uptime } from "node:os";
import { join } from "node:path";
import { parseJson } from "../../../shared/src/request/json";
import { writeDurably } from "./durableFile";
import { isPendingCreation, type PendingCreation } from "./pending";

/** Every submission has ended by then, in milliseconds: a record that is older belongs to nobody. */
const longestSubmission = 10 * 60_000;
/** Readings of the time of the last boot differ by this many milliseconds at most. */
const bootTolerance = 60_000;

/**
 * Keeps records of creations in files, so that they outlive a killed window, extension host or computer: VS Code's own
 * memory for extensions is written some time after it was changed.
 */
export class PendingStore {
	readonly #folder: string;
	readonly #own = new Set<string>();

	/** @param folder need not exist yet. */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/**
	 * Keeps a record; resolves when it is on the disk.
	 *
	 * @throws errors of the file system.
	 */
	async keep(record: PendingCreation): Promise<void> {
		this.#own.add(record.key);
		const kept = { ...record, process: process.pid, boot: bootTime() };
		await writeDurably(this.#fileOf(record.key), JSON.stringify(kept));
	}

	/**
	 * Forgets a record.
	 *
	 * @throws errors of the file system, but for a missing file.
	 */
	async clear({ key }: PendingCreation): Promise<void> {
		await rm(this.#fileOf(key), { force: true });
		this.#own.delete(key);
	}

	/**
	 * The records that nobody works on any more, oldest first.
	 *
	 * @throws errors of the file system, but for a missing folder.
	 */
	async abandoned(): Promise<readonly PendingCreation[]> {
		const kept = await this.#kept();
		return kept.filter((one) => !this.#own.has(one.key) && isAbandoned(one));
	}

	/**
	 * The last creation of a campaign of this name in the same place that still has no outcome; undefined where all have.
	 *
	 * @throws errors of the file system, but for a missing folder.
	 */
	async unresolved(wanted: PendingPlace): Promise<PendingCreation | undefined> {
		const kept = await this.#kept();
		return kept.findLast(
			(one) =>
				placeMembers.every((member) => one[member] === wanted[member]) &&
				(one.account === undefined || wanted.account === undefined || one.account === wanted.account),
		);
	}

	/** All records, oldest first. */
	async #kept(): Promise<readonly PendingCreation[]> {
		const names = await readdir(this.#folder).catch((error: unknown) => {
			if (error instanceof Error && "code" in error && error.code === "ENOENT") {
				return [];
			}
			throw error;
		});
		const kept = await Promise.all(
			names
				.filter((name) => name.endsWith(".json"))
				// What is no JSON is half a file of a crash.
				.map(async (name) => parseJson(await readFile(join(this.#folder, name), "utf8"))),
		);
		return kept.filter((one) => isPendingCreation(one)).sort((one, other) => one.time - other.time);
	}

	#fileOf(key: string): string {
		return join(this.#folder, `${encodeURIComponent(key)}.json`);
	}
}

/** Where a campaign was to be created, and under what name. */
export type PendingPlace = Pick<PendingCreation, "name" | "instanceId" | "region" | "endpoint" | "account">;

const placeMembers = ["name", "instanceId", "region", "endpoint"] as const;

/** Whether the process that kept a record has gone, judging by what else the file holds. */
function isAbandoned(
	record: PendingCreation & { readonly process?: unknown; readonly boot?: unknown },
): boolean {
	const { process: id, boot, time } = record;
	const rebooted = typeof boot !== "number" || Math.abs(boot - bootTime()) > bootTolerance;
	return (
		rebooted ||
		Date.now() - time > longestSubmission ||
		typeof id !== "number" ||
		// A record of a process with our own number is of one that had it before us.
		id === process.pid ||
		!isRunning(id)
	);
}

function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

function bootTime(): number {
	return Date.now() - uptime() * 1000;
}
