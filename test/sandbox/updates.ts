import { type Answer, invalid, json, modelledError } from "./answer";
import type { Behaviour } from "./behaviour";
import { type Campaign, type Campaigns, nameTaken, type Request, type State, wrongState } from "./campaigns";
import { type Constraint, oneOf, structure } from "./constraint";
import { type Changeable, updateRequest } from "./model";
import { modelled } from "./modelled";
import { isObject, validate } from "./validate";

interface Setter {
	readonly property: Changeable;
	/** Allowed before the start alone. */
	readonly early?: true;
	/** Whether what is left out may stay, where the sandbox merges. */
	readonly merges?: true;
	/** What else the service refuses; undefined where it doesn't. */
	refuse?(campaign: Campaign, value: unknown, campaigns: Campaigns): Answer | undefined;
}

const setters = {
	UpdateCampaignName: {
		property: "name",
		refuse: (campaign, name, campaigns) => (campaigns.hasNamesake(campaign, name) ? nameTaken() : undefined),
	},
	UpdateCampaignSchedule: { property: "schedule", early: true },
	UpdateCampaignSource: { property: "source", early: true, refuse: refuseFirstSource },
	UpdateCampaignFlowAssociation: {
		property: "connectCampaignFlowArn",
		early: true,
		refuse: refuseFirstFlow,
	},
	UpdateCampaignChannelSubtypeConfig: {
		property: "channelSubtypeConfig",
		merges: true,
		refuse: refuseFrozenCalls,
	},
	UpdateCampaignCommunicationTime: { property: "communicationTimeConfig", early: true, merges: true },
	UpdateCampaignCommunicationLimits: {
		property: "communicationLimitsOverride",
		early: true,
		merges: true,
	},
	UpdateCampaignEntryLimits: { property: "entryLimitsConfig", early: true },
} as const satisfies Readonly<Record<string, Setter>>;

/** States that a campaign doesn't leave any more. */
const ended: readonly State[] = ["Stopped", "Completed", "Failed"];

/** An operation that sets one property. */
export type Update = keyof typeof setters;

/** Sets one property of a campaign to what the request has. */
export function update(operation: Update, { campaigns, id, body, caller }: Request): Answer {
	const { property, early, merges, refuse }: Setter = setters[operation];
	const form = updateRequest(property);
	const faults = validate(body, form);
	const sent = modelled(body, form);
	if (faults.length > 0 || !isObject(sent)) {
		return invalid(faults);
	}
	const { updates, updatesAfterEnd } = campaigns.behaviour;
	return campaigns.withCampaign(id, caller, (campaign) => {
		const allowed = early
			? campaign.state === "Initialized"
			: updatesAfterEnd || !ended.includes(campaign.state);
		if (!allowed) {
			return refusedByState(campaign, operation, campaigns.behaviour);
		}
		const value = sent[property];
		const refusal = refuse?.(campaign, value, campaigns);
		if (refusal !== undefined) {
			return refusal;
		}
		const before = campaign.body[property];
		const merged = merges && updates === "merge" && isObject(before) && isObject(value);
		campaign.body = { ...campaign.body, [property]: merged ? { ...before, ...value } : value };
		return json({});
	});
}

/** A source can be changed, but not added. */
function refuseFirstSource({ body }: Campaign): Answer | undefined {
	return body["source"] === undefined
		? modelledError("ConflictException", "A source cannot be added to a campaign that has none.")
		: undefined;
}

function refuseFirstFlow({ body }: Campaign, _: unknown, { behaviour }: Campaigns): Answer | undefined {
	return body["connectCampaignFlowArn"] === undefined && !behaviour.addsFlow
		? modelledError("ConflictException", "A flow cannot be added to a campaign that has none.")
		: undefined;
}

