import { type LogOutputChannel, window } from "vscode";
import { forLog, linesForLog, maxLogLineLength, stackForLog } from "../../../shared/src/text/doors";
import { cut } from "../../../shared/src/text/plainText";

/** Creates the log of the extension, the only one. */
export function createLog(): LogOutputChannel {
	return new SafeLog(window.createOutputChannel("Connect Campaigns", { log: true }));
}

/**
 * A log in which an entry is one line, whatever it holds, and nothing in it passes for another entry. The stack of an
 * error stands below its entry.
 */
class SafeLog implements LogOutputChannel {
	readonly #channel: LogOutputChannel;

	constructor(channel: LogOutputChannel) {
		this.#channel = channel;
	}

	get name() {
		return this.#channel.name;
	}

	get logLevel() {
		return this.#channel.logLevel;
	}

	get onDidChangeLogLevel() {
		return this.#channel.onDidChangeLogLevel;
	}

	trace(message: string, ...more: readonly unknown[]): void {
		this.#channel.trace(entry(message, more));
	}

	debug(message: string, ...more: readonly unknown[]): void {
		this.#channel.debug(entry(message, more));
	}

	info(message: string, ...more: readonly unknown[]): void {
		this.#channel.info(entry(message, more));
	}

	warn(message: string, ...more: readonly unknown[]): void {
		this.#channel.warn(entry(message, more));
	}

	error(error: string | Error, ...more: readonly unknown[]): void {
		const [message, rest] = typeof error === "string" ? [error, more] : [error.message, [error, ...more]];
		this.#channel.error(entry(message, rest));
	}

	append(text: string): void {
		this.#channel.append(`${linesForLog(text.trimEnd())}\n`);
	}

	appendLine(text: string): void {
		this.#channel.appendLine(linesForLog(text));
	}

	replace(text: string): void {
		this.#channel.replace(linesForLog(text));
	}

	clear(): void {
		this.#channel.clear();
	}

	show(preserveFocus?: unknown): void {
		this.#channel.show(preserveFocus === true);
	}

	hide(): void {
		this.#channel.hide();
	}

	dispose(): void {
		this.#channel.dispose();
	}
}

function entry(message: string, more: readonly unknown[]): string {
	const below = more.filter((one) => one !== undefined && one !== "").map(stackForLog);
	return cut([forLog(message), ...below].join("\n"), 10 * maxLogLineLength);
}
