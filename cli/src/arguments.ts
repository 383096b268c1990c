import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { nearest } from "../../shared/src/text/nearest";
import { errorMessage } from "../../shared/src/text/sentence";
import { type Command, type CommandName, commands, type OptionName, options, optionsOf } from "./commands";
import { UsageError } from "./usage";

/** The options and words of a call. */
export type Arguments = ReturnType<typeof readArguments>;

/** Reads the words of a call; throws a UsageError that names what was most likely meant. */
export function readArguments(args: readonly string[]) {
	const unknown = args.slice(0, endOfOptions(args)).find(isUnknown);
	if (unknown !== undefined) {
		throw new UsageError(`Unknown option ${nameOf(unknown)}.${hint(unknown)}`);
	}
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (fault) {
		throw new UsageError(errorMessage(fault));
	}
}

/** Throws a UsageError where a call has an option that its command doesn't know. */
export function checkOptions(name: CommandName, values: Readonly<Record<string, unknown>>): void {
	const known: readonly string[] = optionsOf(name);
	const odd = Object.keys(values).find((option) => !known.includes(option));
	if (odd !== undefined) {
		throw new UsageError(
			`${name} has no option --${odd}. connect-campaigns help ${name} lists those that it has.`,
		);
	}
}

/** The format that a call asks for; throws a UsageError where the command has no such format. */
export function formatOf(name: CommandName, asked: string | undefined): string {
	const { formats }: Command = commands[name];
	const format = asked ?? formats[0] ?? "";
	if (!formats.includes(format)) {
		const meant = nearest(format, formats);
		const did = meant === undefined ? "" : ` Did you mean "${meant}"?`;
		throw new UsageError(`--format must be one of ${formats.join(", ")}.${did}`);
	}
	return format;
}

/** Behind `--`, everything is the name of a file. */
function endOfOptions(args: readonly string[]): number {
	const end = args.indexOf("--");
	return end < 0 ? args.length : end;
}

function isUnknown(word: string, index: number, args: readonly string[]): boolean {
	const isValue = forms.some(
		([name, { type, short }]) =>
			type === "string" &&
			(args[index - 1] === `--${name}` || (short !== undefined && args[index - 1] === `-${short}`)),
	);
	const isShort = forms.some(([, { short }]) => word === `-${short}`);
	return word.startsWith("-") && word !== "-" && !isShort && !isValue && !isOption(nameOf(word));
}

const forms: readonly (readonly [string, { readonly type: string; readonly short?: string }])[] =
	Object.entries(options);

function isOption(word: string): word is `--${OptionName}` {
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
		return new UsageError("Missing command.", `\n${help}`);
	}
	const meant = existsSync(word) ? `check ${word}` : nearest(word, Object.keys(commands));
	return meant === undefined
		? new UsageError(`Unknown command "${word}".`, `\n${help}`)
		: new UsageError(`Unknown command "${word}". Did you mean "${meant}"?`);
}
