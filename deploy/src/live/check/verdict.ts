import type { LiveCheckLine } from "../../../../shared/src/live";
import type { Path } from "../../../../shared/src/protocol";
import type { JsonObject } from "../../../../shared/src/request/json";
import { isUnfilled, splitLiveArn } from "../answers";
import { type ReadResult, unreadableAnswer } from "../awsReads";
import type { Read } from "../operations";

/** What came of one thing that a file refers to. The text is a sentence without a full stop. */
export type Verdict =
	| { readonly outcome: "ok" | "notOk"; readonly text: string }
	| { readonly outcome: "notLookedAt"; readonly reason: string };

/** Whose credentials are used, and where. */
export interface Home {
	/** Twelve digits; undefined where nobody could tell. */
	readonly account: string | undefined;
	readonly region: string;
}

export interface Answers extends Home {
	/** What reading came to; a failure that says so where nobody waited for it. */
	of(read: Read): ReadResult;
	/** Whether the account has the instance, as far as the answers show. What is missing in one that it hasn't proves nothing. */
	readonly hasInstance: boolean;
	/** Why what isn't found proves nothing: the ARNs of the file are of another region or account. */
	readonly elsewhere: string | undefined;
}

/** One thing of a file that AWS can be asked about. */
export interface Check {
	readonly path: Path;
	/** What it is, as in "Queue". */
	readonly subject: string;
	/** The value in the file. */
	readonly value: string;
	readonly reads: readonly Read[];
	judge(answers: Answers): Verdict;
}

export const ok = (text: string): Verdict => ({ outcome: "ok", text });
export const notOk = (text: string): Verdict => ({ outcome: "notOk", text });
export const notLookedAt = (reason: string): Verdict => ({ outcome: "notLookedAt", reason });

/** Judges what was read; whatever hindered that becomes the reason why nobody looked. */
export function judged(
	result: ReadResult,
	judge: (found: readonly JsonObject[], complete: boolean) => Verdict,
	missing: (error: string) => Verdict,
): Verdict {
	switch (result.kind) {
		case "read":
			return judge(result.found, result.complete);
		case "notFound":
			return missing(result.error);
		case "denied":
			return notLookedAt(`denied ${result.action}`);
		case "failed":
			return notLookedAt(result.reason);
	}
}

/** The verdict on something that an instance should have and AWS doesn't find in it. */
export function missingIn({ hasInstance }: Answers, text: string): Verdict {
	return hasInstance ? notOk(text) : notLookedAt(unknownInstance);
}

/** The verdict on an answer that lacks what AWS documents. */
export const unreadable = notLookedAt(unreadableAnswer);

export const unknownInstance = "nobody could tell whether the instance is in this account";
export const unknownAccount = "nobody could tell which account the credentials belong to";

/** The verdict on something that a list of an instance should have. */
export function missingInList(answers: Answers, complete: boolean, text: string): Verdict {
	return complete ? missingIn(answers, text) : notLookedAt("there are more of its kind than are read");
}

/** Why AWS has no say in a value for this account and region; undefined where it has. */
export function whyElsewhere(value: string, { account, region }: Home): string | undefined {
	if (isUnfilled(value)) {
		return "it is still to be filled in";
	}
	const arn = splitLiveArn(value);
	if (arn === undefined) {
		return undefined;
	}
	if (arn.region !== "" && arn.region !== region) {
		return `it is in another region than ${region}`;
	}
	return arn.account !== "" && account !== undefined && arn.account !== account
		? `it is in another account than ${account}`
		: undefined;
}

/** What a check tells. */
export function lineOf(check: Check, answers: Answers): LiveCheckLine {
	const { path, subject } = check;
	const verdict = verdictOf(check, answers);
	return verdict.outcome === "notLookedAt" ? { ...verdict, path, text: subject } : { ...verdict, path };
}

function verdictOf({ value, judge }: Check, answers: Answers): Verdict {
	const elsewhere = whyElsewhere(value, answers);
	if (elsewhere !== undefined) {
		return notLookedAt(elsewhere);
	}
	// What something names here says nothing of the account that the file is for.
	if (answers.elsewhere !== undefined) {
		return notLookedAt(answers.elsewhere);
	}
	const verdict = judge(answers);
	// It may well be there in the account that it names.
	const isOfUnknown = answers.account === undefined && splitLiveArn(value) !== undefined;
	return verdict.outcome === "notOk" && isOfUnknown ? notLookedAt(unknownAccount) : verdict;
}
