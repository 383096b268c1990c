import { asSent } from "./body";
import type { JsonObject } from "./json";

/** The request of CreateCampaign, as far as it doesn't depend on who sends it. */
export interface CreateRequest {
	readonly method: string;
	readonly path: string;
	/** JSON in one line. Properties are in the order of the file; the SDK's order may differ. */
	readonly body: string;
}

/** The request that a campaign file stands for, without the SDK. `body`: the file's JSON without `$schema`. */
export function createRequest(body: JsonObject): CreateRequest {
	return { method: "PUT", path: "/v2/campaigns", body: JSON.stringify(asSent(body)) };
}
