import { paceOfWindow } from "../live/paceOfWindow";
import type { CommandContext } from "./context";

/** What an opened account needs of the window. */
export async function liveOptions({ log, live }: CommandContext) {
	const pace = await paceOfWindow();
	return { pace, log: (line: string) => log.info(`Live values: ${line}`), changed: () => live.tell() };
}
