import assert from "node:assert/strict";
import {
	type ApplyOutcome,
	type ApplyPorts,
	applyFile,
	type SeenCampaign,
} from "../../deploy/src/apply/apply";
import type { CallResult } from "../../deploy/src/calls/call";
import type { Failure } from "../../deploy/src/calls/errors";
import type { CampaignView } from "../../deploy/src/control/campaignView";
import type { Operation, Write } from "../../deploy/src/plan/operations";
import { exactJson } from "../../shared/src/request/exactJson";
import { isObject, objectAt } from "../../shared/src/request/json";
import type { Behaviour } from "../sandbox/behaviour";
import { Campaigns, type State } from "../sandbox/campaigns";
import { operationOf } from "../sandbox/operations";

const caller = { account: "111122223333", region: "us-east-1" };

/** Where each operation goes, by the service's model, written down apart from the SDK. */
const targets: Readonly<Record<Operation, (write: Write) => string>> = {
	UpdateCampaignChannelSubtypeConfig: () => "POST /v2/campaigns/ID/channel-subtype-config",
	UpdateCampaignFlowAssociation: () => "POST /v2/campaigns/ID/flow",
	UpdateCampaignSource: () => "POST /v2/campaigns/ID/source",
	UpdateCampaignSchedule: () => "POST /v2/campaigns/ID/schedule",
	UpdateCampaignCommunicationTime: () => "POST /v2/campaigns/ID/communication-time",
	UpdateCampaignCommunicationLimits: () => "POST /v2/campaigns/ID/communication-limits",
	UpdateCampaignEntryLimits: () => "POST /v2/campaigns/ID/entry-limits",
	UpdateCampaignName: () => "POST /v2/campaigns/ID/name",
	TagResource: () => "POST /v2/tags/ARN",
	UntagResource: ({ tagKeys }) =>
		`DELETE /v2/tags/ARN?${tagKeys.map((key) => `tagKeys=${encodeURIComponent(key)}`).join("&")}`,
	DeleteCampaignCommunicationTime: ({ channel }) =>
		`DELETE /v2/campaigns/ID/communication-time?config=${channel}`,
	DeleteCampaignCommunicationLimits: () =>
		"DELETE /v2/campaigns/ID/communication-limits?config=ALL_CHANNEL_SUBTYPES",
	DeleteCampaignEntryLimits: () => "DELETE /v2/campaigns/ID/entry-limits",
	DeleteCampaignChannelSubtypeConfig: ({ channel }) =>
		`DELETE /v2/campaigns/ID/channel-subtype-config?channelSubtype=${channel}`,
};

/** What goes wrong with a write. */
export type WriteFault = "refused" | "lostBefore" | "lostAfter" | "cancelBefore" | "cancelAfter";

/** One campaign in a sandbox of this process, without a network. */
export class Remote {
	readonly campaigns = new Campaigns();
	readonly id: string;
	readonly #arn: string;
	/** Operations that the sandbox was asked to write by, in order. */
	readonly written: string[] = [];

	constructor(body: unknown, state: State, behaviour: Partial<Behaviour> = {}) {
		this.campaigns.behaviour = { ...this.campaigns.behaviour, ...behaviour };
		const answer = this.#ask("PUT /v2/campaigns", JSON.stringify(body));
		const { id, arn } = parsed(answer.body);
		assert.ok(typeof id === "string" && typeof arn === "string", answer.body);
		this.id = id;
		this.#arn = arn;
		const kept = this.campaigns.all.get(id);
		assert.ok(kept);
		kept.state = state;
	}

