import type { CheckedProblem, CheckResult, Path } from "../../../shared/src/protocol";
import type { Campaign } from "../../../shared/src/request/body";
import type { JsonObject } from "../../../shared/src/request/json";
import type { AwsSession, VerifyAccount } from "../calls/access";
import type { Account } from "../calls/account";
import type { CallOptions, CallResult } from "../calls/call";
import type { FoundCampaign } from "../calls/campaigns";
import type { Failure } from "../calls/errors";
import type { SendResult } from "../calls/send";
import type { CredentialSource } from "../identity/decide";
import type { Identity } from "../identity/identity";
import type { HistoryEntry } from "./history";
import type { LookUp } from "./lookUp";
import type { Mismatch } from "./mismatch";
import type { PendingCreation } from "./pending";
import type { PendingPlace } from "./pendingStore";
import type { Protection } from "./protection";

/** A campaign file as it stands on screen. */
export interface CampaignFile {
	readonly uri: string;
	/** The file's name for people, such as its path in the workspace. */
	readonly label: string;
	readonly text: string;
	/** True when the text is not what the disk holds. */
	readonly unsaved: boolean;
}

/** The campaigns of one name that an instance has, or why that is not known. */
export type NamedCampaigns =
	| { readonly kind: "listed"; readonly campaigns: readonly FoundCampaign[] }
	| { readonly kind: "notListed"; readonly reason: string };

/** What the user is asked to agree to. */
export interface Summary {
	/** The file's name for people. */
	readonly file: string;
	readonly name: string;
	/** Type and channels in words. */
	readonly kind: string;
	readonly instanceId: string;
	/** Undefined where it cannot be read. */
	readonly instanceAlias: string | undefined;
	readonly account: Account;
	/** Accounts that the file names, where they could not be compared with the one that is asked about. */
	readonly namedAccounts: readonly string[];
	readonly credentials: CredentialSource;
	readonly region: string;
	/** What decided the region, in words. */
	readonly regionOrigin: string;
	/** Set when the request does not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** In words; undefined where there is none. */
	readonly schedule: string | undefined;
	readonly warnings: readonly CheckedProblem[];
	readonly unsaved: boolean;
	/** The campaign that was created from the very same body in this account before. */
	readonly earlier: Pick<HistoryEntry, "id" | "time"> | undefined;
	/** Campaigns of this name that the instance has already. */
	readonly existing: NamedCampaigns;
	/** When a request to create a campaign of this name was sent of which nobody knows what became. */
	readonly unresolved: number | undefined;
}

/** Why a file was not sent. */
export type NotSent =
	| { readonly kind: "hasErrors"; readonly errors: number; readonly first: CheckedProblem }
	/** Values are still to be filled in. */
	| { readonly kind: "hasGaps"; readonly gaps: number; readonly first: CheckedProblem }
	| { readonly kind: "checkFailed"; readonly reason: string }
	/** The text makes no request, although nobody found an error in it. */
	| { readonly kind: "invalidRequest"; readonly reason: string }
	/** The profile or its endpoint cannot be used as it stands. */
	| { readonly kind: "identityUnusable"; readonly reason: string }
	| { readonly kind: "arnMismatch"; readonly mismatch: Mismatch }
	/** After the sign-in was renewed, the credentials belong to another account than the user agreed to. */
	| { readonly kind: "accountChanged"; readonly confirmed: string; readonly now: Account }
	/** While the user was asked, campaigns of this name appeared. */
	/** Another submission, perhaps of another window, has begun to create a campaign of this name there. */
	| { readonly kind: "underWay"; readonly name: string }
	| { readonly kind: "appeared"; readonly name: string; readonly campaigns: readonly FoundCampaign[] }
	| { readonly kind: "failed"; readonly failure: Failure; readonly places: readonly Path[] }
	| { readonly kind: "cancelledByUser" }
	/** A mistake of ours; the log has its stack. */
	| { readonly kind: "bug"; readonly reason: string };

/** How it is known that a campaign exists. */
type Evidence =
	/** AWS said so. */
	| {
			readonly kind: "answered";
			/** Further campaigns of this name that appeared with it: AWS got the request twice. */
			readonly doubles: readonly FoundCampaign[];
	  }
	/** It was looked for after the answer did not come, or said something else. */
	| { readonly kind: "found"; readonly doubles: readonly FoundCampaign[]; readonly cause: Doubt };

