import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type Answer, invalid, json, modelledError } from "./answer";
import { type Behaviour, defaultBehaviour } from "./behaviour";
import { Instances } from "./instances";
import type { Caller } from "./keys";
import { pageOf, summaryOf } from "./listing";
import { createCampaignRequest, listCampaignsRequest, stateBatchRequest } from "./model";
import { modelled } from "./modelled";
import { represented } from "./represented";
import { isObject, validate } from "./validate";

export const states = ["Initialized", "Running", "Paused", "Stopped", "Completed", "Failed"] as const;
export type State = (typeof states)[number];

export interface Campaign {
	readonly id: string;
	readonly arn: string;
	readonly owner: Caller;
	/** What the model knows of the body that created it, with what was changed since. It is shown as it stands. */
	body: Readonly<Record<string, unknown>>;
	state: State;
	/** The first ListCampaigns call of its owner that shows it. */
	readonly listedFrom: number;
}

/** A request for one operation, as far as it counts for the answer. */
export interface Request {
	readonly campaigns: Campaigns;
	readonly caller: Caller;
	/** What the path names, such as a campaign's id; empty where it names nothing. */
	readonly id: string;
	readonly query: URLSearchParams;
	readonly body: unknown;
}

/** From which states an operation is allowed, and the state it leads to. */
const moves = {
	StartCampaign: { from: ["Initialized"], to: "Running" },
	PauseCampaign: { from: ["Running"], to: "Paused" },
	ResumeCampaign: { from: ["Paused"], to: "Running" },
	StopCampaign: { from: ["Running", "Paused"], to: "Stopped" },
} as const;
const deletable: readonly State[] = ["Initialized", "Failed", "Completed", "Stopped"];

export type Move = keyof typeof moves;

/** The campaigns of one sandbox and the operations on them, each with the answer that the service would give. */
export class Campaigns {
	readonly all = new Map<string, Campaign>();
	/** The instances that campaigns belong to. */
	readonly instances = new Instances();

	/** How the service behaves where AWS doesn't document it. */
	behaviour: Behaviour = defaultBehaviour;
	readonly #listCalls = new Map<string, number>();

