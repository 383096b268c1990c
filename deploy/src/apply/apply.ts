import type { CheckedProblem, CheckResult, Path } from "../../../shared/src/protocol";
import { placedArns } from "../../../shared/src/request/arns";
import { BodyError, readCampaign } from "../../../shared/src/request/body";
import { exactJson } from "../../../shared/src/request/exactJson";
import { isObject, type JsonObject } from "../../../shared/src/request/json";
import { pathAt } from "../../../shared/src/request/path";
import { errorMessage } from "../../../shared/src/text/sentence";
import type { CallResult } from "../calls/call";
import type { Failure } from "../calls/errors";
import { type CampaignView, placeInLog } from "../control/campaignView";
import { gateOf } from "../create/gate";
import { detailOf } from "../create/lookUp";
import { mismatchOf } from "../create/mismatch";
import type { CampaignFile, NotSent, SendControl } from "../create/ports";
import { type Protection, protectionReason } from "../create/protection";
import { sourceInWords } from "../identity/decide";
import { isSamePlace, meaningOf, ownMembers } from "../plan/compare";
import { type Change, type Plan, type PlannedWrite, planOf, valueAt } from "../plan/plan";
import { isApplicable } from "../plan/verdict";

/** A campaign as AWS shows it at one moment. */
export interface SeenCampaign {
	readonly view: CampaignView;
	/** The answer of DescribeCampaign as `exactJson` reads it. */
	readonly exact: JsonObject;
}

/** What became of one request. */
export interface WriteResult {
	readonly write: PlannedWrite;
	readonly state: "done" | "notDone" | "unknown";
}

/** Why a run ended before its last request. */
type Interruption =
	| { readonly kind: "failed"; readonly failure: Failure }
	| { readonly kind: "cancelledByUser" };

/** How applying a file to its campaign ended. */
export type ApplyOutcome =
	| { readonly kind: "notSent"; readonly why: NotSent }
	/** Nothing differs that could be applied. */
	| { readonly kind: "nothing"; readonly plan: Plan }
	/** The campaign is not the one any more that the plan was made for; nothing was sent. */
	| { readonly kind: "changed"; readonly plan: Plan }
	| {
			readonly kind: "applied";
			readonly plan: Plan;
			readonly done: readonly PlannedWrite[];
			/** Changes that AWS took and that are not there all the same; undefined where nobody could look. */
			readonly kept: readonly Change[] | undefined;
			/** Properties that are not known here, and that AWS no longer has. */
			readonly lost: readonly Path[];
			readonly state: string | undefined;
			/** Whether an answer got lost, and it took the last look to know. */
			readonly isAnswerLost: boolean;
	  }
	| {
			readonly kind: "interrupted";
			readonly plan: Plan;
			readonly results: readonly WriteResult[];
			readonly cause: Interruption;
			readonly state: string | undefined;
	  };

export interface ApplyPorts {
	/** Has the language server judge the very text that is to be applied; rejects when it cannot. */
	check(file: CampaignFile): Promise<CheckResult>;
	/** The campaign where it was looked at a moment ago, so that nobody has to look twice before the question. */
	readonly seen?: SeenCampaign;
	/**
	 * The campaign as AWS shows it now.
	 *
	 * @throws Error in words for the user where it is in another place than expected.
	 */
	look(control: SendControl): Promise<CallResult<SeenCampaign>>;
	confirm(plan: Plan, campaign: CampaignView): Promise<boolean>;
	readonly protection: Protection;
	/** Has the user type the campaign's name, for this reason. */
	typeName(campaign: CampaignView, reason: string): Promise<boolean>;
	write(
		write: PlannedWrite,
		campaign: CampaignView,
		control: SendControl,
	): Promise<CallResult<string | undefined>>;
	/** Shows the work while it lasts and lets the user cancel it. */
	progress<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	/** Shows that the campaign is looked at; short, so that nobody needs to cancel it. */
	looking<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	wait(milliseconds: number): Promise<void>;
	log(line: string): void;
}

