import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { UsageError } from "./usage";

interface Search {
	/** Where relative paths start from. */
	readonly folder: string;
	/** Globs of files that are left out; they start from `ignoredFrom`. */
	readonly ignore: readonly string[];
	readonly ignoredFrom: string;
}

/**
 * The campaign files that paths name: files as they are, folders searched, globs matched; relative to the working
 * directory, sorted, each once. Folders called `node_modules` and hidden ones are not searched. Throws a UsageError
 * where a path names nothing or cannot be read.
 */
export function campaignFiles(paths: readonly string[], { folder, ignore, ignoredFrom }: Search): string[] {
	const ignored = picomatch([...ignore], { dot: true });
	const found = paths.flatMap((path) => named(path, folder));
	const kept = found.filter((file) => !ignored(posix(relative(ignoredFrom, file))));
	return [...new Set(kept.map((file) => relative(process.cwd(), file)))].sort();
}

function named(path: string, folder: string): string[] {
	try {
		return filesAt(path, folder);
	} catch (fault) {
		if (!(fault instanceof Error && "syscall" in fault)) {
			throw fault;
		}
		throw new UsageError(`${path} can't be read: ${fault.message}.`);
	}
}

function filesAt(path: string, folder: string): string[] {
	const whole = resolve(folder, path);
	const entry = statSync(whole, { throwIfNoEntry: false });
	if (entry !== undefined && !entry.isDirectory()) {
		return [whole];
	}
	const found = entry === undefined ? matched(path, folder) : inFolder(whole).filter(isCampaign);
	if (found.length === 0) {
		throw new UsageError(entry === undefined ? `${path} doesn't exist.` : `No *.campaign.json in ${path}.`);
	}
	return found;
}

function matched(pattern: string, folder: string): string[] {
	const { base, glob, isGlob } = picomatch.scan(posix(pattern));
	const start = resolve(folder, base);
	if (!isGlob || statSync(start, { throwIfNoEntry: false })?.isDirectory() !== true) {
		return [];
	}
	const matches = picomatch(glob);
	return inFolder(start).filter((file) => matches(posix(relative(start, file))));
}

function inFolder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (!entry.isDirectory()) {
			return [path];
		}
		return entry.name === "node_modules" || entry.name.startsWith(".") ? [] : inFolder(path);
	});
}

function isCampaign(file: string): boolean {
	return file.endsWith(".campaign.json");
}

function posix(path: string): string {
	return path.replaceAll(sep, "/");
}

/** The text of a file, or of standard input by its number 0; throws a UsageError where it cannot be read or is not UTF-8. */
export function readText(file: string | number): string {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
	} catch (fault) {
		const reason =
			fault instanceof TypeError ? "it isn't UTF-8" : String(fault instanceof Error ? fault.message : fault);
		throw new UsageError(`${file === 0 ? "Standard input" : file} can't be read: ${reason}.`);
	}
}

/** Writes a file as UTF-8; throws a UsageError where it cannot be written. */
export function writeText(file: string, text: string): void {
	try {
		writeFileSync(file, text);
	} catch (fault) {
		const reason = fault instanceof Error ? fault.message : String(fault);
		throw new UsageError(`${file} can't be written: ${reason}.`);
	}
}
