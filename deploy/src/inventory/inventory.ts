import { isObject, type JsonObject, objectAt } from "../../../shared/src/request/json";
import { parseInstant } from "../../../shared/src/values/instant";
import type { Account } from "../calls/account";
import type { CallResult } from "../calls/call";
import {
	type CampaignPage,
	type CampaignState,
	type ListedCampaign,
	statesPerRequest,
} from "../calls/campaignList";
import type { DescribedCampaign } from "../calls/campaigns";
import type { Failure } from "../calls/errors";
import type { ConnectInstance, Onboarding } from "../calls/instances";
import type { RemoteCampaign } from "../calls/remoteCampaign";
import { accountOf } from "../create/history";
import type { Identity } from "../identity/identity";
import { channelNames, isChannelMember } from "../plan/operations";

/** Whose campaigns are listed. */
export interface InventorySession {
	readonly identity: Identity;
	readonly account: Account;
	/** Why AWS did not list the instances, so that they are those of files. */
	readonly unlisted: Failure | undefined;
}

/** A campaign of a list; its state is undefined until AWS has told it. */
export interface InventoryCampaign extends ListedCampaign {
	readonly state: CampaignState | undefined;
}

/** What is known of an instance. */
export interface InstanceRecord {
	readonly instance: ConnectInstance;
	/** By state, then by name. */
	readonly campaigns: readonly InventoryCampaign[];
	/** A page is being read. */
	readonly isReading: boolean;
	/** Whether there may be campaigns that were not read. */
	readonly hasMore: boolean;
	/** Why the last page could not be read. */
	readonly failure: Failure | undefined;
	/** Why states could not be read. */
	readonly statesFailure: Failure | undefined;
	/** Undefined until AWS has told it. */
	readonly onboarding: Onboarding | Failure | undefined;
}

/** The requests of an inventory, each at the pace that AWS allows. */
export interface InventoryCalls {
	page(
		instanceId: string,
		nextToken: string | undefined,
		signal: AbortSignal,
	): Promise<CallResult<CampaignPage>>;
	states(
		ids: readonly string[],
		signal: AbortSignal,
	): Promise<CallResult<ReadonlyMap<string, CampaignState>>>;
	onboarding(instanceId: string, signal: AbortSignal): Promise<CallResult<Onboarding>>;
	campaign(id: string, signal: AbortSignal): Promise<CallResult<DescribedCampaign>>;
}

/**
 * The campaigns of one account in one region, as far as somebody has looked. It asks for nothing by itself, and what it
 * has read stays until another takes its place.
 */
export class Inventory {
	readonly session: InventorySession;
	readonly #calls: InventoryCalls;
	readonly #changed: (instanceId: string) => void;
	readonly #records: Map<string, InstanceRecord>;
	readonly #tokens = new Map<string, string>();
	readonly #reading = new Map<string, Promise<CallResult<unknown>["kind"]>>();
	/** Campaigns whose states are being asked for. */
	readonly #asked = new Set<string>();

	/** @param changed told after what is known of an instance has changed. */
	constructor(
		session: InventorySession,
		instances: readonly ConnectInstance[],
		calls: InventoryCalls,
		changed: (instanceId: string) => void,
	) {
		this.session = session;
		this.#calls = calls;
		this.#changed = changed;
		this.#records = new Map(instances.map((instance) => [instance.id, unread(instance)]));
	}

	get instances(): readonly InstanceRecord[] {
		return [...this.#records.values()];
	}

	instance(id: string): InstanceRecord | undefined {
		return this.#records.get(id);
	}

	/** Where an instance is, for the address of its console. */
	placeOf(instanceId: string): Pick<RemoteCampaign, "arn" | "region" | "endpoint"> {
		const { region, endpoint } = this.session.identity;
		return { arn: this.#records.get(instanceId)?.instance.arn, region, endpoint };
	}

	/** A campaign of the list, with all that tells it from others. */
	remote({ id, arn, name, instanceId }: ListedCampaign): RemoteCampaign {
		const { identity, account } = this.session;
		const { credentials, region, endpoint } = identity;
		const owner = account.kind === "known" ? account.id : accountOf(arn);
		return { id, arn, name, instanceId, region, account: owner, credentials, endpoint };
	}

	/**
	 * Reads the next page of an instance; the names are there when it resolves. While a page is being read, another one
	 * is not. Cancelled, it leaves everything as it was.
	 */
	async readPage(instanceId: string, signal: AbortSignal): Promise<void> {
		const other = this.#reading.get(instanceId);
		if (other !== undefined && (await other) !== "cancelled") {
			return;
		}
		const reading = this.#reading.get(instanceId) ?? this.#readPage(instanceId, signal);
		this.#reading.set(instanceId, reading);
		try {
			await reading;
		} finally {
			this.#reading.delete(instanceId);
		}
	}

	async #readPage(id: string, signal: AbortSignal): Promise<CallResult<unknown>["kind"]> {
		if (this.#records.get(id)?.hasMore !== true) {
			return "answered";
		}
		this.#change(id, { isReading: true, failure: undefined });
		const called = await this.#calls.page(id, this.#tokens.get(id), signal);
		if (called.kind !== "answered") {
			const failure = called.kind === "failed" ? called.failure : undefined;
			this.#change(id, { isReading: false, failure });
			return called.kind;
		}
		const { campaigns, nextToken } = called.value;
		// A page that leads to itself would never end.
		const hasMore = nextToken !== undefined && nextToken !== this.#tokens.get(id);
		if (hasMore) {
			this.#tokens.set(id, nextToken);
		}
		const before = this.#records.get(id)?.campaigns ?? [];
		const known = new Set(before.map((one) => one.id));
		const added = campaigns.filter((one) => !known.has(one.id) && known.add(one.id));
		const all = [...before, ...added.map((one) => ({ ...one, state: undefined }))];
		this.#change(id, { isReading: false, hasMore, campaigns: sorted(all) });
		return "answered";
	}

	/** Reads the states that are not known yet of the campaigns that were listed. */
	async readStates(instanceId: string, signal: AbortSignal): Promise<void> {
		const campaigns = this.#records.get(instanceId)?.campaigns ?? [];
		const wanted = campaigns.flatMap(({ id, state }) =>
			state === undefined && !this.#asked.has(id) ? [id] : [],
		);
		const batches: string[][] = [];
		for (let start = 0; start < wanted.length; start += statesPerRequest) {
			batches.push(wanted.slice(start, start + statesPerRequest));
		}
		await Promise.all(batches.map((ids) => this.#readStates(instanceId, ids, signal)));
	}

	async #readStates(instanceId: string, ids: readonly string[], signal: AbortSignal): Promise<void> {
		for (const id of ids) {
			this.#asked.add(id);
		}
		const called = await this.#calls.states(ids, signal);
		for (const id of ids) {
			this.#asked.delete(id);
		}
		if (called.kind === "cancelled") {
			return;
		}
		const isFailed = called.kind === "failed";
		const untold: CampaignState = { kind: "unknown", reason: "AWS did not tell it" };
		const told = isFailed ? new Map(ids.map((id) => [id, untold] as const)) : called.value;
		const before = this.#records.get(instanceId)?.campaigns ?? [];
		const campaigns = before.map((one) => ({ ...one, state: told.get(one.id) ?? one.state }));
		this.#change(instanceId, {
			campaigns: sorted(campaigns),
			...(isFailed && { statesFailure: called.failure }),
		});
	}

