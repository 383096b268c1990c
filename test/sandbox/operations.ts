import { type Answer, errorAnswer, invalid } from "./answer";
import { type Campaigns, campaignArn, type Move, type Request } from "./campaigns";
import type { Text } from "./constraint";
import type { Caller } from "./keys";
import { arn, campaignId, connectInstanceId } from "./model";
import { parseJson, unreadable } from "./parseJson";
import { listTags, tag, untag } from "./tags";
import { type Removal, remove, type Update, update } from "./updates";
import { validate } from "./validate";

/** What a request asks for, and how to do it. */
export interface Operation {
	readonly name: string;
	/** As named in signatures; undefined where requests are not signed. */
	readonly service: string | undefined;
	/** ARN of what it acts on, `*` where that is nothing in particular. */
	resource(caller: Caller): string;
	/** An error as its service words it. */
	formatError(
		error: string,
		status: number,
		message: string,
		members?: Readonly<Record<string, unknown>>,
	): Answer;
	run(campaigns: Campaigns, caller: Caller, body: string): Answer;
}

interface Route {
	/** Method and path as the service's model writes them. */
	readonly target: string;
	run(request: Request): Answer;
}

const route = (target: string, run: Route["run"]): Route => ({ target, run });

/** An operation that leads a campaign to another state. */
const moves = (verb: string, operation: Move): Route =>
	route(`POST /v2/campaigns/{id}/${verb}`, ({ campaigns, id, caller }) =>
		campaigns.move(operation, id, caller),
	);
const updates = (part: string, operation: Update): Route =>
	route(`POST /v2/campaigns/{id}/${part}`, (request) => update(operation, request));
const removes = (part: string, operation: Removal): Route =>
	route(`DELETE /v2/campaigns/{id}/${part}`, (request) => remove(operation, request));

/** The operations that the sandbox knows, by name. */
export const routes: Readonly<Record<string, Route>> = {
	CreateCampaign: route("PUT /v2/campaigns", ({ campaigns, body, caller }) => campaigns.create(body, caller)),
	ListCampaigns: route("POST /v2/campaigns-summary", ({ campaigns, body, caller }) =>
		campaigns.list(body, caller),
	),
	DescribeCampaign: route("GET /v2/campaigns/{id}", ({ campaigns, id, caller }) =>
		campaigns.describe(id, caller),
	),
	DeleteCampaign: route("DELETE /v2/campaigns/{id}", ({ campaigns, id, caller }) =>
		campaigns.delete(id, caller),
	),
	GetCampaignState: route("GET /v2/campaigns/{id}/state", ({ campaigns, id, caller }) =>
		campaigns.state(id, caller),
	),
	GetCampaignStateBatch: route("POST /v2/campaigns-state", ({ campaigns, body, caller }) =>
		campaigns.states(body, caller),
	),
	StartCampaign: moves("start", "StartCampaign"),
	PauseCampaign: moves("pause", "PauseCampaign"),
	ResumeCampaign: moves("resume", "ResumeCampaign"),
	StopCampaign: moves("stop", "StopCampaign"),
	UpdateCampaignName: updates("name", "UpdateCampaignName"),
	UpdateCampaignSchedule: updates("schedule", "UpdateCampaignSchedule"),
	UpdateCampaignSource: updates("source", "UpdateCampaignSource"),
	UpdateCampaignFlowAssociation: updates("flow", "UpdateCampaignFlowAssociation"),
	UpdateCampaignChannelSubtypeConfig: updates("channel-subtype-config", "UpdateCampaignChannelSubtypeConfig"),
	UpdateCampaignCommunicationTime: updates("communication-time", "UpdateCampaignCommunicationTime"),
	UpdateCampaignCommunicationLimits: updates("communication-limits", "UpdateCampaignCommunicationLimits"),
	UpdateCampaignEntryLimits: updates("entry-limits", "UpdateCampaignEntryLimits"),
	DeleteCampaignChannelSubtypeConfig: removes("channel-subtype-config", "DeleteCampaignChannelSubtypeConfig"),
	DeleteCampaignCommunicationTime: removes("communication-time", "DeleteCampaignCommunicationTime"),
	DeleteCampaignCommunicationLimits: removes("communication-limits", "DeleteCampaignCommunicationLimits"),
	DeleteCampaignEntryLimits: removes("entry-limits", "DeleteCampaignEntryLimits"),
	TagResource: route("POST /v2/tags/{arn}", tag),
	UntagResource: route("DELETE /v2/tags/{arn}", untag),
	ListTagsForResource: route("GET /v2/tags/{arn}", listTags),
	GetConnectInstanceConfig: route(
		"GET /v2/connect-instance/{connectInstanceId}/config",
		({ campaigns: { instances }, id, caller }) => instances.config(id, caller),
	),
	GetInstanceOnboardingJobStatus: route(
		"GET /v2/connect-instance/{connectInstanceId}/onboarding",
		({ campaigns: { instances }, id, caller }) => instances.onboardingStatus(id, caller),
	),
	GetInstanceCommunicationLimits: route(
		"GET /v2/connect-instance/{connectInstanceId}/communication-limits",
		({ campaigns: { instances }, id, caller }) => instances.limits(id, caller),
	),
	ListConnectInstanceIntegrations: route(
		"GET /v2/connect-instance/{connectInstanceId}/integrations",
		({ campaigns: { instances }, id, query, caller }) => instances.integrations(id, query, caller),
	),
};

/** What a path can name, the constraint on it, and its ARN, which is what policies allow an action on. */
const named: Readonly<Record<string, { is: Text; arnOf(id: string, caller: Caller): string }>> = {
	id: { is: campaignId, arnOf: campaignArn },
	arn: { is: arn, arnOf: (id) => id },
	connectInstanceId: { is: connectInstanceId, arnOf: () => "*" },
};

const paths = Object.entries(routes).map(([name, { target, run }]) => {
	const [method = "", path = ""] = target.split(" ");
	const parameter = /\{(\w+)\}/.exec(path)?.[1];
	const pattern = new RegExp(`^${path.replace(/\{\w+\}/, "([^/]+)")}$`);
	return { name, method, pattern, parameter, run };
});

const own = { service: "connect-campaigns", resource: () => "*", formatError: errorAnswer };

/** The operation that a request asks for; of an unknown one the answer is UnknownOperationException. */
export function operationOf(method: string, url: string): Operation {
	const [path = "", query = ""] = url.split("?");
	for (const { name, method: wanted, pattern, parameter = "", run } of paths) {
		const match = wanted === method ? pattern.exec(path) : null;
		if (match === null) {
			continue;
		}
		const id = decoded(match[1] ?? "");
		const kind = named[parameter];
		return {
			...own,
			name,
			resource: (caller) => kind?.arnOf(id, caller) ?? "*",
			run: (campaigns, caller, text) => {
				const body = text === "" ? {} : parseJson(text);
				if (body === unreadable) {
					return errorAnswer("SerializationException", 400, "The body is not JSON.");
				}
				const faults = kind === undefined ? [] : validate(id, kind.is, parameter);
				const request = { campaigns, caller, id, query: new URLSearchParams(query), body };
				return faults.length > 0 ? invalid(faults) : run(request);
			},
		};
	}
	return {
		...own,
		name: "unknown",
		run: () => errorAnswer("UnknownOperationException", 404, `There is no ${method} ${path}.`),
	};
}

/** A broken escape stays as it is, and is no id then: no id has a percent sign. */
function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
