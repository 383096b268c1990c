import { randomUUID } from "node:crypto";
import { type Answer, json, modelledError } from "./answer";
import { listed } from "./listing";
import { createCampaignRequest } from "./model";
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
	/** The body that created it, as received. */
	readonly body: Readonly<Record<string, unknown>>;
	state: State;
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

	create(body: unknown, owner: Caller): Answer {
		const faults = validate(body, createCampaignRequest);
		if (faults.length > 0 || !isObject(body)) return invalid(faults);
		const { name, connectInstanceId, tags } = body;
		const taken = this.of(owner).some(
			(other) => other.body["name"] === name && other.body["connectInstanceId"] === connectInstanceId,
		);
		if (taken) return modelledError("ConflictException", "The instance has a campaign of this name already.");
		const id = randomUUID();
		const arn = `arn:aws:connect-campaigns:${owner.region}:${owner.account}:campaign/${id}`;
		this.all.set(id, { id, arn, owner, body, state: "Initialized" });
		return json({ id, arn, ...(isObject(tags) && { tags }) });
	}

	describe(id: string, caller: Caller): Answer {
		return this.with(id, caller, ({ arn, body }) => {
			const kept = modelled(body, createCampaignRequest);
			return json({ campaign: { ...(isObject(kept) && kept), id, arn } });
		});
	}

	state(id: string, caller: Caller): Answer {
		return this.with(id, caller, ({ state }) => json({ state }));
	}

	list(request: unknown, caller: Caller): Answer {
		const { faults, page } = listed(request, this.of(caller));
		return faults.length > 0 ? invalid(faults) : json(page);
	}

	move(operation: Move, id: string, caller: Caller): Answer {
		const { from, to }: { readonly from: readonly State[]; readonly to: State } = moves[operation];
		return this.with(id, caller, (campaign) => {
			if (!from.includes(campaign.state)) return wrongState(campaign, operation);
			campaign.state = to;
			return json({});
		});
	}

	delete(id: string, caller: Caller): Answer {
		return this.with(id, caller, (campaign) => {
			if (!deletable.includes(campaign.state)) return wrongState(campaign, "DeleteCampaign");
			this.all.delete(id);
			return json({});
		});
	}

	private of({ account, region }: Caller): Campaign[] {
		return [...this.all.values()].filter(({ owner }) => owner.account === account && owner.region === region);
	}

	private with(id: string, caller: Caller, answer: (campaign: Campaign) => Answer): Answer {
		const campaign = this.of(caller).find((candidate) => candidate.id === id);
		return campaign === undefined
			? modelledError("ResourceNotFoundException", `There is no campaign ${id}.`)
			: answer(campaign);
	}
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
