import type { LogOutputChannel } from "vscode";
import { offer } from "./offer";

/** Runs what a command does; an error that it throws is told to the user, once, and kept in the log. */
export async function fenced(
	log: LogOutputChannel,
	command: string,
	task: () => Promise<void>,
): Promise<void> {
	try {
		await task();
	} catch (error) {
		const words = error instanceof Error ? error.message : String(error);
		log.error(`${command}: ${words}`);
		offer(log, "error", `${command}: ${words}`, { "Show Log": () => log.show() });
	}
}
