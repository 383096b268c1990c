import type { JsonObject } from "../../../shared/src/request/json";
import type { AwsSession } from "../calls/access";
import type { FoundCampaign } from "../calls/campaigns";
import type { Failure } from "../calls/errors";
import type { SendResult } from "../calls/send";
import type { Identity } from "../identity/identity";
import { accountOf, type HistoryEntry } from "./history";
import { detailOf, ids, type LookUp, lookUp, lookUpPauses } from "./lookUp";
import { placesOf } from "./namedPlaces";
import type { PendingCreation } from "./pending";
import type { Doubt, Outcome, SendControl, SubmitPorts } from "./ports";
import { failureInLog } from "./words";

/** A request that has left, or may have. */
export interface Sent {
	readonly pending: PendingCreation;
	readonly identity: Identity;
	readonly access: AwsSession;
	/** The request's body, where it is still known. */
	readonly body: JsonObject | undefined;
}

/** What settling needs of the world. */
export type SettlePorts = Pick<SubmitPorts, "calls" | "looking" | "wait" | "log">;

/** Makes an outcome of what became of a request, looking at AWS wherever the answer alone does not tell. */
export async function settle(sent: Sent, result: SendResult, ports: SettlePorts): Promise<Outcome> {
	if (result.kind === "created") {
		ports.log(`Request ID ${result.requestId ?? "not given"}.`);
		return await answered(sent, result, ports);
	}
	if (result.kind === "cancelled") {
		return result.delivery === "unknown"
			? await afterDoubt(sent, { kind: "cancelledByUser" }, ports)
			: { state: "notSent", why: { kind: "cancelledByUser" } };
	}
	const { failure } = result;
	const places = placesOf(failure, sent.body);
	switch (failure.delivery) {
		case "notSent":
			return { state: "notSent", why: { kind: "failed", failure, places } };
		case "refused":
			return failure.code === "ConflictException"
				? await afterConflict(sent, failure, ports)
				: { state: "refused", failure, places, existing: [] };
		case "unknown":
			return await afterDoubt(sent, { kind: "failed", failure }, ports);
	}
}

/** Looks for a campaign whose creation was in doubt. */
export async function afterDoubt(
	sent: Sent,
	cause: Doubt,
	ports: SettlePorts,
	pauses = lookUpPauses,
): Promise<Outcome> {
	const { pending, body } = sent;
	const why = cause.kind === "failed" ? failureInLog(cause.failure) : cause.kind;
	ports.log(`In doubt: ${why}.`);
	return await ports.looking(async (control) => {
		const looked = await lookUp(pending, lookUpPorts(sent, ports, control), pauses);
		ports.log(`Looked for the campaign: ${inLog(looked)}.`);
		if (looked.kind === "made") {
			const [first, ...doubles] = looked.campaigns;
			const state = await stateOf(first.id, sent, ports, control);
			return {
				state: "done",
				campaign: entryOf(pending, first, state),
				evidence: { kind: "found", doubles, cause },
			};
		}
		const places = cause.kind === "failed" ? placesOf(cause.failure, body) : [];
		return { state: "unknown", cause, lookUp: looked, pending, places };
	});
}

/** A conflict may mean that a campaign of this name was there before, or that AWS got this request twice. */
async function afterConflict(sent: Sent, failure: Failure, ports: SettlePorts): Promise<Outcome> {
	const isExplained = (sent.pending.before?.length ?? 0) > 0;
	const outcome = await afterDoubt(
		sent,
		{ kind: "failed", failure },
		ports,
		isExplained ? [0] : lookUpPauses,
	);
	if (outcome.state !== "unknown" || outcome.lookUp.kind !== "absent") {
		return outcome;
	}
	const { before } = outcome.lookUp;
	return before.length === 0
		? outcome
		: { state: "refused", failure, places: outcome.places, existing: before };
}

/** AWS named a campaign: whether it is new, how it is, and whether it is the only one. */
async function answered(sent: Sent, campaign: FoundCampaign, ports: SettlePorts): Promise<Outcome> {
	const { pending } = sent;
	return await ports.looking(async (control) => {
		const [state, listed] = await Promise.all([
			stateOf(campaign.id, sent, ports, control),
			pending.before === undefined ? undefined : lookUpPorts(sent, ports, control).list(),
		]);
		const entry = entryOf(pending, campaign, state);
		if (pending.before?.includes(campaign.id)) {
			return { state: "alreadyThere", campaign: entry };
		}
		const known = [...(pending.before ?? []), campaign.id];
		const others = listed?.kind === "answered" ? listed.value : [];
		const doubles = others.filter(({ id }) => !known.includes(id));
		return { state: "done", campaign: entry, evidence: { kind: "answered", doubles } };
	});
}

function lookUpPorts(
	{ pending, identity, access }: Sent,
	{ calls, wait }: SettlePorts,
	control: SendControl,
) {
	const { name, instanceId: connectInstanceId } = pending;
	return {
		list: () => calls.list({ name, connectInstanceId }, identity, access, control),
		describe: (id: string) => calls.describe(id, identity, access, control),
		wait,
		step: control.step,
	};
}

async function stateOf(
	id: string,
	{ identity, access }: Sent,
	{ calls, log }: SettlePorts,
	control: SendControl,
): Promise<string | undefined> {
	const called = await calls.state(id, identity, access, control);
	if (called.kind === "answered") {
		return called.value;
	}
	log(`The state of the campaign could not be read: ${detailOf(called)}.`);
	return undefined;
}

/** What the history keeps of a campaign that was created. */
function entryOf(
	{ uri, name, instanceId, region, endpoint, credentials, account, bodyHash, time }: PendingCreation,
	{ id, arn }: FoundCampaign,
	state: string | undefined,
): HistoryEntry {
	const place = { uri, instanceId, region, endpoint, credentials, account: accountOf(arn) ?? account };
	return { id, arn, name, ...place, time, bodyHash, state };
}

function inLog(looked: LookUp): string {
	switch (looked.kind) {
		case "notLooked":
			return `not possible, ${looked.reason}`;
		case "absent":
			return `nothing new, ${looked.before.length} there before`;
		default:
			return `${looked.kind}, ${ids(looked.campaigns).join(", ")}`;
	}
}