/** Once a campaign has started, its queue is fixed, and agents neither join its calls nor leave them. */
function refuseFrozenCalls(campaign: Campaign, value: unknown, campaigns: Campaigns): Answer | undefined {
	const [before, after] = [callsOf(campaign.body["channelSubtypeConfig"]), callsOf(value)];
	if (campaign.state === "Initialized" || before === undefined || after === undefined) {
		return undefined;
	}
	const modes = [before.mode, after.mode];
	const dialed = modes.some((mode) => mode === "progressive" || mode === "predictive");
	const frozen = before.queue !== after.queue || (dialed && modes.includes("agentless"));
	return frozen
		? refusedByState(campaign, "UpdateCampaignChannelSubtypeConfig", campaigns.behaviour)
		: undefined;
}

/** The mode and queue of a config's calls; undefined where it has none. */
function callsOf(
	config: unknown,
): { readonly mode: string | undefined; readonly queue: unknown } | undefined {
	const telephony = isObject(config) ? config["telephony"] : undefined;
	if (!isObject(telephony)) {
		return undefined;
	}
	const { outboundMode, connectQueueId: queue } = telephony;
	return { mode: isObject(outboundMode) ? Object.keys(outboundMode)[0] : undefined, queue };
}

interface Remover {
	readonly property: Changeable;
	/** The parameter of the query that names a part, and the parts by its values; without it, all of it goes. */
	readonly part?: { readonly parameter: string; readonly values: Readonly<Record<string, string>> };
}

const channels = { TELEPHONY: "telephony", SMS: "sms", EMAIL: "email", WHATSAPP: "whatsApp" };
const removers = {
	DeleteCampaignChannelSubtypeConfig: {
		property: "channelSubtypeConfig",
		part: { parameter: "channelSubtype", values: channels },
	},
	DeleteCampaignCommunicationTime: {
		property: "communicationTimeConfig",
		part: { parameter: "config", values: channels },
	},
	DeleteCampaignCommunicationLimits: {
		property: "communicationLimitsOverride",
		part: { parameter: "config", values: { ALL_CHANNEL_SUBTYPES: "allChannelSubtypes" } },
	},
	DeleteCampaignEntryLimits: { property: "entryLimitsConfig" },
} as const satisfies Readonly<Record<string, Remover>>;

/** An operation that removes one property, or a part of it. */
export type Removal = keyof typeof removers;

/** Removes a property or a part of it, before the start alone. What is not there is removed already. */
export function remove(operation: Removal, { campaigns, id, query, caller }: Request): Answer {
	const { property, part }: Remover = removers[operation];
	const word = part === undefined ? null : query.get(part.parameter);
	const faults = part === undefined ? [] : validate({ [part.parameter]: word }, queryOf(part));
	if (faults.length > 0) {
		return invalid(faults);
	}
	return campaigns.withCampaign(id, caller, (campaign) => {
		if (campaign.state !== "Initialized") {
			return refusedByState(campaign, operation, campaigns.behaviour);
		}
		const { [property]: whole, ...others } = campaign.body;
		const name = word === null ? undefined : part?.values[word];
		const rest = isObject(whole) ? Object.entries(whole).filter(([member]) => member !== name) : [];
		const stays = name !== undefined && rest.length > 0;
		campaign.body = stays ? { ...others, [property]: Object.fromEntries(rest) } : others;
		return json({});
	});
}

function queryOf({ parameter, values }: NonNullable<Remover["part"]>): Constraint {
	return structure({ [parameter]: oneOf(...Object.keys(values)) }, parameter);
}

const unmodelled: readonly string[] = [
	"UpdateCampaignName",
	"UpdateCampaignChannelSubtypeConfig",
	"DeleteCampaignChannelSubtypeConfig",
] satisfies readonly (Update | Removal)[];

/** The refusal of a change that the state of a campaign does not allow. */
function refusedByState(campaign: Campaign, operation: Update | Removal, { stateError }: Behaviour): Answer {
	return stateError === "InvalidCampaignStateException" || !unmodelled.includes(operation)
		? wrongState(campaign, operation)
		: modelledError(stateError, `${operation} cannot change this in state ${campaign.state}.`);
}
