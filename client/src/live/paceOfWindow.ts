import type { ConnectTurn } from "../../../deploy/src/calls/describeInstance";
import type { Pace } from "../../../deploy/src/live/pace";

/** One for all accounts of a window: what Amazon Connect takes in a second is shared with all that uses it. */
let pace: Pace | undefined;

/** The pace at which this window asks services of AWS. */
export async function paceOfWindow(): Promise<Pace> {
	const aws = await import("../../../deploy/src/bundle");
	pace ??= new aws.Pace();
	return pace;
}

/** Has the requests of commands and views to Amazon Connect wait for their turn, too. */
export async function connectTurn(): Promise<ConnectTurn> {
	const pace = await paceOfWindow();
	return (signal, request) => pace.run("connect", signal, request);
}