	create(request: unknown, owner: Caller): Answer {
		const faults = validate(request, createCampaignRequest);
		const body = modelled(request, createCampaignRequest);
		if (faults.length > 0 || !isObject(body)) {
			return invalid(faults);
		}
		const { repeat, listLag } = this.behaviour;
		const namesakes = this.#namesakes(body, owner);
		const [first] = namesakes;
		if (first !== undefined && repeat !== "another") {
			const identical = namesakes.find((other) => isDeepStrictEqual(other.body, body));
			return repeat === "same" && identical !== undefined ? created(identical) : nameTaken();
		}
		return created(this.add(body, owner, listLag === 0 ? 0 : this.#listCallsOf(owner) + listLag + 1));
	}

	/** Adds a campaign without a look at it or at others. */
	add(body: Campaign["body"], owner: Caller, listedFrom = 0, state: State = "Initialized"): Campaign {
		const id = randomUUID();
		const campaign = { id, arn: campaignArn(id, owner), owner, body, state, listedFrom };
		this.all.set(id, campaign);
		return campaign;
	}

	describe(id: string, caller: Caller): Answer {
		return this.withCampaign(id, caller, ({ arn, body }) =>
			json({ campaign: { ...represented(body, this.behaviour), id, arn } }),
		);
	}

	state(id: string, caller: Caller): Answer {
		return this.withCampaign(id, caller, ({ state }) => json({ state }));
	}

	states(request: unknown, caller: Caller): Answer {
		const faults = validate(request, stateBatchRequest);
		const ids = isObject(request) ? request["campaignIds"] : undefined;
		if (faults.length > 0 || !Array.isArray(ids)) {
			return invalid(faults);
		}
		const found = ids.map((campaignId: unknown) => ({
			campaignId,
			state: this.#find(String(campaignId), caller)?.state,
		}));
		return json({
			successfulRequests: found.filter(({ state }) => state !== undefined),
			failedRequests: found
				.filter(({ state }) => state === undefined)
				.map(({ campaignId }) => ({ campaignId, failureCode: "ResourceNotFound" })),
		});
	}

	list(request: unknown, caller: Caller): Answer {
		const faults = validate(request, listCampaignsRequest);
		const { filters, ...paging } = isObject(request) ? request : {};
		const filter = isObject(filters) ? filters["instanceIdFilter"] : undefined;
		// A token continues a call that was counted before.
		const call = this.#listCallsOf(caller) + (typeof paging["nextToken"] === "string" ? 0 : 1);
		const matching = this.#of(caller)
			.filter(({ listedFrom }) => listedFrom <= call)
			.filter(({ body }) => !isObject(filter) || body["connectInstanceId"] === filter["value"]);
		const page = pageOf(matching, paging, 50);
		if (faults.length + page.faults.length > 0) {
			return invalid([...faults, ...page.faults]);
		}
		this.#listCalls.set(keyOf(caller), call);
		const campaignSummaryList = page.items.map((campaign) =>
			summaryOf(campaign, represented(campaign.body, this.behaviour)),
		);
		return json({ campaignSummaryList, nextToken: page.nextToken });
	}

	move(operation: Move, id: string, caller: Caller): Answer {
		const { from, to }: { readonly from: readonly State[]; readonly to: State } = moves[operation];
		return this.withCampaign(id, caller, (campaign) => {
			const early = operation === "StopCampaign" && this.behaviour.stopsBeforeStart;
			if (!from.includes(campaign.state) && !(early && campaign.state === "Initialized")) {
				return wrongState(campaign, operation);
			}
			campaign.state = to;
			return json({});
		});
	}

	delete(id: string, caller: Caller): Answer {
		return this.withCampaign(id, caller, (campaign) => {
			if (!deletable.includes(campaign.state)) {
				return wrongState(campaign, "DeleteCampaign");
			}
			this.all.delete(id);
			return json({});
		});
	}

	/** Whether a name is that of another campaign of the same instance, and has to be the only one. */
	hasNamesake(campaign: Campaign, name: unknown): boolean {
		const namesakes = this.#namesakes({ ...campaign.body, name }, campaign.owner);
		return this.behaviour.repeat !== "another" && namesakes.some((other) => other !== campaign);
	}

	/** The answer about one campaign, or that the caller has none of that id. */
	withCampaign(id: string, caller: Caller, answer: (campaign: Campaign) => Answer): Answer {
		const campaign = this.#find(id, caller);
		return campaign === undefined
			? modelledError("ResourceNotFoundException", `There is no campaign ${id}.`)
			: answer(campaign);
	}

	#namesakes({ name, connectInstanceId }: Campaign["body"], owner: Caller): Campaign[] {
		return this.#of(owner).filter(
			({ body }) => body["name"] === name && body["connectInstanceId"] === connectInstanceId,
		);
	}

	#listCallsOf(caller: Caller): number {
		return this.#listCalls.get(keyOf(caller)) ?? 0;
	}

	#find(id: string, { account, region }: Caller): Campaign | undefined {
		const campaign = this.all.get(id);
		return campaign?.owner.account === account && campaign.owner.region === region ? campaign : undefined;
	}

	#of({ account, region }: Caller): Campaign[] {
		return [...this.all.values()].filter(({ owner }) => owner.account === account && owner.region === region);
	}
}

/** The ARN of a campaign. */
export function campaignArn(id: string, { account, region }: Caller): string {
	return `arn:aws:connect-campaigns:${region}:${account}:campaign/${id}`;
}

function keyOf({ account, region }: Caller): string {
	return `${account}/${region}`;
}

function created({ id, arn, body: { tags } }: Campaign): Answer {
	return json({ id, arn, ...(isObject(tags) && { tags }) });
}

/** The refusal of a name that another campaign of the instance has. */
export function nameTaken(): Answer {
	return modelledError("ConflictException", "The instance has a campaign of this name already.");
}

/** The refusal of an operation that the state of a campaign does not allow. */
export function wrongState({ state }: Campaign, operation: string): Answer {
	return modelledError("InvalidCampaignStateException", `${operation} is not possible in state ${state}.`, {
		state,
	});
}
