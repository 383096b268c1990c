import type { CampaignView } from "../../../deploy/src/control/campaignView";
import type { Message } from "../../../deploy/src/create/words";
import type { Severity } from "../../../shared/src/problem/finding";
import type { CheckRange } from "../../../shared/src/protocol";
import type { JsonObject } from "../../../shared/src/request/json";
import type { ExitCode } from "../exitCodes";

/** What became of one file, campaign or instance of a call. */
export interface Item {
	readonly exitCode: ExitCode;
	/** In one word, for programs. */
	readonly outcome: string;
	/** As the call names it; undefined where it is about none. */
	readonly file: string | undefined;
	/** Undefined where none was found. */
	readonly campaign: CampaignView | undefined;
	readonly level: Message["level"];
	/** In sentences. */
	readonly message: string;
	/** What people read in place of the message; empty where that says it all. */
	readonly lines: readonly string[];
	/** What programs read beside all that. */
	readonly details: JsonObject;
	/** Where there is something to look at in the file; absent where the message is about the whole of it. */
	readonly marks?: readonly Mark[];
	/** A text that was asked for, which goes to standard output to the letter. */
	readonly content?: string;
}

/** One place of a file, and what is to be said of it. */
export interface Mark {
	readonly level: Severity;
	readonly range: CheckRange;
	/** The code of a problem; else the name of the command stands in its place. */
	readonly title?: string;
	readonly message: string;
}

/** Ends the work on an item early; the message says why, in sentences. */
export class Stop extends Error {
	override readonly name = "Stop";
	readonly exitCode: ExitCode;
	readonly outcome: string;
	readonly details: JsonObject;
	readonly marks: readonly Mark[];

	constructor(
		exitCode: ExitCode,
		outcome: string,
		message: string,
		details: JsonObject = {},
		marks: readonly Mark[] = [],
	) {
		super(message);
		this.exitCode = exitCode;
		this.outcome = outcome;
		this.details = details;
		this.marks = marks;
	}
}
