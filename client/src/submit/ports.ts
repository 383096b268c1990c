import type { CheckedProblem, CheckResult, Path } from "../../../server/src/protocol";
import type { Access } from "../aws/access";
import type { Account } from "../aws/account";
import type { Called, CallOptions } from "../aws/call";
import type { FoundCampaign } from "../aws/campaigns";
import type { Failure } from "../aws/errors";
import type { Identity } from "../aws/identity";
import type { SendResult } from "../aws/send";
import type { Campaign } from "./body";
import type { HistoryEntry } from "./history";
import type { Mismatch } from "./mismatch";
import type { Protection } from "./protection";

/** A campaign file as it stands on screen. */
export interface CampaignFile {
	readonly uri: string;
	readonly text: string;
	/** True when the text is not what the disk holds. */
	readonly unsaved: boolean;
}

/** What the user is asked to agree to. */
export interface Summary {
	readonly name: string;
	/** Type and channels in words. */
	readonly kind: string;
	readonly instanceId: string;
	/** Undefined where it cannot be read. */
	readonly instanceAlias: string | undefined;
	readonly account: Account;
	/** Undefined when the keys of the environment are used. */
	readonly profile: string | undefined;
	readonly region: string;
	/** What decided the region, in words. */
	readonly regionOrigin: string;
	/** Set when the request does not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** In words; undefined where there is none. */
	readonly schedule: string | undefined;
	readonly warnings: readonly CheckedProblem[];
	readonly unsaved: boolean;
	/** The campaign that this identity created from the very same body before. */
	readonly earlier: Pick<HistoryEntry, "id" | "time"> | undefined;
}

/** Campaigns of the name in question, looked for because one may have been created; undefined where nobody could look. */
type Found = readonly FoundCampaign[] | undefined;

/** How a submission ended. */
export type Outcome =
	| { readonly kind: "faulty"; readonly errors: number; readonly first: CheckedProblem }
	| { readonly kind: "unchecked"; readonly reason: string }
	| { readonly kind: "unreadable"; readonly reason: string }
	| { readonly kind: "misdirected"; readonly mismatch: Mismatch }
	| { readonly kind: "dismissed" }
	| { readonly kind: "cancelled"; readonly mayExist: boolean; readonly found?: Found }
	| { readonly kind: "created"; readonly campaign: HistoryEntry }
	| {
			readonly kind: "failed";
			readonly failure: Failure;
			/** Members of the file that the failure is about. */
			readonly places: readonly Path[];
			readonly found?: Found;
	  };

export type SendControl = Pick<CallOptions, "step" | "signal">;

/** What a submission needs from the world around it. */
export interface SubmitPorts {
	/** Has the language server judge the very text that is to be sent; rejects when it cannot. */
	check(file: CampaignFile): Promise<CheckResult>;
	/** Undefined when the user dismissed a question. */
	identity(): Promise<Identity | undefined>;
	/** Signs in and finds out where that leads. */
	open(campaign: Campaign, identity: Identity, control: SendControl): Promise<Called<Access>>;
	/** Offers to sign in anew after this failure; false when the user does not want to, or it did not come about. */
	renew(failure: Failure): Promise<boolean>;
	/** What this identity has created from a body of this hash before. */
	earlier(bodyHash: string, identity: Identity): HistoryEntry | undefined;
	confirm(summary: Summary): Promise<boolean>;
	/** The profiles and accounts that the user protects. */
	readonly protection: Protection;
	/** Has the user type the campaign's name, for this reason; false when they do not. */
	typeName(name: string, reason: string): Promise<boolean>;
	/** Shows the work while it lasts and lets the user cancel it. */
	progress<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	send(campaign: Campaign, identity: Identity, access: Access, control: SendControl): Promise<SendResult>;
	/** The campaigns of the same name in the same instance; nobody can cancel it, so it must not take long. */
	find(campaign: Campaign, identity: Identity, access: Access): Promise<Called<readonly FoundCampaign[]>>;
	/** Called exactly once, with how the submission ended. */
	report(outcome: Outcome): void;
	log(line: string): void;
}
