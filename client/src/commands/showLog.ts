import type { CommandContext } from "./context";

/** Show Log. */
export function showLog({ log }: Pick<CommandContext, "log">): void {
	log.show();
}
