import assert from "node:assert/strict";
import type { Inspection } from "../../../deploy/src/calls/inspect";
import { inspectCampaign } from "../../../deploy/src/calls/inspect";
import { type CampaignView, viewOf } from "../../../deploy/src/control/campaignView";
import { type ControlCalls, type ControlPorts, controlCampaign } from "../../../deploy/src/control/control";
import { controlCalls } from "../../../deploy/src/control/controlCalls";
import { operations } from "../../../deploy/src/control/operations";
import type { ControlOutcome } from "../../../deploy/src/control/outcome";
import { controlLines } from "../../../deploy/src/control/questions";
import { controlMessage } from "../../../deploy/src/control/words";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { Message } from "../../../deploy/src/create/words";
import type { ControlVerb } from "../../../deploy/src/failures/purpose";
import type { Identity } from "../../../deploy/src/identity/identity";
import type { Campaign, State } from "../../sandbox/campaigns";
import type { Sandbox } from "../../sandbox/sandbox";
import { campaignFor, identityFor } from "../support/campaign";
import { createdBy, hasty, submitWith } from "../support/ports";

export const states: readonly State[] = [
	"Initialized",
	"Running",
	"Paused",
	"Stopped",
	"Completed",
	"Failed",
];
export const verbs: readonly ControlVerb[] = ["start", "pause", "resume", "stop", "delete"];

/** At this time nothing of the campaign has begun. */
export const now = Date.parse("2030-01-01T00:00:00Z");

const { signal } = new AbortController();

/** What came of an operation, and what the user and the log saw of it. */
export interface Controlled {
	readonly outcome: ControlOutcome;
	readonly message: Message | undefined;
	/** The question, line by line; empty where nobody was asked. */
	readonly asked: readonly string[];
	/** Why the name was to be typed; undefined where it was not. */
	readonly typed: string | undefined;
	readonly log: string;
}

export interface Changes extends Partial<Omit<ControlPorts, "calls">> {
	readonly calls?: Partial<ControlCalls>;
}

export function sandboxIdentity({ url }: Sandbox): Identity {
	return identityFor(url, {
		credentials: { kind: "profile", profile: "sandbox" },
		region: "us-east-1",
		stsEndpoint: url,
		connectEndpoint: url,
	});
}

/** Creates a campaign with the real SDK and puts it into a state. */
export async function createIn(state: State, sandbox: Sandbox, name?: string): Promise<HistoryEntry> {
	const text = JSON.stringify({
		...JSON.parse(campaignFor("us-east-1")),
		...(name !== undefined && { name }),
		communicationTimeConfig: { localTimeZoneConfig: { defaultTimeZone: "America/New_York" } },
	});
	const identity = sandboxIdentity(sandbox);
	const entry = createdBy(await submitWith({ identity: () => Promise.resolve(identity) }, text));
	kept(sandbox, entry.id).state = state;
	return entry;
}

/** A campaign as the sandbox has it. */
export function kept({ campaigns }: Sandbox, id: string): Campaign {
	return campaigns.get(id) ?? assert.fail(`no campaign ${id}`);
}

/** Reads a campaign as commands do. */
export async function inspect(
	identity: Identity,
	id: string,
	expectedAccount?: string,
): ReturnType<typeof inspectCampaign> {
	const options = { askMfaCode: () => assert.fail("asked for a code"), step: () => undefined, signal };
	return await inspectCampaign(identity, id, { ...options, requestTimeout: 300 }, expectedAccount);
}

export async function inspected(identity: Identity, id: string): Promise<Inspection> {
	const called = await inspect(identity, id);
	return called.kind === "answered" ? called.value : assert.fail(JSON.stringify(called));
}

/** Does something to a campaign with the real SDK, for a user who says yes to everything, with the changes given. */
export async function control(
	verb: ControlVerb,
	entry: HistoryEntry,
	sandbox: Sandbox,
	changes: Changes = {},
	shown?: CampaignView,
): Promise<Controlled> {
	const identity = sandboxIdentity(sandbox);
	const operation = operations[verb];
	const inspection = await inspected(identity, entry.id);
	const view = shown ?? viewOf(entry.id, entry, identity, inspection);
	const { credentials } = inspection;
	const asked: string[] = [];
	const log: string[] = [];
	let typed: string | undefined;
	const calls = controlCalls(
		verb,
		{ id: entry.id, identity, credentials, remembered: entry },
		() => assert.fail("asked for a code"),
		hasty,
	);
	const outcome = await controlCampaign(operation, view, {
		confirm: (campaign) => {
			asked.push(...controlLines(operation, campaign, "a.campaign.json", now));
			return Promise.resolve(true);
		},
		protection: { profiles: [], accounts: [] },
		typeName: (_, reason) => {
			typed = reason;
			return Promise.resolve(true);
		},
		progress: (task) => task({ step: () => undefined, signal }),
		looking: (task) => task({ step: () => undefined, signal }),
		wait: () => Promise.resolve(),
		log: (line) => log.push(line),
		...changes,
		calls: { ...calls, ...changes.calls },
	});
	return { outcome, message: controlMessage(operation, view, outcome), asked, typed, log: log.join("\n") };
}

/** How often an operation was asked of the sandbox. */
export function requestsOf({ ledger }: Sandbox, operation: string): number {
	return ledger.filter((one) => one.operation === operation).length;
}
