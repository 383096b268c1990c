import type { CommandContext } from "./context";

/** Show Log. */
export function showLog({ log }: CommandContext): void {
	log.show();
}