	/** The answer of DescribeCampaign. */
	described(): Readonly<Record<string, unknown>> {
		return objectAt(parsed(this.#ask("GET /v2/campaigns/ID").body), "campaign") ?? assert.fail("gone");
	}

	seen(): SeenCampaign {
		const { body } = this.#ask("GET /v2/campaigns/ID");
		const exact = objectAt(exactJson(body).value, "campaign") ?? assert.fail(body);
		const state = String(parsed(this.#ask("GET /v2/campaigns/ID/state").body)["state"]);
		return { exact, view: viewOf(this.id, state) };
	}

	/** Carries out a write as the service would. */
	write(write: Write): { readonly status: number; readonly body: string } {
		this.written.push(write.operation);
		return this.#ask(targets[write.operation](write), write.body ?? "");
	}

	/** Applies a file, with what goes wrong with the write of a number (from 0). */
	async apply(
		text: string,
		faults: Readonly<Record<number, WriteFault>> = {},
		changes: Partial<ApplyPorts> = {},
	): Promise<ApplyOutcome> {
		const abort = new AbortController();
		let count = 0;
		const control = { step: () => undefined, signal: abort.signal };
		return await applyFile(
			{ uri: "file:///a.campaign.json", label: "a.campaign.json", text, unsaved: false },
			{
				check: () => Promise.resolve({ problems: [] }),
				look: () => Promise.resolve({ kind: "answered", value: this.seen() }),
				confirm: () => Promise.resolve(true),
				protection: { profiles: [], accounts: [] },
				typeName: () => assert.fail("asked for the name"),
				progress: (task) => task(control),
				looking: (task) => task({ ...control, signal: new AbortController().signal }),
				wait: () => Promise.resolve(),
				log: () => undefined,
				write: (write) => {
					const fault = faults[count++];
					return Promise.resolve(this.#faulty(write, fault, abort));
				},
				...changes,
			},
		);
	}

	#faulty(
		write: Write,
		fault: WriteFault | undefined,
		abort: AbortController,
	): CallResult<string | undefined> {
		switch (fault) {
			case "refused":
				return { kind: "failed", failure: failure("refused", "ThrottlingException") };
			case "lostBefore":
				return { kind: "failed", failure: failure("unknown", "ECONNRESET") };
			case "lostAfter":
				this.write(write);
				return { kind: "failed", failure: failure("unknown", "ECONNRESET") };
			case "cancelBefore":
				abort.abort();
				return { kind: "cancelled", delivery: "unknown" };
			case "cancelAfter": {
				const result = this.#carriedOut(write);
				abort.abort();
				return result;
			}
			default:
				return this.#carriedOut(write);
		}
	}

	#carriedOut(write: Write): CallResult<string | undefined> {
		const { status, body } = this.write(write);
		return status === 200
			? { kind: "answered", value: "r-1" }
			: { kind: "failed", failure: failure("refused", body) };
	}

	#ask(target: string, body = "") {
		const [method = "", path = ""] = target.split(" ");
		const url = path
			.replace("/ID", () => `/${encodeURIComponent(this.id)}`)
			.replace("/ARN", () => `/${encodeURIComponent(this.#arn)}`);
		return operationOf(method, url).run(this.campaigns, caller, body);
	}
}

function parsed(text: string): Readonly<Record<string, unknown>> {
	const value: unknown = text === "" ? {} : JSON.parse(text);
	return isObject(value) ? value : {};
}

function viewOf(id: string, state: string): CampaignView {
	return {
		id,
		arn: `arn:aws:connect-campaigns:us-east-1:111122223333:campaign/${id}`,
		name: "Spring",
		instanceId: "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",
		instanceAlias: undefined,
		account: { kind: "known", id: caller.account },
		credentials: { kind: "profile", profile: "tests" },
		region: caller.region,
		endpoint: undefined,
		kind: "MANAGED, telephony (progressive)",
		recipients: undefined,
		schedule: undefined,
		startTime: undefined,
		endTime: undefined,
		state,
		formerName: undefined,
	};
}

/** A failure of a write that got so far. */
export function failure(delivery: Failure["delivery"], detail: string): Failure {
	return {
		title: "AWS did not take it",
		advice: "Try again.",
		code: "Test",
		delivery,
		said: undefined,
		detail,
		requestId: undefined,
		purpose: "update",
		places: [],
		renewal: undefined,
	};
}
