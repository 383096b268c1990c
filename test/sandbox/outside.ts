import { type Campaign, type Campaigns, type State, states } from "./campaigns";
import { integer, list, oneOf, structure, text } from "./constraint";
import { type Instance, isInstance } from "./instances";
import { createCampaignRequest } from "./model";
import { fitsExactly, isObject, validate } from "./validate";

/** What somebody else does to a campaign, without any of the service's rules. */
export interface Change {
	readonly state?: State;
	/** A JSON merge patch (RFC 7386) of the body; it may hold what the model doesn't know. */
	readonly body?: Readonly<Record<string, unknown>>;
}

/** What an account has before anybody asks. */
export interface Seed {
	/** In place of the instances there are. */
	readonly instances?: readonly Instance[];
	/** Beside the campaigns there are; names may repeat, and every list shows them. */
	readonly campaigns?: readonly CampaignSeed[];
}

export interface CampaignSeed {
	readonly body: Readonly<Record<string, unknown>>;
	/** `Initialized` by default. */
	readonly state?: State;
	/** By default that of the sandbox's first key, and `us-east-1`. */
	readonly account?: string;
	readonly region?: string;
	/** Creates so many, with numbers after their names. */
	readonly count?: number;
}

/** Something that cannot be done to the sandbox from outside. */
export class OutsideError extends Error {}

const anything = structure({});
const change = structure({ state: oneOf(...states), body: anything });
const campaignSeed = structure(
	{ body: anything, state: oneOf(...states), account: text(), region: text(), count: integer(1, 10_000) },
	"body",
);
const seedForm = structure({ instances: list(anything), campaigns: list(anything) });

/** Tells whether a value from outside is a change of a campaign. */
export function isChange(value: unknown): value is Change {
	return fitsExactly(value, change);
}

/** Tells whether a value from outside is a seed, in all but the bodies of campaigns. */
export function isSeed(value: unknown): value is Seed {
	if (!fitsExactly(value, seedForm)) {
		return false;
	}
	const { instances = [], campaigns = [] } = value;
	return (
		Array.isArray(instances) &&
		instances.every(isInstance) &&
		Array.isArray(campaigns) &&
		campaigns.every((each) => fitsExactly(each, campaignSeed))
	);
}

/**
 * Fills an account.
 *
 * @returns the ids of the new campaigns in order.
 * @throws OutsideError where a body is not that of a campaign; nothing is changed then.
 */
export function seed(campaigns: Campaigns, { instances, campaigns: seeds = [] }: Seed): readonly string[] {
	for (const { body } of seeds) {
		check(body);
	}
	if (instances !== undefined) {
		campaigns.instances.replace(instances);
	}
	return seeds.flatMap(({ body, state, account = "111122223333", region = "us-east-1", count }) =>
		Array.from({ length: count ?? 1 }, (_, index) => {
			const own = structuredClone(body);
			const numbered = count === undefined ? own : { ...own, name: `${String(body["name"])} ${index + 1}` };
			return campaigns.add(numbered, { account, region }, 0, state).id;
		}),
	);
}

/**
 * Changes a campaign as somebody else would, in any state.
 *
 * @throws OutsideError where there is no such campaign, or it would be none any more.
 */
export function changeCampaign(campaigns: Campaigns, id: string, { state, body }: Change): void {
	const campaign = found(campaigns, id);
	const next = body === undefined ? campaign.body : mergePatch(campaign.body, body);
	check(next);
	campaign.body = next;
	campaign.state = state ?? campaign.state;
}

/**
 * Deletes a campaign as somebody else would, in any state.
 *
 * @throws OutsideError where there is no such campaign.
 */
export function removeCampaign(campaigns: Campaigns, id: string): void {
	campaigns.all.delete(found(campaigns, id).id);
}

function found(campaigns: Campaigns, id: string): Campaign {
	const campaign = campaigns.all.get(id);
	if (campaign === undefined) {
		throw new OutsideError(`There is no campaign ${id}.`);
	}
	return campaign;
}

function check(body: Campaign["body"]): void {
	const faults = validate(body, createCampaignRequest);
	if (faults.length > 0) {
		throw new OutsideError(`This is not a campaign: ${faults.join("; ")}`);
	}
}

function mergePatch(target: Campaign["body"], patch: Campaign["body"]): Campaign["body"] {
	const patched = Object.entries(patch).map(([name, value]) => {
		const before = Object.hasOwn(target, name) ? target[name] : undefined;
		return [name, isObject(value) ? mergePatch(isObject(before) ? before : {}, value) : value] as const;
	});
	return Object.fromEntries(
		Object.entries({ ...target, ...Object.fromEntries(patched) }).filter(([, value]) => value !== null),
	);
}
