import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { nearest } from "../../shared/src/text/nearest";
import { UsageError } from "./usage";

const options = {
	format: { type: "string", default: "human" },
	"max-warnings": { type: "string" },
	config: { type: "string" },
	fix: { type: "boolean", default: false },
	stdin: { type: "boolean", default: false },
	"stdin-filename": { type: "string", default: "stdin.campaign.json" },
	help: { type: "boolean", short: "h", default: false },
	version: { type: "boolean", default: false },
} as const;

const commands = ["check", "body", "help"];

/** Reads the words of a call; throws a UsageError that names what was most likely meant. */
export function readArguments(args: readonly string[]) {
	const unknown = args.slice(0, endOfOptions(args)).find(isUnknown);
	if (unknown !== undefined) {
		throw new UsageError(`Unknown option ${nameOf(unknown)}.${hint(unknown)}`);
	}
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (fault) {
		throw new UsageError(fault instanceof Error ? fault.message : String(fault));
	}
}

/** Behind `--`, everything is the name of a file. */
function endOfOptions(args: readonly string[]): number {
	const end = args.indexOf("--");
	return end < 0 ? args.length : end;
}

function isUnknown(word: string, index: number, args: readonly string[]): boolean {
	const isValue = Object.entries(options).some(
		([name, { type }]) => type === "string" && args[index - 1] === `--${name}`,
	);
	return word.startsWith("-") && word !== "-" && word !== "-h" && !isValue && !isOption(nameOf(word));
}

function isOption(word: string): boolean {
	return word.startsWith("--") && Object.hasOwn(options, word.slice(2));
}

function nameOf(word: string): string {
	return word.replace(/=.*$/s, "");
}

function hint(word: string): string {
	const meant = nearest(nameOf(word).replace(/^-+/, ""), Object.keys(options));
	return meant === undefined ? "" : ` Did you mean --${meant}?`;
}

/** What is said of a call whose first word is none of the commands; `help`: all there are. */
export function noCommand(word: string | undefined, help: string): UsageError {
	if (word === undefined) {
		return new UsageError("Missing command: check or body.", `\n${help}`);
	}
	const meant = existsSync(word) ? `check ${word}` : nearest(word, commands);
	return meant === undefined
		? new UsageError(`Unknown command "${word}".`, `\n${help}`)
		: new UsageError(`Unknown command "${word}". Did you mean "${meant}"?`);
}
