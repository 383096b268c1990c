import type { CheckedProblem, CheckResult, Path } from "../../../server/src/protocol";
import type { CallOptions } from "../aws/call";
import type { Failure } from "../aws/errors";
import type { Identity } from "../aws/identity";
import type { SendResult } from "../aws/send";
import type { Campaign } from "./body";
import type { HistoryEntry } from "./history";

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
	/** Undefined when the keys of the environment are used. */
	readonly profile: string | undefined;
	readonly region: string;
	/** Set when the request does not go to AWS's own endpoint. */
	readonly endpoint: string | undefined;
	/** Regions named in the file's ARNs other than the one that the campaign goes to. */
	readonly foreignRegions: readonly string[];
	readonly warnings: number;
	readonly unsaved: boolean;
	/** The campaign that this identity created from the very same body before. */
	readonly earlier: Pick<HistoryEntry, "id" | "time"> | undefined;
}

/** How a submission ended. */
export type Outcome =
	| { readonly kind: "faulty"; readonly errors: number; readonly first: CheckedProblem }
	| { readonly kind: "unchecked"; readonly reason: string }
	| { readonly kind: "unreadable"; readonly reason: string }
	| { readonly kind: "dismissed" }
	| { readonly kind: "cancelled"; readonly mayExist: boolean }
	| { readonly kind: "created"; readonly campaign: HistoryEntry }
	| {
			readonly kind: "failed";
			readonly failure: Failure;
			/** Members of the file that the failure is about. */
			readonly places: readonly Path[];
	  };

export type SendControl = Pick<CallOptions, "step" | "signal">;

/** What a submission needs from the world around it. */
export interface SubmitPorts {
	/** Has the language server judge the very text that is to be sent; rejects when it cannot. */
	check(file: CampaignFile): Promise<CheckResult>;
	/** Undefined when the user dismissed a question. */
	identity(): Promise<Identity | undefined>;
	/** What this identity has created from a body of this hash before. */
	earlier(bodyHash: string, identity: Identity): HistoryEntry | undefined;
	confirm(summary: Summary): Promise<boolean>;
	/** Shows the work while it lasts and lets the user cancel it. */
	progress<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	send(campaign: Campaign, identity: Identity, control: SendControl): Promise<SendResult>;
	/** Called exactly once, with how the submission ended. */
	report(outcome: Outcome): void;
	log(line: string): void;
}
