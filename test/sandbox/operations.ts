import { type Answer, errorAnswer } from "./answer";
import { type Caller, type Campaigns, campaignArn, invalid } from "./campaigns";
import { campaignId } from "./model";
import { parseJson, unreadable } from "./parseJson";
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
	readonly name: string;
	readonly method: string;
	/** The campaign's id is its group, where it has one. */
	readonly path: RegExp;
	run(campaigns: Campaigns, caller: Caller, id: string, body: unknown): Answer;
}

const routes: readonly Route[] = [
	{
		name: "CreateCampaign",
		method: "PUT",
		path: /^\/v2\/campaigns$/,
		run: (campaigns, caller, _, body) => campaigns.create(body, caller),
	},
	{
		name: "ListCampaigns",
		method: "POST",
		path: /^\/v2\/campaigns-summary$/,
		run: (campaigns, caller, _, body) => campaigns.list(body, caller),
	},
	{
		name: "DescribeCampaign",
		method: "GET",
		path: /^\/v2\/campaigns\/([^/]+)$/,
		run: (campaigns, caller, id) => campaigns.describe(id, caller),
	},
	{
		name: "DeleteCampaign",
		method: "DELETE",
		path: /^\/v2\/campaigns\/([^/]+)$/,
		run: (campaigns, caller, id) => campaigns.delete(id, caller),
	},
	{
		name: "GetCampaignState",
		method: "GET",
		path: /^\/v2\/campaigns\/([^/]+)\/state$/,
		run: (campaigns, caller, id) => campaigns.state(id, caller),
	},
	{
		name: "UpdateCampaignName",
		method: "POST",
		path: /^\/v2\/campaigns\/([^/]+)\/name$/,
		run: (campaigns, caller, id, body) => campaigns.rename(id, body, caller),
	},
	{
		name: "UpdateCampaignSchedule",
		method: "POST",
		path: /^\/v2\/campaigns\/([^/]+)\/schedule$/,
		run: (campaigns, caller, id, body) => campaigns.reschedule(id, body, caller),
	},
	...(["Start", "Pause", "Resume", "Stop"] as const).map(
		(verb): Route => ({
			name: `${verb}Campaign`,
			method: "POST",
			path: new RegExp(`^/v2/campaigns/([^/]+)/${verb.toLowerCase()}$`),
			run: (campaigns, caller, id) => campaigns.move(`${verb}Campaign`, id, caller),
		}),
	),
];

const own = { service: "connect-campaigns", resource: () => "*", formatError: errorAnswer };

/** The operation that a request asks for; of an unknown one the answer is UnknownOperationException. */
export function operationOf(method: string, url: string): Operation {
	const [path = ""] = url.split("?");
	for (const route of routes) {
		const match = route.method === method ? route.path.exec(path) : null;
		if (match === null) {
			continue;
		}
		const id = match[1] === undefined ? undefined : decoded(match[1]);
		return {
			...own,
			name: route.name,
			resource: (caller) => (id === undefined ? "*" : campaignArn(id, caller)),
			run: checked(route, id),
		};
	}
	return {
		...own,
		name: "unknown",
		run: () => errorAnswer("UnknownOperationException", 404, `There is no ${method} ${path}.`),
	};
}

function checked({ run }: Route, id: string | undefined): Operation["run"] {
	const faults = id === undefined ? [] : validate(id, campaignId, "id");
	return (campaigns, caller, text) => {
		const body = text === "" ? {} : parseJson(text);
		if (body === unreadable) {
			return errorAnswer("SerializationException", 400, "The body is not JSON.");
		}
		return faults.length > 0 ? invalid(faults) : run(campaigns, caller, id ?? "", body);
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
