/**
 * What an AWS account has, as the part that may ask AWS tells it to those that may not. Imports nothing, so that both
 * sides (and other clients) can use it.
 */

/** What can be looked up. Each kind is one list of the account, or of one instance, flow or template in it. */
export const liveKinds = [
	"instance",
	"queue",
	"contactFlow",
	"campaignFlow",
	"flowVersion",
	"phoneNumber",
	"emailAddress",
	"messageTemplate",
	"templateVersion",
	"segment",
	"profileDomain",
] as const;

export type LiveKind = (typeof liveKinds)[number];

/** Where a kind is looked up. */
export interface LiveScope {
	/** ID of the Amazon Connect instance; all kinds but `instance` need it. */
	readonly instanceId?: string;
	/**
	 * What versions are of, with or without a version: ARN or ID of the flow for `flowVersion`, ARN of the template for
	 * `templateVersion`.
	 */
	readonly parent?: string;
}

/** What is told of an item beside its value, each in the words of AWS. */
export const liveFacts = [
	/** Of instances (`ACTIVE`), flows (`PUBLISHED`) and segments. */
	"status",
	/** Of flows: `ACTIVE` or `ARCHIVED`. */
	"state",
	/** Of templates: `SMS`, `EMAIL`, `WHATSAPP`, … */
	"channel",
	/** Of flows (`CAMPAIGN`), segments (`CLASSIC`, `ENHANCED`) and phone numbers (`TOLL_FREE`). */
	"type",
	/** The name that an email address sends under. */
	"displayName",
	"description",
	/** The number of a version. */
	"version",
	/** Of templates: the number of the active version. Missing where none is active. */
	"activeVersion",
	/** Of versions of templates: `true` or `false`. */
	"isActive",
	/** Of phone numbers: two letters. */
	"country",
	/** Of instances: `true` or `false`. */
	"outboundCallsEnabled",
] as const;

export type LiveFact = (typeof liveFacts)[number];

/** Kinds in words, one and several. */
export const kindWords: Readonly<Record<LiveKind, readonly [one: string, several: string]>> = {
	instance: ["instance", "instances"],
	queue: ["queue", "queues"],
	contactFlow: ["flow", "flows"],
	campaignFlow: ["campaign flow", "campaign flows"],
	flowVersion: ["version", "versions of the flow"],
	phoneNumber: ["phone number", "phone numbers"],
	emailAddress: ["email address", "email addresses"],
	messageTemplate: ["message template", "message templates"],
	templateVersion: ["version", "versions of the template"],
	segment: ["segment", "segments"],
	profileDomain: ["Customer Profiles domain", "Customer Profiles domains"],
};

/** Something that the account has. All texts are AWS's and the user's, not ours: they pass a door before they are shown. */
export interface LiveItem {
	/**
	 * What a campaign file has for it. IDs of instances, queues and contact flows; ARNs of campaign flows, of versions,
	 * templates, segments and domains; phone numbers in E.164; email addresses.
	 */
	readonly value: string;
	/** The name that people know it by; its value where it has none. */
	readonly label: string;
	/** What tells it from others of its name, in a few words. */
	readonly detail?: string;
	/** Its ARN, where AWS tells it. */
	readonly arn?: string;
	readonly facts: Readonly<Partial<Record<LiveFact, string>>>;
}

/** What is known of a kind. */
export interface LiveAnswer {
	/**
	 * - `ready`: `items` are what AWS said at `asOf`.
	 * - `loading`: being looked up. `items` are those of the time before, where there were any.
	 * - `off`: not to be looked up here, by setting or trust.
	 * - `denied`: the identity isn't allowed `action`.
	 * - `failed`: AWS couldn't be reached or answered an error.
	 * - `unknown`: nobody has looked it up yet.
	 */
	readonly state: "ready" | "loading" | "off" | "denied" | "failed" | "unknown";
	/** Whether `items` are all there are: only then does a value that is missing not exist. */
	readonly complete: boolean;
	/** Whether `items` are older than their kind is to be kept. */
	readonly stale: boolean;
	/** When AWS was asked, in milliseconds since 1970. */
	readonly asOf?: number;
	/** Twelve digits. Undefined where it isn't known. */
	readonly account?: string;
	readonly region?: string;
	/** The IAM action that was denied, such as `connect:ListQueues`. */
	readonly action?: string;
	/** Why it was `denied` or `failed`, or why it is `ready` and not all was read, in words without secrets. */
	readonly reason?: string;
	readonly items: readonly LiveItem[];
}

/** What came of looking at one thing that a file refers to. */
export type LiveOutcome =
	/** There, and fit for what the file does with it. */
	| "ok"
	/** AWS said that it isn't there, or isn't fit. */
	| "notOk"
	/** Nobody knows; the text says why. */
	| "notLookedAt";

/** One line of what "Check Against AWS" tells. */
export interface LiveCheckLine {
	readonly outcome: LiveOutcome;
	/** The property that it is about. */
	readonly path: readonly (string | number)[];
	/**
	 * A sentence without a full stop or, where it wasn't looked at, what it is, such as `Queue`. Values of others in it
	 * have passed the door for values in sentences.
	 */
	readonly text: string;
	/** Why it wasn't looked at, as in `denied connect:DescribeQueue`. */
	readonly reason?: string;
}

/** What is said of something that wasn't checked, without a full stop. */
export function notCheckedWords({ text, reason }: Pick<LiveCheckLine, "text" | "reason">): string {
	return `Not checked: ${text}${reason === undefined ? "" : ` (${reason})`}`;
}

/** What "Check Against AWS" tells of a file. */
export interface LiveCheck {
	/** In the order of the file's properties. */
	readonly lines: readonly LiveCheckLine[];
	/** Why nothing could be checked: the ARNs of the file are of another region or account, as words name it. */
	readonly elsewhere?: string;
	/** Somebody ended it before everything was looked at. */
	readonly isCancelled?: boolean;
	/** When what the lines say was asked for, or the first of it, in milliseconds since 1970. */
	readonly asOf: number;
	readonly account?: string;
	readonly region: string;
}

/** What a server asks its client, as `liveValuesRequest`. */
export interface LiveValuesParams {
	/** The document whose profile and region count. */
	readonly uri: string;
	readonly kind: LiveKind;
	readonly scope: LiveScope;
	/** Somebody is choosing a value: where that is allowed without another question, AWS may be asked. */
	readonly mayLookUp: boolean;
}

/**
 * The command of a client that looks a kind up in AWS and then has the suggestions shown again. Its argument is a
 * `LookUpParams`.
 */
export const lookUpCommand = "connectCampaign.lookUpLiveValues";

export interface LookUpParams {
	readonly uri: string;
	readonly kind: LiveKind;
	readonly scope: LiveScope;
}

/** The code of a problem that says that an account doesn't have what a property refers to. */
export const notInAccountCode = "not-found-in-account";

/** The command of a client that compares a file with the account. Its argument is the URI of the document. */
export const checkAgainstAwsCommand = "connectCampaign.checkAgainstAws";
