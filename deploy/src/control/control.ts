import type { CallResult } from "../calls/call";
import { reasonOf } from "../create/lookUp";
import type { SendControl } from "../create/ports";
import { type Protection, protectionReason } from "../create/protection";
import { failureInLog } from "../create/words";
import { CampaignMismatch, type CampaignView, placeInLog } from "./campaignView";
import { availability, type Operation } from "./operations";
import { type ControlOutcome, hasMoved, type Seen } from "./outcome";

/** Calls of AWS about one campaign, with the credentials that it was shown with. */
export interface ControlCalls {
	/**
	 * The campaign as AWS has it now.
	 *
	 * @throws CampaignMismatch where it is in another place than before.
	 */
	look(control: SendControl): Promise<CallResult<CampaignView>>;
	/** Has it done, and gives AWS's request ID. */
	send(control: SendControl): Promise<CallResult<string | undefined>>;
	/** The state of the campaign after the request. Takes a few seconds at most. */
	state(control: SendControl): Promise<CallResult<string | undefined>>;
}

export interface ControlPorts {
	confirm(campaign: CampaignView): Promise<boolean>;
	readonly protection: Protection;
	/** Has the user type the campaign's name, or its ID where the name cannot be typed. */
	typeName(campaign: CampaignView, reason: string): Promise<boolean>;
	/** Shows the work while it lasts and lets the user cancel it. */
	progress<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	/** Shows that the campaign is looked at; short, so that nobody needs to cancel it. */
	looking<T>(task: (control: SendControl) => Promise<T>): Promise<T>;
	readonly calls: ControlCalls;
	wait(milliseconds: number): Promise<void>;
	log(line: string): void;
}

/** Pauses before each look at what came of a request, in milliseconds: states may lag. */
const pauses = [0, 1_000, 2_000] as const;

/**
 * Starts, pauses, resumes, stops or deletes a campaign that AWS has just shown: asks the user, makes sure that it is
 * still the campaign that was shown, sends one request, and looks at what came of it.
 */
export async function controlCampaign(
	operation: Operation,
	campaign: CampaignView,
	ports: ControlPorts,
): Promise<ControlOutcome> {
	ports.log(`Asked: ${operation.verb} ${placeInLog(campaign)}.`);
	const outcome = await run(operation, campaign, ports);
	ports.log(`Ended: ${operation.verb} ID ${campaign.id}, ${logLineOf(outcome)}.`);
	return outcome;
}

async function run(
	operation: Operation,
	campaign: CampaignView,
	ports: ControlPorts,
): Promise<ControlOutcome> {
	const { state, credentials, account } = campaign;
	if (state !== undefined && availability(operation, state) === "refused") {
		return { kind: "wrongState", state };
	}
	if (!(await ports.confirm(campaign))) {
		return { kind: "cancelledByUser" };
	}
	const reasons = [protectionReason(ports.protection, credentials, account), operation.whyTyped];
	const reason = reasons.filter((one) => one !== undefined).join(" ");
	if (reason !== "" && !(await ports.typeName(campaign, reason))) {
		return { kind: "cancelledByUser" };
	}
	ports.log("Confirmed.");
	return (await stopper(operation, campaign, ports)) ?? (await send(operation, campaign, ports));
}

/** Looks at the campaign again, since the user may have needed an hour to answer; undefined where it is as shown. */
async function stopper(
	{ verb }: Operation,
	campaign: CampaignView,
	{ looking, calls }: ControlPorts,
): Promise<ControlOutcome | undefined> {
	try {
		const now = await looking((control) => calls.look(control));
		switch (now.kind) {
			case "answered": {
				const what = differences(campaign, now.value);
				return what.length === 0 ? undefined : { kind: "changed", what, state: now.value.state };
			}
			case "failed":
				return isGone(now)
					? { kind: "goneBefore" }
					: { kind: "failed", failure: { ...now.failure, purpose: verb, delivery: "notSent" } };
			case "cancelled":
				return { kind: "cancelledByUser" };
		}
	} catch (error) {
		if (error instanceof CampaignMismatch) {
			return { kind: "mismatch", reason: error.message };
		}
		throw error;
	}
}