/** Pauses before each look afterwards, in milliseconds: what AWS shows may lag behind what it has taken. */
const pauses = [0, 1_000, 2_000] as const;

/**
 * Makes a campaign into what its file says: gate, look, question, a second look, one request after the other, and a last
 * look. AWS carries out no such thing as a whole: each request stands for itself, nothing is taken back, and a second
 * run goes on where the first one ended.
 */
export async function applyFile(file: CampaignFile, ports: ApplyPorts): Promise<ApplyOutcome> {
	const outcome = await apply(file, ports);
	ports.log(`Ended: ${outcomeInLog(outcome)}`);
	return outcome;
}

async function apply(file: CampaignFile, ports: ApplyPorts): Promise<ApplyOutcome> {
	const checked = await check(file, ports);
	if (checked.stopped !== undefined) {
		return { kind: "notSent", why: checked.stopped };
	}
	const wanted = wantedOf(file.text);
	if (wanted.kind === "invalid") {
		return { kind: "notSent", why: { kind: "invalidRequest", reason: wanted.reason } };
	}
	const first: CallResult<SeenCampaign> =
		ports.seen === undefined
			? await ports.progress((control) => ports.look(control))
			: { kind: "answered", value: ports.seen };
	if (first.kind !== "answered") {
		return { kind: "notSent", why: whyNotSeen(first) };
	}
	const { view, exact } = first.value;
	const news = checked.unknown.filter((problem) => !isInAws(problem, file.text, wanted.exact, exact));
	const stopped = whyStopped(news) ?? elsewhereOf(file.text, view);
	if (stopped !== undefined) {
		return { kind: "notSent", why: stopped };
	}
	const plan = planOf(wanted.exact, exact, view.state);
	if (plan.writes.length === 0) {
		return { kind: "nothing", plan };
	}
	ports.log(
		`Asked: apply to ${placeInLog(view)}; ${plan.writes.map(({ operation }) => operation).join(", ")}.`,
	);
	if (!(await ports.confirm(plan, view))) {
		return { kind: "notSent", why: { kind: "cancelledByUser" } };
	}
	const reason = protectionReason(ports.protection, view.credentials, view.account);
	if (reason !== undefined && !(await ports.typeName(view, reason))) {
		return { kind: "notSent", why: { kind: "cancelledByUser" } };
	}
	ports.log("Confirmed.");
	// The user may have taken an hour to answer.
	const second = await ports.looking((control) => ports.look(control));
	if (second.kind !== "answered") {
		return { kind: "notSent", why: whyNotSeen(second) };
	}
	if (fingerprintOf(second.value) !== fingerprintOf(first.value)) {
		return { kind: "changed", plan: planOf(wanted.exact, second.value.exact, second.value.view.state) };
	}
	return await carryOut(plan, wanted.exact, view, ports);
}

/** Sends one request after the other, up to the first that AWS does not take, and looks at what came of them. */
async function carryOut(
	plan: Plan,
	file: JsonObject,
	view: CampaignView,
	ports: ApplyPorts,
): Promise<ApplyOutcome> {
	const { sent, cause } = await ports.progress((control) => sendAll(plan, view, ports, control));
	const after = await lookAfter(plan, sent, file, ports);
	const state = after?.state;
	const lost = after === undefined ? [] : lostIn(plan, after);
	if (cause === undefined) {
		const kept =
			after === undefined
				? undefined
				: leftOf(
						plan.writes.flatMap(({ changes }) => changes),
						after,
					);
		return { kind: "applied", plan, done: plan.writes, kept, lost, state, isAnswerLost: false };
	}
	if (after !== undefined && leftOf(plan.changes.filter(isApplicable), after).length === 0) {
		return {
			kind: "applied",
			plan,
			done: plan.writes,
			kept: [],
			lost,
			state,
			isAnswerLost: cause.kind === "failed",
		};
	}
	const results = plan.writes.map((write, index): WriteResult => {
		const answered = sent[index];
		if (answered === undefined || answered === "refused") {
			return { write, state: "notDone" };
		}
		if (answered === "done") {
			return { write, state: "done" };
		}
		const left = after && leftOf(write.changes, after);
		// What AWS may keep in any case says nothing.
		const isOpen = left?.every(({ verdict }) => verdict.kind === "mayStay") ?? true;
		return { write, state: left?.length === 0 ? "done" : isOpen ? "unknown" : "notDone" };
	});
	return { kind: "interrupted", plan, results, cause, state };
}