/** Why it is not known whether a request was carried out. */
export type Doubt =
	| { readonly kind: "failed"; readonly failure: Failure }
	| { readonly kind: "cancelledByUser" }
	/** VS Code or the computer went away in between, or nobody looked again; the request was sent at this time. */
	| { readonly kind: "interrupted" | "notLookedAgain"; readonly time: number }
	| { readonly kind: "bug"; readonly reason: string };

/** How a submission ended. */
export type Outcome =
	| { readonly state: "done"; readonly campaign: HistoryEntry; readonly evidence: Evidence }
	/** AWS answered with a campaign that was there before: nothing new was created. */
	| { readonly state: "alreadyThere"; readonly campaign: HistoryEntry }
	| {
			readonly state: "refused";
			readonly failure: Failure;
			/** Properties of the file that the failure is about. */
			readonly places: readonly Path[];
			/** Campaigns of this name that were there before, where the refusal is about a conflict. */
			readonly existing: readonly FoundCampaign[];
	  }
	/** Nobody can tell whether a campaign was created, although it was looked for. */
	| {
			readonly state: "unknown";
			readonly cause: Doubt;
			readonly lookUp: LookUp;
			readonly pending: PendingCreation;
			readonly places: readonly Path[];
	  }
	| { readonly state: "notSent"; readonly why: NotSent };

export type SendControl = Pick<CallOptions, "step" | "signal">;

/** Calls of AWS on behalf of a submission. None throws. */
export interface SubmitCalls {
	/**
	 * Signs in and finds out where that leads.
	 *
	 * @param verify called with the account before it is asked for anything.
	 * @throws what `verify` throws.
	 */
	signIn(
		connectInstanceId: string,
		identity: Identity,
		control: SendControl,
		verify: VerifyAccount,
	): Promise<CallResult<AwsSession>>;
	send(campaign: Campaign, identity: Identity, access: AwsSession, control: SendControl): Promise<SendResult>;
	/** The campaigns of a name in an instance. Takes a few seconds at most. */
	list(
		campaign: { readonly name: string; readonly connectInstanceId: string },
		identity: Identity,
		access: AwsSession,
		control: SendControl,
	): Promise<CallResult<readonly FoundCampaign[]>>;
	/** What DescribeCampaign says of a campaign. Takes a few seconds at most. */
	describe(
		id: string,
		identity: Identity,
		access: AwsSession,
		control: SendControl,
	): Promise<CallResult<JsonObject>>;
	/** The state of a campaign. Takes a few seconds at most. */
	state(
		id: string,
		identity: Identity,
		access: AwsSession,
		control: SendControl,
	): Promise<CallResult<string | undefined>>;
}

/** What a submission needs from the world around it. */
export interface SubmitPorts {
	/** Has the language server judge the very text that is to be sent; rejects when it cannot. */
	check(file: CampaignFile): Promise<CheckResult>;
	/**
	 * Undefined when the user dismissed a question.
	 *
	 * @throws IdentityError or EndpointError when the identity cannot be used as it stands.
	 */
	identity(): Promise<Identity | undefined>;
	readonly calls: SubmitCalls;
	/** Offers to sign in anew after this failure; false when the user does not want to, or it did not come about. */
	renew(failure: Failure): Promise<boolean>;
	/** What was created in this account and region from a body of this hash before. */
	earlier(bodyHash: string, identity: Identity, account: Account): HistoryEntry | undefined;
	confirm(summary: Summary): Promise<boolean>;
	/** The profiles and accounts that the user protects. */
	readonly protection: Protection;
	/** Has the user type the campaign's name, for this reason; false when they do not. */
	typeName(name: string, reason: string): Promise<boolean>;
	/** Shows the work while it lasts and lets the user cancel it. */
	progress<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	/** Shows that a campaign is being looked for; short, so that nobody needs to cancel it. */
	looking<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	wait(milliseconds: number): Promise<void>;
	/** Keeps a campaign that was created in the history. Never rejects. */
	remember(campaign: HistoryEntry): Promise<void>;
	/** Keeps a record, where a crash cannot take it, until it is cleared. None rejects. */
	readonly pending: {
		keep(record: PendingCreation): Promise<void>;
		clear(record: PendingCreation): Promise<void>;
		/** The last creation of a campaign of this name in this place that has no outcome yet. */
		unresolved(place: PendingPlace): Promise<PendingCreation | undefined>;
	};
	/** Called exactly once, with how the submission ended. */
	report(outcome: Outcome): void;
	log(line: string): void;
	/** Keeps an error that nobody expected, with its stack. */
	logError(words: string, error: unknown): void;
}