	/** Reads whether outbound campaigns are set up, of one instance after the other. Ends with the first failure. */
	async readOnboarding(signal: AbortSignal): Promise<void> {
		for (const { instance, onboarding } of this.instances) {
			if (onboarding !== undefined) {
				continue;
			}
			const called = await this.#calls.onboarding(instance.id, signal);
			if (called.kind === "cancelled") {
				return;
			}
			const found = called.kind === "failed" ? called.failure : called.value;
			this.#change(instance.id, { onboarding: found });
			if (called.kind === "failed") {
				return;
			}
		}
	}

	/** Reads a campaign as it is now. */
	async describe(id: string, signal: AbortSignal): Promise<CallResult<DescribedCampaign>> {
		return await this.#calls.campaign(id, signal);
	}

	/**
	 * Takes over what was seen of a campaign elsewhere, so that nobody has to ask again.
	 *
	 * @param state undefined where the campaign is gone.
	 * @param described the answer of DescribeCampaign, where somebody has it.
	 */
	seen(id: string, state: string | undefined, described?: JsonObject): void {
		const now =
			state === undefined
				? undefined
				: { ...listedParts(described), state: { kind: "known", state } as const };
		for (const { instance, campaigns } of this.instances) {
			if (campaigns.some((one) => one.id === id)) {
				const others = campaigns.flatMap((one) =>
					one.id !== id ? [one] : now === undefined ? [] : [{ ...one, ...now }],
				);
				this.#change(instance.id, { campaigns: sorted(others) });
			}
		}
	}

	#change(id: string, change: Partial<InstanceRecord>): void {
		const record = this.#records.get(id);
		if (record !== undefined) {
			this.#records.set(id, { ...record, ...change });
			this.#changed(id);
		}
	}
}

/** What a list would say of a campaign that AWS has described. */
function listedParts(described: JsonObject | undefined): Partial<ListedCampaign> {
	if (described === undefined) {
		return {};
	}
	const { name, schedule } = described;
	const members = Object.keys(objectAt(described, "channelSubtypeConfig") ?? {});
	const endTime = isObject(schedule) ? parseInstant(String(schedule["endTime"])) : undefined;
	return {
		...(typeof name === "string" && { name }),
		channels: members.map((member) => (isChannelMember(member) ? channelNames[member] : member)),
		endTime: endTime?.epochMilliseconds,
	};
}

function unread(instance: ConnectInstance): InstanceRecord {
	return {
		instance,
		campaigns: [],
		isReading: false,
		hasMore: true,
		failure: undefined,
		statesFailure: undefined,
		onboarding: undefined,
	};
}

/** What runs or needs somebody comes first. */
const order: readonly string[] = ["Running", "Paused", "Failed", "Initialized", "Stopped", "Completed"];

/** Campaigns by state, then by name; those whose state isn't known come last. */
function sorted(campaigns: readonly InventoryCampaign[]): readonly InventoryCampaign[] {
	const rank = ({ state }: InventoryCampaign): number => {
		const place = state?.kind === "known" ? order.indexOf(state.state) : -1;
		return place < 0 ? order.length : place;
	};
	return campaigns
		.map((campaign) => ({ campaign, rank: rank(campaign) }))
		.sort((one, other) => one.rank - other.rank || byName(one.campaign.name, other.campaign.name))
		.map(({ campaign }) => campaign);
}

const { compare: byName } = new Intl.Collator("en", { numeric: true });