async function send(
	operation: Operation,
	campaign: CampaignView,
	ports: ControlPorts,
): Promise<ControlOutcome> {
	ports.log("Sent.");
	const called = await ports.progress((control) => ports.calls.send(control));
	if (called.kind === "answered") {
		return { kind: "accepted", requestId: called.value, seen: await see(operation, campaign, ports) };
	}
	const delivery = called.kind === "failed" ? called.failure.delivery : called.delivery;
	if (delivery === "unknown" || isConflict(called)) {
		const cause = called.kind === "failed" ? called.failure : "cancelledByUser";
		return { kind: "doubt", cause, seen: await see(operation, campaign, ports) };
	}
	return called.kind === "failed" ? { kind: "failed", failure: called.failure } : { kind: "cancelledByUser" };
}

/** Answers that say that the campaign is in another state by now: a request that arrived twice is refused as well. */
const conflicts: ReadonlySet<string> = new Set([
	"InvalidCampaignStateException",
	"ConflictException",
	"ResourceNotFoundException",
]);

function isConflict(called: CallResult<unknown>): boolean {
	return called.kind === "failed" && conflicts.has(called.failure.code);
}

function isGone(called: CallResult<unknown>): boolean {
	return (
		called.kind === "failed" &&
		called.failure.code === "ResourceNotFoundException" &&
		called.failure.delivery === "refused"
	);
}

/** Looks at the campaign until its state is another than before, several times over a few seconds. */
async function see(operation: Operation, campaign: CampaignView, ports: ControlPorts): Promise<Seen> {
	return await ports.looking(async (control) => {
		let seen: Seen = { kind: "unreadable", reason: "nobody looked" };
		for (const [index, pause] of pauses.entries()) {
			await ports.wait(pause);
			control.step(`attempt ${index + 1} of ${pauses.length}`);
			const called = await ports.calls.state(control);
			seen =
				called.kind === "answered"
					? { kind: "there", state: called.value }
					: isGone(called)
						? { kind: "gone" }
						: { kind: "unreadable", reason: reasonOf(called) };
			if (hasMoved(operation, campaign, seen)) {
				break;
			}
		}
		return seen;
	});
}

/** What of a campaign the user was shown otherwise, in words. */
function differences(shown: CampaignView, now: CampaignView): readonly string[] {
	return [
		...(shown.name === now.name ? [] : [`its name is "${now.name}"`]),
		...(shown.instanceId === now.instanceId ? [] : [`its instance is ${now.instanceId}`]),
		...(shown.kind === now.kind ? [] : [`it is of kind ${now.kind}`]),
		...(shown.recipients === now.recipients ? [] : [`its recipients are ${now.recipients ?? "none"}`]),
		...(shown.schedule === now.schedule ? [] : [`its schedule is ${now.schedule ?? "none"}`]),
		...(shown.state === now.state ? [] : [`its state is ${now.state ?? "not known"}`]),
	];
}

function logLineOf(outcome: ControlOutcome): string {
	switch (outcome.kind) {
		case "cancelledByUser":
			return "cancelled, nothing sent";
		case "wrongState":
			return `nothing sent, in state ${outcome.state}`;
		case "changed":
			return `nothing sent, ${outcome.what.join(", ")} by now`;
		case "mismatch":
			return `nothing sent: ${outcome.reason.replace(/\.$/, "")}`;
		case "goneBefore":
			return "nothing sent, AWS does not have it any more";
		case "failed":
			return `nothing came of it: ${failureInLog(outcome.failure)}`;
		case "accepted":
			return `accepted, ${seenInLog(outcome.seen)}, AWS request ID ${outcome.requestId ?? "not given"}`;
		case "doubt": {
			const { cause, seen } = outcome;
			const why = cause === "cancelledByUser" ? "cancelled after sending" : failureInLog(cause);
			return `in doubt, ${seenInLog(seen)}: ${why}`;
		}
	}
}

function seenInLog(seen: Seen): string {
	switch (seen.kind) {
		case "there":
			return `state ${seen.state ?? "not known"} afterwards`;
		case "gone":
			return "gone afterwards";
		case "unreadable":
			return `state not readable afterwards (${seen.reason})`;
	}
}
