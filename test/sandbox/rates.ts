import type { Caller } from "./keys";
import type { Operation } from "./operations";

/** Calls a second that go on, and calls that may come at once. */
type Rate = readonly [perSecond: number, burst: number];

const slow: Rate = [1, 2];
const quick: Rate = [5, 10];
const usual: Rate = [2, 5];
const published: Readonly<Record<string, Rate>> = {
	CreateCampaign: slow,
	DeleteCampaign: slow,
	StartCampaign: slow,
	PauseCampaign: slow,
	ResumeCampaign: slow,
	StopCampaign: slow,
	UpdateCampaignName: slow,
	TagResource: slow,
	UntagResource: slow,
	ListTagsForResource: slow,
	ListCampaigns: quick,
	GetCampaignState: quick,
	GetCampaignStateBatch: quick,
	DescribeCampaign: [25, 35],
};

/** Counts calls by account, region and operation at the rates that AWS publishes. */
export class Rates {
	readonly #buckets = new Map<string, { tokens: number; at: number }>();

	/** Whether a call at a time is within its rate; counts it if it is. Calls of other services always are. */
	admits({ name, service }: Operation, { account, region }: Caller, at: Date): boolean {
		if (service !== "connect-campaigns" && service !== "connect") {
			return true;
		}
		// All operations of Amazon Connect share one rate.
		const counted = service === "connect" ? service : name;
		const [perSecond, burst] = published[counted] ?? usual;
		const key = [account, region, counted].join("/");
		const now = at.getTime();
		const before = this.#buckets.get(key) ?? { tokens: burst, at: now };
		const tokens = Math.min(burst, before.tokens + ((now - before.at) / 1000) * perSecond);
		const admitted = tokens >= 1;
		this.#buckets.set(key, { tokens: admitted ? tokens - 1 : tokens, at: now });
		return admitted;
	}

	clear(): void {
		this.#buckets.clear();
	}
}
