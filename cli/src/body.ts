import { asSent, BodyError, readCampaign } from "../../shared/src/request/body";
import { UsageError } from "./usage";

/**
 * The request body that a campaign without errors stands for: without `$schema`, and as the SDK writes it. Throws a
 * UsageError where the text is no request.
 */
export function requestBody(text: string): string {
	try {
		return JSON.stringify(asSent(readCampaign(text).body));
	} catch (error) {
		if (error instanceof BodyError) {
			throw new UsageError(error.message);
		}
		throw error;
	}
}
