import type { CommandContext } from "./context";

/** Restart Language Server. */
export async function restartServer({ server }: CommandContext): Promise<void> {
	await server.restart();
}
