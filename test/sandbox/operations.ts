import type { Caller, Campaigns } from "./campaigns";
import { type Answer, errorAnswer } from "./faults";

export interface Operation {
	readonly name: string;
	run(campaigns: Campaigns, body: string, caller: Caller): Answer;
}

const routes: readonly (readonly [
	method: string,
	path: RegExp,
	name: string,
	run: (campaigns: Campaigns, id: string, body: unknown, caller: Caller) => Answer,
])[] = [
	[
		"PUT",
		/^\/v2\/campaigns$/,
		"CreateCampaign",
		(campaigns, _, body, caller) => campaigns.create(body, caller),
	],
	["GET", /^\/v2\/campaigns\/([^/]+)$/, "DescribeCampaign", (campaigns, id) => campaigns.describe(id)],
	["DELETE", /^\/v2\/campaigns\/([^/]+)$/, "DeleteCampaign", (campaigns, id) => campaigns.delete(id)],
	["POST", /^\/v2\/campaigns-summary$/, "ListCampaigns", (campaigns, _, body) => campaigns.list(body)],
	["GET", /^\/v2\/campaigns\/([^/]+)\/state$/, "GetCampaignState", (campaigns, id) => campaigns.state(id)],
	...(["Start", "Pause", "Resume", "Stop"] as const).map(
		(verb) =>
			[
				"POST",
				new RegExp(`^/v2/campaigns/([^/]+)/${verb.toLowerCase()}$`),
				`${verb}Campaign`,
				(campaigns: Campaigns, id: string) => campaigns.move(`${verb}Campaign`, id),
			] as const,
	),
];

/** The operation that a request asks for. */
export function operationOf(method: string, url: string): Operation {
	const { pathname } = new URL(url, "http://localhost");
	for (const [verb, path, name, run] of routes) {
		const match = verb === method ? path.exec(pathname) : null;
		if (match === null) continue;
		return {
			name,
			run: (campaigns, body, caller) => {
				const parsed = parse(body);
				if (parsed === unreadable) return errorAnswer("SerializationException", 400, "The body is not JSON.");
				return run(campaigns, decodeURIComponent(match[1] ?? ""), parsed, caller);
			},
		};
	}
	return {
		name: "unknown",
		run: () => errorAnswer("UnknownOperationException", 404, `There is no ${method} ${pathname}.`),
	};
}

const unreadable = Symbol("unreadable");

function parse(body: string): unknown {
	try {
		return body === "" ? {} : JSON.parse(body);
	} catch {
		return unreadable;
	}
}
