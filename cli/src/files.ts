import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { errorMessage } from "../../shared/src/text/sentence";
import { UsageError } from "./usage";

/** What says which files a call is about where it names none. */
interface FileConfig {
	readonly files: readonly string[] | undefined;
	readonly ignore: readonly string[];
	/** Where its paths start from. */
	readonly folder: string;
}

/**
 * The campaign files that a call is about: those that it names, else those of the configuration, else those of the working
 * directory. Throws a UsageError as `campaignFiles`.
 */
export function filesOf(paths: readonly string[], { files, ignore, folder }: FileConfig): readonly string[] {
	const search = { ignore, ignoredFrom: folder };
	return paths.length === 0 && files !== undefined
		? campaignFiles(files, { ...search, folder })
		: campaignFiles(paths.length === 0 ? ["."] : paths, { ...search, folder: process.cwd() });
}

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
	if (found.length > 0) {
		return found;
	}
	if (entry !== undefined) {
		// The working directory and those above have no name in a call.
		const name = /^[./\\]*$/.test(path) ? whole : path;
		throw new UsageError(`No *.campaign.json in ${name}.`);
	}
	throw new UsageError(
		picomatch.scan(posix(path)).isGlob ? `No file matches ${path}.` : `${path} doesn't exist.`,
	);
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

/** A text, and whether all its bytes are UTF-8; those that aren't are read as U+FFFD. */
export interface Source {
	readonly text: string;
	readonly isUtf8: boolean;
}

/** A file, or standard input by its number 0; throws a UsageError where it can't be read. */
export function readSource(file: string | number): Source {
	const bytes = bytesOf(file);
	try {
		return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
	} catch (fault) {
		if (fault instanceof TypeError) {
			return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), isUtf8: false };
		}
		throw fault;
	}
}

/** The text of a file, or of standard input by its number 0; throws a UsageError where it can't be read or isn't UTF-8. */
export function readText(file: string | number): string {
	const { text, isUtf8 } = readSource(file);
	if (!isUtf8) {
		throw new UsageError(`${nameOf(file)} can't be read: it isn't UTF-8.`);
	}
	return text;
}

function bytesOf(file: string | number): Buffer {
	try {
		return readFileSync(file);
	} catch (fault) {
		throw new UsageError(`${nameOf(file)} can't be read: ${errorMessage(fault)}.`);
	}
}

function nameOf(file: string | number): string {
	return typeof file === "number" ? "Standard input" : file;
}

/** Writes a file as UTF-8; throws a UsageError where it cannot be written. */
export function writeText(file: string, text: string): void {
	try {
		writeFileSync(file, text);
	} catch (fault) {
		const reason = errorMessage(fault);
		throw new UsageError(`${file} can't be written: ${reason}.`);
	}
}

/** A file of a name in a folder or the nearest one above it; undefined where none of them has it. */
export function nearestFile(folder: string, name: string): string | undefined {
	const file = join(folder, name);
	if (existsSync(file)) {
		return file;
	}
	return dirname(folder) === folder ? undefined : nearestFile(dirname(folder), name);
}
