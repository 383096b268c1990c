import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Something about the call, or the file system, that is not a campaign's fault. The message is for people. */
export class UsageError extends Error {}

/** The campaign files that paths name: files as they are, folders searched; sorted, each once. */
export function campaignFiles(paths: readonly string[]): string[] {
	const files = paths.flatMap((path) => {
		const found = statSync(path, { throwIfNoEntry: false });
		if (found === undefined) throw new UsageError(`There is no ${path}.`);
		return found.isDirectory() ? inFolder(path) : [path];
	});
	if (files.length === 0) throw new UsageError(`There is no *.campaign.json in ${paths.join(", ")}.`);
	return [...new Set(files)].sort();
}

function inFolder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			return entry.name === "node_modules" || entry.name.startsWith(".") ? [] : inFolder(path);
		}
		return entry.name.endsWith(".campaign.json") ? [path] : [];
	});
}

/** The text of a file, or of standard input by its number 0; throws a UsageError where it cannot be read or is not UTF-8. */
export function readText(file: string | number): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
	} catch (fault) {
		const reason =
			fault instanceof TypeError ? "it is not UTF-8" : String(fault instanceof Error ? fault.message : fault);
		throw new UsageError(`${file === 0 ? "Standard input" : file} cannot be read: ${reason}.`);
	}
}

/** Writes a file as UTF-8; throws a UsageError where it cannot be written. */
export function writeText(file: string, text: string): void {
	try {
		writeFileSync(file, text);
	} catch (fault) {
		const reason = fault instanceof Error ? fault.message : String(fault);
		throw new UsageError(`${file} cannot be written: ${reason}.`);
	}
}
