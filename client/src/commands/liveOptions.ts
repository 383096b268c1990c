import type { ConnectTurn } from "../../../deploy/src/calls/describeInstance";
import type { Pace } from "../../../deploy/src/live/pace";
import type { CommandContext } from "./context";

/** One for all accounts of a window: what Amazon Connect takes in a second is shared with all that uses it. */
let pace: Pace | undefined;

async function paceOfWindow(): Promise<Pace> {
	const aws = await import("../../../deploy/src/bundle");
	pace ??= new aws.Pace();
	return pace;
}

/** What an opened account needs of the window. */
export async function liveOptions({ log, live }: CommandContext) {
	const pace = await paceOfWindow();
	return { pace, log: (line: string) => log.info(`Live values: ${line}`), changed: () => live.tell() };
}

/** Has the requests of commands to Amazon Connect wait for their turn, too. */
export async function connectTurn(): Promise<ConnectTurn> {
	const pace = await paceOfWindow();
	return (signal, request) => pace.run("connect", signal, request);
}
