import type { LogOutputChannel } from "vscode";
import { forSaid } from "../../../shared/src/text/doors";
import { errorMessage } from "../../../shared/src/text/sentence";
import { offer } from "./showMessage";

/**
 * Runs what a command does; an error that it throws is told to the user, once, and kept in the log with its stack.
 *
 * @param told puts what the error says into words; by default behind the name of the command.
 */
export async function fenced(
	log: LogOutputChannel,
	command: string,
	task: () => Promise<void>,
	told = (why: string): string => `${command}: ${why}`,
): Promise<void> {
	try {
		await task();
	} catch (error) {
		const words = errorMessage(error);
		log.error(`${command}: ${words}`, error);
		offer(log, "error", told(forSaid(words)), { "Show Log": () => log.show() });
	}
}