/** How far each request got, in their order; those that are missing were never begun. */
type Answer = "done" | "refused" | "unknown";

async function sendAll(
	{ writes }: Plan,
	view: CampaignView,
	ports: ApplyPorts,
	control: SendControl,
): Promise<{ readonly sent: readonly Answer[]; readonly cause: Interruption | undefined }> {
	const sent: Answer[] = [];
	for (const [index, write] of writes.entries()) {
		if (control.signal.aborted) {
			return { sent, cause: { kind: "cancelledByUser" } };
		}
		const step = `${index + 1} of ${writes.length}: ${write.operation}`;
		ports.log(`Sent ${step}.`);
		const called = await ports.write(write, view, {
			signal: control.signal,
			step: (words) => control.step(`${step}. ${words}`),
		});
		if (called.kind === "answered") {
			ports.log(`Done, request ID ${called.value ?? "not given"}.`);
			sent.push("done");
			continue;
		}
		ports.log(`Not answered: ${detailOf(called)}.`);
		const delivery = called.kind === "failed" ? called.failure.delivery : called.delivery;
		sent.push(delivery === "unknown" ? "unknown" : "refused");
		const cause: Interruption =
			called.kind === "failed" ? { kind: "failed", failure: called.failure } : { kind: "cancelledByUser" };
		return { sent, cause };
	}
	return { sent, cause: undefined };
}

/** What still differs after the requests, looked at until it is what they say; undefined where nobody could look. */
async function lookAfter(
	plan: Plan,
	sent: readonly Answer[],
	file: JsonObject,
	ports: ApplyPorts,
): Promise<Plan | undefined> {
	const taken = plan.writes.filter((_, index) => sent[index] === "done").flatMap(({ changes }) => changes);
	const inDoubt = sent.includes("unknown");
	return await ports.looking(async (control) => {
		let after: Plan | undefined;
		for (const [index, pause] of pauses.entries()) {
			await ports.wait(pause);
			control.step(`attempt ${index + 1} of ${pauses.length}`);
			const called = await lookOrLog(ports, control);
			if (called?.kind === "answered") {
				after = planOf(file, called.value.exact, called.value.view.state);
				const isSettled = leftOf(taken, after).length === 0 && !inDoubt;
				if (isSettled || leftOf(plan.changes.filter(isApplicable), after).length === 0) {
					break;
				}
			}
		}
		return after;
	});
}

/** Once requests have left, what AWS shows in another place than before is no reason to say that nothing was done. */
async function lookOrLog(
	{ look, log }: ApplyPorts,
	control: SendControl,
): Promise<CallResult<SeenCampaign> | undefined> {
	try {
		return await look(control);
	} catch (error) {
		log(`Not looked at: ${errorMessage(error)}`);
		return undefined;
	}
}

/** Properties that are not known here, and that were in AWS before the requests and are not any more. */
function lostIn(before: Plan, after: Plan): readonly Path[] {
	const isIn = (paths: readonly Path[], path: Path): boolean =>
		paths.some((other) => isSamePlace(path, other));
	const missing = ({ changes }: Plan): readonly Path[] =>
		changes.flatMap(({ path, verdict }) => (verdict.kind === "unknown" ? [path] : []));
	return [
		...before.unknown.filter((path) => !isIn(after.unknown, path)),
		...missing(after).filter((path) => !isIn(missing(before), path)),
	];
}

