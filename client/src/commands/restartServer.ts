import type { CommandContext } from "./context";

/** Restart Language Server. */
export async function restartServer({ server }: Pick<CommandContext, "server">): Promise<void> {
	await server.restart();
}
