import type { ControlVerb } from "../failures/purpose";

/** The states of a campaign in the service model. */
export type CampaignState = "Initialized" | "Running" | "Paused" | "Stopped" | "Completed" | "Failed";

/** What can be done to a campaign that exists, and when. */
export interface Operation {
	readonly verb: ControlVerb;
	/** As the command is called. */
	readonly title: string;
	/** What has been done to the campaign, as in "was stopped". */
	readonly past: string;
	/** What is being done, as in "Stopping campaign". */
	readonly doing: string;
	/** The states from which AWS's documentation allows it, in words or by what it implies. */
	readonly from: readonly CampaignState[];
	/** The states about which AWS documents nothing, and in which it may be tried. */
	readonly undocumented: readonly CampaignState[];
	/** The state that it leads to; "gone" where the campaign is no more. */
	readonly to: CampaignState | "gone";
	/** Why the name is to be typed each time; undefined where a protected profile or account alone asks for it. */
	readonly whyTyped: string | undefined;
	/** What is true of the other states, and what to do instead. */
	readonly otherwise: Readonly<Partial<Record<CampaignState, string>>>;
}

const ended = "It doesn't run any more.";
const createAgain = "To reach people again, create a new campaign.";

/** Sources: the API reference of each operation; the notes of StartCampaign and DeleteCampaign. */
export const operations: Readonly<Record<ControlVerb, Operation>> = {
	start: {
		verb: "start",
		title: "Start Campaign",
		past: "started",
		doing: "Starting campaign",
		from: ["Initialized"],
		undocumented: [],
		to: "Running",
		whyTyped: undefined,
		otherwise: {
			Running: "It has been started already.",
			Paused: "Resume it instead.",
			Stopped: createAgain,
			Completed: createAgain,
			Failed: createAgain,
		},
	},
	pause: {
		verb: "pause",
		title: "Pause Campaign",
		past: "paused",
		doing: "Pausing campaign",
		from: ["Running"],
		undocumented: [],
		to: "Paused",
		whyTyped: undefined,
		otherwise: {
			Initialized: "It hasn't been started.",
			Paused: "It has been paused already.",
			Stopped: ended,
			Completed: ended,
			Failed: ended,
		},
	},
	resume: {
		verb: "resume",
		title: "Resume Campaign",
		past: "resumed",
		doing: "Resuming campaign",
		from: ["Paused"],
		undocumented: [],
		to: "Running",
		whyTyped: undefined,
		otherwise: {
			Initialized: "Start it instead.",
			Running: "It runs already.",
			Stopped: `A stopped campaign can't be resumed. ${createAgain}`,
			Completed: createAgain,
			Failed: createAgain,
		},
	},
	stop: {
		verb: "stop",
		title: "Stop Campaign",
		past: "stopped",
		doing: "Stopping campaign",
		from: ["Running", "Paused"],
		undocumented: ["Initialized"],
		to: "Stopped",
		whyTyped: "Stopping can't be undone.",
		otherwise: { Stopped: "It has been stopped already.", Completed: ended, Failed: ended },
	},
	delete: {
		verb: "delete",
		title: "Delete Campaign",
		past: "deleted",
		doing: "Deleting campaign",
		from: ["Initialized", "Stopped", "Completed", "Failed"],
		undocumented: [],
		to: "gone",
		whyTyped: "Deleting can't be undone.",
		otherwise: { Running: "Stop it first.", Paused: "Stop it first." },
	},
};

/** Whether a campaign's state allows an operation, as far as AWS documents it. */
type Availability = "allowed" | "undocumented" | "refused";

/** @param state undefined where it is not known; a state that came after this version may allow anything. */
export function availability(operation: Operation, state: string | undefined): Availability {
	const is = (one: CampaignState): boolean => one === state;
	if (operation.from.some(is)) {
		return "allowed";
	}
	return operation.undocumented.some(is) || !states.some(is) ? "undocumented" : "refused";
}

const states: readonly CampaignState[] = [
	"Initialized",
	"Running",
	"Paused",
	"Stopped",
	"Completed",
	"Failed",
];

/** What a state allows by AWS's documentation, in the order of a campaign's life; all of it where none is known. */
export function operationsIn(state: string | undefined): readonly Operation[] {
	return Object.values(operations).filter(
		(operation) => state === undefined || availability(operation, state) === "allowed",
	);
}

/** Why a state doesn't allow an operation and what to do instead, in sentences. */
export function whyNot({ past, from, otherwise }: Operation, state: string): string {
	const only = `Only a campaign in state ${new Intl.ListFormat("en", { type: "disjunction" }).format(from)} can be ${past}.`;
	const instead = Object.entries(otherwise).find(([one]) => one === state)?.[1];
	return instead === undefined ? only : `${only} ${instead}`;
}
