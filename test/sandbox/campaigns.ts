import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type Answer, json, modelledError } from "./answer";
import { type Behaviour, defaultBehaviour } from "./behaviour";
import { listed } from "./listing";
import { createCampaignRequest, updateNameRequest, updateScheduleRequest } from "./model";
import { modelled } from "./modelled";
import { isObject, validate } from "./validate";

export type State = "Initialized" | "Running" | "Paused" | "Stopped" | "Completed" | "Failed";

/** Whose campaigns, and where: accounts and regions see nothing of each other. */
export interface Caller {
	readonly account: string;
	readonly region: string;
}

export interface Campaign {
	readonly id: string;
	readonly arn: string;
	readonly owner: Caller;
	/** The body that created it, as received, with what was updated since. */
	body: Readonly<Record<string, unknown>>;
	state: State;
	/** The first ListCampaigns call of its owner that shows it. */
	readonly listedFrom: number;
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

	/** How the service behaves where AWS doesn't document it. */
	behaviour: Behaviour = defaultBehaviour;
	readonly #listCalls = new Map<string, number>();

	create(body: unknown, owner: Caller): Answer {
		const faults = validate(body, createCampaignRequest);
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
		const id = randomUUID();
		const listedFrom = listLag === 0 ? 0 : this.#listCallsOf(owner) + listLag + 1;
		const campaign: Campaign = {
			id,
			arn: campaignArn(id, owner),
			owner,
			body,
			state: "Initialized",
			listedFrom,
		};
		this.all.set(id, campaign);
		return created(campaign);
	}

	describe(id: string, caller: Caller): Answer {
		return this.#with(id, caller, ({ arn, body }) => {
			const kept = modelled(body, createCampaignRequest);
			return json({ campaign: { ...(isObject(kept) && kept), id, arn } });
		});
	}

	state(id: string, caller: Caller): Answer {
		return this.#with(id, caller, ({ state }) => json({ state }));
	}

	list(request: unknown, caller: Caller): Answer {
		// A token continues a call that was counted before.
		const continued = isObject(request) && typeof request["nextToken"] === "string";
		const call = this.#listCallsOf(caller) + (continued ? 0 : 1);
		const visible = this.#of(caller).filter(({ listedFrom }) => listedFrom <= call);
		const { faults, page } = listed(request, visible);
		if (faults.length > 0) {
			return invalid(faults);
		}
		this.#listCalls.set(keyOf(caller), call);
		return json(page);
	}

	rename(id: string, request: unknown, caller: Caller): Answer {
		const faults = validate(request, updateNameRequest);
		if (faults.length > 0 || !isObject(request)) {
			return invalid(faults);
		}
		return this.#with(id, caller, (campaign) => {
			const body = { ...campaign.body, name: request["name"] };
			const taken = this.#namesakes(body, caller).some((other) => other !== campaign);
			if (taken && this.behaviour.repeat !== "another") {
				return nameTaken();
			}
			campaign.body = body;
			return json({});
		});
	}

	reschedule(id: string, request: unknown, caller: Caller): Answer {
		const faults = validate(request, updateScheduleRequest);
		if (faults.length > 0 || !isObject(request)) {
			return invalid(faults);
		}
		return this.#with(id, caller, (campaign) => {
			if (campaign.state !== "Initialized") {
				return wrongState(campaign, "UpdateCampaignSchedule");
			}
			campaign.body = { ...campaign.body, schedule: request["schedule"] };
			return json({});
		});
	}

	move(operation: Move, id: string, caller: Caller): Answer {
		const { from, to }: { readonly from: readonly State[]; readonly to: State } = moves[operation];
		return this.#with(id, caller, (campaign) => {
			if (!from.includes(campaign.state)) {
				return wrongState(campaign, operation);
			}
			campaign.state = to;
			return json({});
		});
	}

	delete(id: string, caller: Caller): Answer {
		return this.#with(id, caller, (campaign) => {
			if (!deletable.includes(campaign.state)) {
				return wrongState(campaign, "DeleteCampaign");
			}
			this.all.delete(id);
			return json({});
		});
	}

	#namesakes({ name, connectInstanceId }: Campaign["body"], owner: Caller): Campaign[] {
		return this.#of(owner).filter(
			({ body }) => body["name"] === name && body["connectInstanceId"] === connectInstanceId,
		);
	}

	#listCallsOf(caller: Caller): number {
		return this.#listCalls.get(keyOf(caller)) ?? 0;
	}

	#of({ account, region }: Caller): Campaign[] {
		return [...this.all.values()].filter(({ owner }) => owner.account === account && owner.region === region);
	}

	#with(id: string, caller: Caller, answer: (campaign: Campaign) => Answer): Answer {
		const campaign = this.#of(caller).find((candidate) => candidate.id === id);
		return campaign === undefined
			? modelledError("ResourceNotFoundException", `There is no campaign ${id}.`)
			: answer(campaign);
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

function nameTaken(): Answer {
	return modelledError("ConflictException", "The instance has a campaign of this name already.");
}

function wrongState({ state }: Campaign, operation: string): Answer {
	return modelledError("InvalidCampaignStateException", `${operation} is not possible in state ${state}.`, {
		state,
	});
}

/** A ValidationException over these faults. */
export function invalid(faults: readonly string[]): Answer {
	const count = faults.length === 1 ? "1 value" : `${faults.length} values`;
	return modelledError(
		"ValidationException",
		`${count} of the request cannot be taken: ${faults.join("; ")}`,
	);
}