/** Those of the changes of which a later plan still has something. */
function leftOf(changes: readonly Change[], after: Plan): readonly Change[] {
	return changes.filter(({ path }) => after.changes.some((left) => isSamePlace(path, left.path)));
}

/** What stops a file before AWS is asked, and its unknown properties, which AWS may know. */
async function check(
	file: CampaignFile,
	ports: ApplyPorts,
): Promise<{ readonly stopped: NotSent | undefined; readonly unknown: readonly CheckedProblem[] }> {
	try {
		const { problems } = await ports.check(file);
		const isUnknown = ({ code }: CheckedProblem): boolean => code === "unknown-member";
		return {
			stopped: whyStopped(problems.filter((problem) => !isUnknown(problem))),
			unknown: problems.filter(isUnknown),
		};
	} catch (error) {
		const reason = errorMessage(error);
		return { stopped: { kind: "checkFailed", reason }, unknown: [] };
	}
}

function whyStopped(problems: readonly CheckedProblem[]): NotSent | undefined {
	const gate = gateOf({ problems });
	return gate.isOpen ? undefined : gate.why;
}

/** Whether a property that this version doesn't know came from the campaign, which has it just so. */
function isInAws({ range }: CheckedProblem, text: string, file: JsonObject, remote: JsonObject): boolean {
	const path = pathAt(text, range.start);
	const [own, theirs] = [valueAt(file, path), valueAt(remote, path)];
	return own !== undefined && theirs !== undefined && meaningOf(path, own) === meaningOf(path, theirs);
}

type Wanted =
	| { readonly kind: "campaign"; readonly exact: JsonObject }
	| { readonly kind: "invalid"; readonly reason: string };

/** What a text says, to the last digit. */
export function wantedOf(text: string): Wanted {
	try {
		readCampaign(text);
	} catch (error) {
		if (error instanceof BodyError) {
			return { kind: "invalid", reason: error.message };
		}
		throw error;
	}
	const { value } = exactJson(text);
	return isObject(value)
		? { kind: "campaign", exact: value }
		: { kind: "invalid", reason: "The file must hold one JSON object." };
}

function whyNotSeen(called: Exclude<CallResult<unknown>, { readonly kind: "answered" }>): NotSent {
	return called.kind === "failed"
		? { kind: "failed", failure: called.failure, places: [] }
		: { kind: "cancelledByUser" };
}

/** ARNs of the file that are at home elsewhere than the campaign. */
function elsewhereOf(text: string, view: CampaignView): NotSent | undefined {
	const arns = placedArns(readCampaign(text).body);
	const region = mismatchOf(arns, "region", view.region, "of the campaign");
	const account =
		view.account.kind === "known"
			? mismatchOf(arns, "account", view.account.id, `of the ${sourceInWords(view.credentials)}`)
			: undefined;
	const mismatch = region ?? account;
	return mismatch === undefined ? undefined : { kind: "arnMismatch", mismatch };
}

/** A text that is equal for what a plan is made for: what the campaign says, and its state. */
export function fingerprintOf({ view, exact }: SeenCampaign): string {
	return `${view.state ?? ""} ${meaningOf([], ownMembers(exact))}`;
}

function outcomeInLog(outcome: ApplyOutcome): string {
	switch (outcome.kind) {
		case "notSent":
			return `nothing sent, ${outcome.why.kind}.`;
		case "nothing":
			return "nothing to apply.";
		case "changed":
			return "nothing sent, the campaign was changed meanwhile.";
		case "applied":
			return `${outcome.done.length} of ${outcome.plan.writes.length} done, ${outcome.kept?.length ?? "unknown how many"} kept by AWS; state ${outcome.state ?? "not known"}.`;
		case "interrupted": {
			const states = outcome.results.map(({ write, state }) => `${write.operation} ${state}`);
			return `${outcome.cause.kind}: ${states.join(", ")}; state ${outcome.state ?? "not known"}.`;
		}
	}
}
