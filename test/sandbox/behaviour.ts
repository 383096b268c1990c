import { boolean, integer, oneOf, structure } from "./constraint";
import { fitsExactly } from "./validate";

/** What CreateCampaign does when the instance has a campaign of that name. AWS doesn't document which it is. */
export type Repeat =
	/** Answers ConflictException. */
	| "conflict"
	/** Answers with the campaign that is there if the body is identical, else ConflictException. */
	| "same"
	/** Creates another campaign. */
	| "another";

/** What an update of channels, communication times or limits does with what it leaves out. */
export type Updates =
	/** The property becomes what was sent. */
	| "replace"
	/** What was left out stays: each channel, the time zones, `allChannelSubtypes` and `instanceLimitsHandling`. */
	| "merge";

/** How DescribeCampaign shows optional lists and maps. */
export type EmptyLists =
	/** As they were sent. */
	| "kept"
	/** Those that are empty are missing. */
	| "dropped"
	/** Those that are missing are empty. */
	| "filled";

/** Where AWS doesn't document how the service behaves, so that callers have to cope with every way. */
export interface Behaviour {
	readonly repeat: Repeat;
	/** ListCampaigns calls that miss a new campaign before one shows it. All pages of a list count as one call. */
	readonly listLag: number;
	readonly updates: Updates;
	/** Whether a campaign that was created without a `type` is shown with `MANAGED`. */
	readonly fillsType: boolean;
	readonly emptyLists: EmptyLists;
	/**
	 * What a state refuses an update of the name, and an update or removal of channels, with: their model doesn't have
	 * the InvalidCampaignStateException that others answer.
	 */
	readonly stateError: "ConflictException" | "ValidationException" | "InvalidCampaignStateException";
	/** Whether a campaign can be stopped that was never started. */
	readonly stopsBeforeStart: boolean;
	/** Whether name and channels can still be updated once a campaign has stopped, completed or failed. */
	readonly updatesAfterEnd: boolean;
	/** Whether a campaign that was created without a flow can be given one. */
	readonly addsFlow: boolean;
	/** Whether the rates that AWS publishes hold, or none. */
	readonly rates: "none" | "published";
}

export const defaultBehaviour: Behaviour = {
	repeat: "conflict",
	listLag: 0,
	updates: "replace",
	fillsType: false,
	emptyLists: "kept",
	stateError: "ConflictException",
	stopsBeforeStart: false,
	updatesAfterEnd: true,
	addsFlow: true,
	rates: "none",
};

const form = structure({
	repeat: oneOf("conflict", "same", "another"),
	listLag: integer(0),
	updates: oneOf("replace", "merge"),
	fillsType: boolean,
	emptyLists: oneOf("kept", "dropped", "filled"),
	stateError: oneOf("ConflictException", "ValidationException", "InvalidCampaignStateException"),
	stopsBeforeStart: boolean,
	updatesAfterEnd: boolean,
	addsFlow: boolean,
	rates: oneOf("none", "published"),
});

/** Tells whether a value from outside changes the behaviour, and holds nothing else. */
export function isBehaviourChange(value: unknown): value is Partial<Behaviour> {
	return fitsExactly(value, form);
}
