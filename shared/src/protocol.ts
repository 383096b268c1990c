/** Requests between our client and our server beyond the LSP, each with what it takes and what it answers. */
import { NotificationType, NotificationType0, RequestType, RequestType0 } from "vscode-jsonrpc";
import type { AgentAnswerParams, AgentAnswerResult } from "./agents";
import type { campaignChannels, dialingModes } from "./campaigns";
import type { LiveAnswer, LiveValuesParams } from "./live";

/** Asks the server to judge a text exactly as given, whatever version of the document it holds. */
export const checkRequest = new RequestType<CheckParams, CheckResult, void>("connectCampaign/check");

export interface CheckParams {
	readonly uri: string;
	/** The whole text of the file. */
	readonly text: string;
}

export interface CheckPosition {
	/** Zero-based. */
	readonly line: number;
	/** Zero-based, in UTF-16 code units. */
	readonly character: number;
}

export interface CheckRange {
	readonly start: CheckPosition;
	readonly end: CheckPosition;
}

export interface CheckedProblem {
	readonly range: CheckRange;
	readonly severity: "error" | "warning" | "information" | "hint";
	readonly code: string;
	readonly message: string;
}

export interface CheckResult {
	/** In the order of their place in the text. Gaps are among them even where the user switched their code off. */
	readonly problems: readonly CheckedProblem[];
	/** Absent where name or instance ID is missing or still to be filled in. */
	readonly key?: CampaignKey;
}

/** What an instance tells its campaigns apart by. */
export interface CampaignKey {
	readonly name: string;
	readonly instanceId: string;
	/** Of the value of `name`, quotes included. */
	readonly range: CheckRange;
}

/** Asks when an open document lets recipients be contacted. The answer is null where it is none of ours. */
export const communicationTimesRequest = new RequestType<
	CommunicationTimesParams,
	CommunicationTimes | null,
	void
>("connectCampaign/communicationTimes");

interface CommunicationTimesParams {
	readonly uri: string;
}

/** Offsets in the text, in UTF-16 code units; `end` is behind the last one. */
export interface TextSpan {
	readonly start: number;
	readonly end: number;
}

export interface CommunicationTimes {
	/** Of the document that offsets belong to. */
	readonly version: number;
	readonly zones: CommunicationZones;
	/** Those that the campaign uses or that have a time window, in the API's order. */
	readonly channels: readonly ChannelTimes[];
}

export interface CommunicationZones {
	/** How the zone of a recipient is found, such as AREA_CODE; empty where it is not looked for. */
	readonly detection: readonly string[];
	/** The zone of all others. */
	readonly fallback: string | undefined;
}

export interface ChannelTimes extends TextSpan {
	readonly channel: (typeof campaignChannels)[number];
	/** The campaign is set up for it. */
	readonly used: boolean;
	/** Undefined where it has no time window, so that any time will do. */
	readonly window: ChannelWindow | undefined;
}

export interface ChannelWindow {
	/** All seven, from Monday. */
	readonly days: readonly DayTimes[];
	/** Minutes in which it is open in a week; what overlaps counts once. */
	readonly minutes: number;
	readonly restricted: readonly RestrictedTimes[];
	/** Properties that are no day, and periods that can't be read. */
	readonly unreadable: number;
}

export interface DayTimes {
	readonly day: string;
	/** In the order of the file. */
	readonly ranges: readonly DayRange[];
	/** Minutes since midnight between which more than one range is open. */
	readonly overlaps: readonly { readonly from: number; readonly to: number }[];
	readonly minutes: number;
	/** Ranges that can't be read and aren't in here; 1 where the day has something else than a list. */
	readonly unreadable: number;
}

/** A range of a day, in minutes since midnight. It opens nothing where it ends no later than it starts. */
export interface DayRange extends TextSpan {
	readonly from: number;
	readonly to: number;
}

export interface RestrictedTimes extends TextSpan {
	readonly name: string | undefined;
	/** YYYY-MM-DD. */
	readonly firstDay: string;
	/** YYYY-MM-DD, the day after the last one. */
	readonly endDate: string;
	/** How many days are blocked; below one where it blocks nothing. */
	readonly days: number;
}

/** Asks where members stand in a text that is given whole. */
export const locateRequest = new RequestType<LocateParams, LocateResult, void>("connectCampaign/locate");

/** Names of members and indices of list items, from the root. */
export type Path = readonly (string | number)[];

export interface LocateParams {
	readonly text: string;
	readonly paths: readonly Path[];
}

export interface Located {
	/** The member's name, or the whole of a list item. */
	readonly key: TextSpan;
	/** The member's value; undefined where it has none, and for a list item. */
	readonly value?: TextSpan;
	/** Name and value. */
	readonly whole: TextSpan;
}

