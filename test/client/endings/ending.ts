import type { Identity } from "../../../deploy/src/identity/identity";
import type { FaultKind } from "../../sandbox/faults";

/** Nothing was created; nobody knows, and it is not there; it was created, and found. */
type Came = "nothing" | "perhaps" | "created";

/** One way in which a submission can end badly: what the user reads, and what came of it. */
export interface Ending {
	readonly name: string;
	readonly fault?: FaultKind;
	readonly identity?: Partial<Identity>;
	/** Starts something that takes the sandbox's place. */
	readonly instead?: () => Promise<StandIn>;
	readonly says: readonly RegExp[];
	readonly came: Came;
	/** Whether Try Again is a button; not looked at where it is left out. */
	readonly again?: boolean;
	/** The message ends with the id of the request. */
	readonly requestId?: false;
}

export interface StandIn {
	readonly url: string;
	close(): void;
}

/** An error in the service's form. */
export const error = (name: string, status: number, message?: string): FaultKind => ({
	kind: "error",
	error: name,
	status,
	...(message !== undefined && { message }),
});
