import { forAdvice, forSaid, forShortValue, forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import type { CallResult } from "../calls/call";
import type { FoundCampaign } from "../calls/campaigns";
import type { Failure } from "../calls/errors";
import { type Purpose, purposes } from "../failures/purpose";
import { ago } from "./ago";
import { ids, type LookUp, listInWords } from "./lookUp";
import { mismatchText } from "./mismatch";
import type { Doubt, NotSent, Outcome } from "./ports";

export interface Message {
	readonly level: "information" | "warning" | "error";
	readonly text: string;
}

/** What the user is told of an outcome; undefined when they ended it themselves and nothing came of it. */
export function messageOf(outcome: Outcome): Message | undefined {
	switch (outcome.state) {
		case "done":
			return doneMessage(outcome);
		case "alreadyThere": {
			const { name, id, state } = outcome.campaign;
			const text = `Nothing new was created: AWS answered with the campaign "${forValue(name)}" that was there before, ${sentence(`ID ${forShortValue(id)}`)}${stateText(state)}`;
			return { level: "warning", text };
		}
		case "refused":
			return { level: "error", text: refusedText(outcome.failure, outcome.existing) };
		case "unknown":
			// Of messages with buttons, VS Code leaves only errors on screen until somebody has read them.
			return { level: "error", text: unknownText(outcome.cause, outcome.lookUp, outcome.pending.name) };
		case "notSent": {
			const text = notSentText(outcome.why);
			return text === undefined ? undefined : { level: "error", text };
		}
	}
}

function doneMessage({ campaign, evidence }: Extract<Outcome, { readonly state: "done" }>): Message {
	const { id, arn, state } = campaign;
	const name = forValue(campaign.name);
	const started = state === undefined || state === "Initialized" ? ", not started" : "";
	const how =
		state === undefined ? "; its state could not be read" : `: state ${forShortValue(state)}${started}`;
	const whole = arn === undefined ? "" : ` ${sentence(`ARN ${forValue(arn)}`)}`;
	const created = `"${name}" was created with ${sentence(`ID ${forShortValue(id)}${how}`)}${whole}`;
	const { doubles } = evidence;
	const others =
		doubles.length === 0
			? ""
			: `${sentence(`AWS has another new campaign of this name: ${listInWords(doubles)}`)} The request may have arrived twice: delete the one you don't need in Amazon Connect.`;
	return {
		level: doubles.length === 0 ? "information" : "warning",
		text:
			evidence.kind === "answered"
				? joined(`Campaign ${created}`, others)
				: isConflict(evidence.cause)
					? joined(`AWS refused the request as a repeat: it had arrived before. Campaign ${created}`, others)
					: withCause(evidence.cause, `Even so, campaign ${created}`, others),
	};
}

/** The campaign that the request was in conflict with is its own, so that AWS got it twice. */
function isConflict(cause: Doubt): boolean {
	return cause.kind === "failed" && cause.failure.code === "ConflictException";
}

function stateText(state: string | undefined): string {
	return state === undefined ? "" : ` ${sentence(`Its state is ${forShortValue(state)}`)}`;
}

/** What happened to a request whose effect is not known from its answer, and what follows from it. */
export function withCause(cause: Doubt, ...after: readonly string[]): string {
	switch (cause.kind) {
		case "failed":
			return withFailure(cause.failure, ...after);
		case "cancelledByUser":
			return joined("Cancelled after the request had left.", ...after);
		case "interrupted":
			return joined(
				`A request was sent ${sent(cause)}, and Connect Campaigns was closed before the answer came.`,
				...after,
			);
		case "notLookedAgain":
			return joined(`A request was sent ${sent(cause)}, and its answer was lost.`, ...after);
		case "bug":
			return joined(
				`Something went wrong in Connect Campaigns after the request had left: ${sentence(forShortValue(cause.reason))}`,
				...after,
			);
	}
}

/** When a request was sent, within a sentence. */
function sent({ time }: { readonly time: number }): string {
	return ago(time, Date.now());
}

function unknownText(cause: Doubt, looked: LookUp, name: string): string {
	return withCause(
		cause,
		lookUpText(looked, `"${forShortValue(name)}"`),
		cause.kind === "failed" ? requestIdText(cause.failure) : "",
	);
}

/** What is said of a campaign that may have been created, after it was looked for. */
function lookUpText(looked: LookUp, name: string): string {
	const again = "Lists can lag: look again before you try again.";
	switch (looked.kind) {
		case "made":
			return sentence(`Campaign ${name} was created: ${listInWords(looked.campaigns)}`);
		case "possible":
			return `The instance has a campaign ${name} with identical content, ${sentence(listInWords(looked.campaigns))} Whether it was there before isn't known, because campaigns could not be listed. Check it before you try again.`;
		case "different":
			return `A campaign ${name} is there, ${listInWords(looked.campaigns)}, but it isn't this file's or can't be read. Check it before you try again.`;
		case "absent":
			return looked.before.length === 0
				? `Campaign ${name} isn't there yet: the instance lists none of this name. ${again}`
				: `Campaign ${name} isn't there yet: the instance lists only what was there before, ${sentence(listInWords(looked.before))} ${again}`;
		case "notLooked": {
			const reason = sentence(forAdvice(looked.reason));
			const permission = looked.isDenied
				? "To look it up from here, you need the permission connect-campaigns:ListCampaigns."
				: "";
			return joined(
				`Whether campaign ${name} was created isn't known, because it could not be looked up: ${reason}`,
				permission,
				"Look in Amazon Connect before you try again.",
			);
		}
	}
}

function errorsInWords(count: number): string {
	return count === 1 ? "1 error" : `${count} errors`;
}

function gapsInWords(count: number): string {
	return count === 1 ? "1 value" : `${count} values`;
}

function refusedText(failure: Failure, existing: readonly FoundCampaign[]): string {
	return existing.length === 0
		? failureText(failure)
		: withFailure(
				failure,
				purposes.create.nothing,
				`The instance already has a campaign of this name, ${sentence(listInWords(existing))} Rename yours, or delete the other one in Amazon Connect.`,
				requestIdText(failure),
			);
}

function notSentText(why: NotSent): string | undefined {
	switch (why.kind) {
		case "hasErrors":
			return `Not sent: the file has ${errorsInWords(why.errors)}. ${forSaid(why.first.message)}`;
		case "hasGaps":
			return `Not sent: the file has ${gapsInWords(why.gaps)} still to be filled in. ${forSaid(why.first.message)}`;
		case "checkFailed":
			return `Not sent: the file could not be checked. ${sentence(forSaid(why.reason))}`;
		case "invalidRequest":
		case "identityUnusable":
			return `Not sent: ${sentence(forSaid(why.reason))}`;
		case "arnMismatch":
			return mismatchText(why.mismatch);
		case "accountChanged": {
			const now = why.now.kind === "known" ? `belongs to account ${why.now.id}` : "can't be identified";
			return `Not sent: you agreed to create the campaign in account ${why.confirmed}, but the new sign-in ${now}. Check the profile, then try again.`;
		}
		case "underWay":
			return `Not sent: while you were asked, another request to create the campaign "${forValue(why.name)}" was sent to the same instance. Wait for it to end, then try again.`;
		case "appeared":
			return `Not sent: while you were asked, the campaign "${forValue(why.name)}" appeared in the instance, ${sentence(listInWords(why.campaigns))} Check it before you try again.`;
		case "failed":
			return failureText(why.failure);
		case "cancelledByUser":
			return undefined;
		case "bug":
			return `Not sent: something went wrong in Connect Campaigns. ${sentence(forSaid(why.reason))} The log has the details.`;
	}
}

/** What happened, what came of it, what to do, and the request ID. */
export function failureText(failure: Failure): string {
	const { delivery, purpose } = failure;
	const { nothing, perhaps } = purposes[purpose];
	const advice = forAdvice(failure.advice);
	const id = requestIdText(failure);
	return delivery === "unknown"
		? withFailure(failure, advice, perhaps, id)
		: withFailure(failure, nothing, advice, id);
}

/** What happened, and what follows from it: whatever somebody else said leaves room for that. */
function withFailure({ title, said }: Failure, ...after: readonly string[]): string {
	const heading = forValue(title);
	const rest = joined(...after);
	const first =
		said === undefined ? sentence(heading) : `${heading}: ${sentence(forSaid(said, heading + rest))}`;
	return joined(first, rest);
}

export function requestIdText({ requestId }: Pick<Failure, "requestId">): string {
	return requestId === undefined ? "" : `(AWS request ID ${forShortValue(requestId)})`;
}

function joined(...parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join(" ");
}

/** What the user is told of a call that got no answer; undefined when they ended it and nothing came of it. */
export function callEndText(
	called: Exclude<CallResult<unknown>, { readonly kind: "answered" }>,
	purpose: Purpose,
): string | undefined {
	if (called.kind === "failed") {
		return failureText(called.failure);
	}
	const { perhaps } = purposes[purpose];
	return called.delivery === "unknown" && perhaps !== ""
		? `Cancelled after the request had left. ${perhaps}`
		: undefined;
}

/** What the log keeps of an outcome. The words of problems stay out: they may repeat sensitive values. */
export function logLineOf(outcome: Outcome): string {
	switch (outcome.state) {
		case "done": {
			const { name, id, arn, state } = outcome.campaign;
			const { kind, doubles } = outcome.evidence;
			const others = doubles.length === 0 ? "" : ` Others: ${ids(doubles).join(", ")}.`;
			return `created "${name}" (${kind}): ID ${id}, ARN ${arn ?? "not given"}; state ${state ?? "not known"}.${others}`;
		}
		case "alreadyThere":
			return `nothing created, ID ${outcome.campaign.id} was there before.`;
		case "refused":
			return `refused, nothing created: ${failureInLog(outcome.failure)}.`;
		case "unknown": {
			const { cause, lookUp } = outcome;
			const why = cause.kind === "failed" ? failureInLog(cause.failure) : cause.kind;
			return `not known whether created: ${why}. Looked for it: ${lookUpInLog[lookUp.kind]}.`;
		}
		case "notSent":
			return `not sent: ${notSentInLog(outcome.why)}.`;
	}
}

const lookUpInLog: Readonly<Record<LookUp["kind"], string>> = {
	made: "found",
	possible: "found, perhaps from before",
	different: "another one found",
	absent: "not there yet",
	notLooked: "not possible",
};

function notSentInLog(why: NotSent): string {
	switch (why.kind) {
		case "hasErrors":
			return `${errorsInWords(why.errors)} in the file, the first one ${why.first.code}`;
		case "hasGaps":
			return `${gapsInWords(why.gaps)} still to be filled in`;
		case "failed":
			return failureInLog(why.failure);
		case "arnMismatch":
			return `the ARNs of the file name another ${why.mismatch.what} than ${why.mismatch.ours}`;
		case "underWay":
			return "another request for a campaign of this name is under way";
		case "appeared":
			return `a campaign of this name appeared, ${listInWords(why.campaigns)}`;
		case "accountChanged":
			return `another account than ${why.confirmed}`;
		case "cancelledByUser":
			return "cancelled";
		default:
			return `${why.kind}, ${why.reason}`;
	}
}

/** What the log keeps of a failure. */
export function failureInLog({ title, detail, requestId }: Failure): string {
	return `${title} (${detail}; AWS request ID ${requestId ?? "not given"})`;
}
