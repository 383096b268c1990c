import { randomUUID } from "node:crypto";
import { type Answer, errorAnswer } from "./faults";
import { createCampaignRequest } from "./model";
import { isObject, validate } from "./validate";

export type State = "Initialized" | "Running" | "Paused" | "Stopped" | "Completed" | "Failed";

export interface Campaign {
	readonly id: string;
	readonly arn: string;
	/** The body that created it, as received. */
	readonly body: Readonly<Record<string, unknown>>;
	state: State;
}

export interface Caller {
	readonly account: string;
	readonly region: string;
}

/** From which states an operation is allowed, and the state it leads to. */
const moves: Readonly<Record<string, { readonly from: readonly State[]; readonly to: State }>> = {
	StartCampaign: { from: ["Initialized"], to: "Running" },
	PauseCampaign: { from: ["Running"], to: "Paused" },
	ResumeCampaign: { from: ["Paused"], to: "Running" },
	StopCampaign: { from: ["Running", "Paused"], to: "Stopped" },
};
const deletable: readonly State[] = ["Initialized", "Failed", "Completed", "Stopped"];

/** The campaigns of one sandbox and the operations on them. */
export class Campaigns {
	readonly all = new Map<string, Campaign>();

	create(body: unknown, { account, region }: Caller): Answer {
		const faults = validate(body, createCampaignRequest);
		if (faults.length > 0 || !isObject(body)) {
			return invalid(`${faults.length} of the request's values cannot be taken: ${faults.join("; ")}`);
		}
		const taken = [...this.all.values()].some(
			(other) =>
				other.body["name"] === body["name"] && other.body["connectInstanceId"] === body["connectInstanceId"],
		);
		if (taken)
			return errorAnswer("ConflictException", 409, "The instance has a campaign of this name already.");
		const id = randomUUID();
		const arn = `arn:aws:connect-campaigns:${region}:${account}:campaign/${id}`;
		this.all.set(id, { id, arn, body, state: "Initialized" });
		return json({ id, arn, ...(isObject(body["tags"]) && { tags: body["tags"] }) });
	}

	describe(id: string): Answer {
		return this.with(id, (campaign) => json({ campaign: { ...campaign.body, id, arn: campaign.arn } }));
	}

	state(id: string): Answer {
		return this.with(id, ({ state }) => json({ state }));
	}

	/** Pages of summaries, in the order of creation; `nextToken` is the index of the next one. */
	list(request: unknown): Answer {
		const { maxResults = 50, nextToken = "0", filters } = isObject(request) ? request : {};
		if (
			typeof maxResults !== "number" ||
			!Number.isInteger(maxResults) ||
			maxResults < 1 ||
			maxResults > 50
		) {
			return invalid("'maxResults' must be from 1 to 50");
		}
		const start = Number(nextToken);
		if (!Number.isInteger(start) || start < 0) return invalid("'nextToken' is not one of ours");
		const instance = instanceFilter(filters);
		const matching = [...this.all.values()].filter(
			({ body }) => instance === undefined || body["connectInstanceId"] === instance,
		);
		const page = matching.slice(start, start + maxResults).map(summary);
		const more = start + maxResults < matching.length;
		return json({ campaignSummaryList: page, ...(more && { nextToken: String(start + maxResults) }) });
	}

	move(operation: string, id: string): Answer {
		const move = moves[operation];
		if (move === undefined) return errorAnswer("ResourceNotFoundException", 404, `There is no ${operation}.`);
		return this.with(id, (campaign) => {
			if (!move.from.includes(campaign.state)) return wrongState(campaign, operation);
			campaign.state = move.to;
			return json({});
		});
	}

	delete(id: string): Answer {
		return this.with(id, (campaign) => {
			if (!deletable.includes(campaign.state)) return wrongState(campaign, "DeleteCampaign");
			this.all.delete(id);
			return json({});
		});
	}

	private with(id: string, answer: (campaign: Campaign) => Answer): Answer {
		const campaign = this.all.get(id);
		if (campaign === undefined)
			return errorAnswer("ResourceNotFoundException", 404, `There is no campaign ${id}.`);
		return answer(campaign);
	}
}

function summary({ id, arn, body }: Campaign): Record<string, unknown> {
	const { name, connectInstanceId, type, schedule, entryLimitsConfig, connectCampaignFlowArn } = body;
	const channels = isObject(body["channelSubtypeConfig"]) ? Object.keys(body["channelSubtypeConfig"]) : [];
	const channelSubtypes = channels.map((name_) => name_.toUpperCase());
	return {
		id,
		arn,
		name,
		connectInstanceId,
		channelSubtypes,
		type,
		schedule,
		entryLimitsConfig,
		connectCampaignFlowArn,
	};
}

function instanceFilter(filters: unknown): unknown {
	const filter = isObject(filters) ? filters["instanceIdFilter"] : undefined;
	return isObject(filter) ? filter["value"] : undefined;
}

function wrongState({ state }: Campaign, operation: string): Answer {
	const answer = errorAnswer("InvalidCampaignStateException", 409);
	return {
		...answer,
		body: JSON.stringify({ message: `${operation} is not possible in state ${state}.`, state }),
	};
}

function invalid(message: string): Answer {
	return errorAnswer("ValidationException", 400, message);
}

function json(body: unknown): Answer {
	return { status: 200, body: JSON.stringify(body) };
}
