import type { BigIntStats } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Puts a text in the place of a file, readable by the user alone; resolves when it is on the disk. Whoever reads the
 * file meanwhile, or after a crash, finds the old text or the new one, and never a part.
 *
 * @param path its folder need not exist yet.
 * @returns what the file system knows of the new file.
 * @throws errors of the file system.
 */
export async function writeDurably(path: string, text: string): Promise<BigIntStats> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const half = `${path}.${process.pid}.half`;
	const handle = await open(half, "w", 0o600);
	try {
		await handle.writeFile(text);
		await handle.sync();
		const stats = await handle.stat({ bigint: true });
		await rename(half, path);
		return stats;
	} finally {
		await handle.close();
	}
}