export interface LocateResult {
	/** One for each path; null where the text has no such member. */
	readonly places: readonly (Located | null)[];
}

/**
 * Asks the client for the campaigns of its workspace, so that ids in use there can be offered. The server asks only a
 * client that has said `workspaceCampaigns: true` in its initializationOptions. Answered by `WorkspaceCampaigns`, or
 * by null where the client cannot tell.
 */
export const workspaceCampaignsRequest = new RequestType0<WorkspaceCampaigns | null, void>(
	"connectCampaign/workspaceCampaigns",
);

export interface WorkspaceCampaigns {
	readonly campaigns: readonly WorkspaceCampaign[];
}

interface WorkspaceCampaign {
	readonly uri: string;
	/** The whole text of the file. */
	readonly text: string;
}

/** Tells the server that the campaigns of the workspace are others now than those it was told of. */
export const workspaceCampaignsChanged = new NotificationType0("connectCampaign/workspaceCampaignsChanged");

/**
 * Asks the client what is known of a kind for a document. The server asks only a client that has said `liveValues: true`
 * in its initializationOptions. Answered by `LiveAnswer`.
 */
export const liveValuesRequest = new RequestType<LiveValuesParams, LiveAnswer, void>(
	"connectCampaign/liveValues",
);

/** Tells the server that what is known is something else now than what it was told. */
export const liveValuesChanged = new NotificationType0("connectCampaign/liveValuesChanged");

/**
 * Tells the client that what it answered to `liveValuesRequest` came too late for suggestions, which show without it.
 * They are to be asked for again if nothing has moved since.
 */
export const liveValuesLate = new NotificationType<SuggestionsPlace>("connectCampaign/liveValuesLate");

export interface SuggestionsPlace {
	readonly uri: string;
	/** Of the document. */
	readonly version: number;
	/** As LSP counts. */
	readonly line: number;
	readonly character: number;
}

/**
 * Asks the client where a document may be sent, and what the names in it stand for there. The server asks only a client
 * that has said `environments: true` in its initializationOptions. The answer is null where names stand for nothing.
 */
export const environmentsRequest = new RequestType<EnvironmentsParams, EnvironmentsAnswer | null, void>(
	"connectCampaign/environments",
);

interface EnvironmentsParams {
	/** The document. */
	readonly uri: string;
}

export interface EnvironmentsAnswer {
	/** In the order of their file. */
	readonly environments: readonly EnvironmentAnswer[];
	/** The name of one of them; undefined while nobody has chosen. */
	readonly chosen?: string;
	/** Why the file of environments can't be used; there are none then. */
	readonly fault?: string;
}

interface EnvironmentAnswer {
	readonly name: string;
	/** By name, built-in ones included. */
	readonly values: Readonly<Record<string, string>>;
}

/** Tells the server that environments, or the one that is chosen, are others now than those it was told of. */
export const environmentsChanged = new NotificationType0("connectCampaign/environmentsChanged");

/** Asks for what a tool for agents says of a text. */
export const agentAnswerRequest = new RequestType<AgentAnswerParams, AgentAnswerResult, void>(
	"connectCampaign/agentAnswer",
);

/** Asks for the text that a new campaign file begins with. */
export const newCampaignRequest = new RequestType<NewCampaignParams, NewCampaignResult, void>(
	"connectCampaign/newCampaign",
);

export const campaignKinds = ["segment", "event", "journey", "external"] as const;

export interface NewCampaignParams {
	/** Where recipients come from: a segment, events, a segment with a journey, or requests of the user's own. */
	readonly kind: (typeof campaignKinds)[number];
	/** At least one. */
	readonly channels: readonly (typeof campaignChannels)[number][];
	/** How calls are placed; of no account without telephony. */
	readonly mode: (typeof dialingModes)[number];
}

interface NewCampaignResult {
	/** In the LSP's syntax of snippets, with tabs for indentation. */
	readonly snippet: string;
}

/**
 * The command of a client that has the user choose the severity of a code. Its argument is a `SetSeverityParams`. Offered
 * only to a client that has said `canSetSeverity: true` in its initializationOptions.
 */
export const setSeverityCommand = "connectCampaign.setSeverity";

/**
 * The command of a client that says why certain fixes weren't made. Its argument is the sentence. Offered only to a client
 * that has said `showsHeldBack: true` in its initializationOptions.
 */
export const showHeldBackCommand = "connectCampaign.showHeldBack";

export interface SetSeverityParams {
	/** Code of a problem. */
	readonly code: string;
	/** The document that the setting is for. */
	readonly uri: string;
}
