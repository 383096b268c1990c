import { isObject } from "../../../shared/src/request/json";

/** Longest wait for what is good to know but not needed, in milliseconds. */
export const lookupTimeoutMs = 2_000;

/** Whether an error would meet every request to AWS, so that there is no point in going on. */
export function stopsEverything(error: unknown): boolean {
	return (
		statusOf(error) === 407 ||
		(isObject(error) && (error["code"] === "ERR_PROXY_TUNNEL" || error["name"] === "EndpointError"))
	);
}

/** Why a lookup failed, as in "did not answer within 2 seconds". */
export function lookupFailure(error: unknown): string {
	const { name, code, $fault } = isObject(error) ? error : {};
	if (name === "TimeoutError" && code === undefined) {
		return `did not answer within ${lookupTimeoutMs / 1000} seconds`;
	}
	const status = statusOf(error);
	if (status === undefined) {
		return "could not be reached";
	}
	// The SDK marks the errors that AWS itself has sent.
	const named = $fault !== undefined && typeof name === "string" && name !== "Unknown";
	return `answered ${named ? name : `HTTP ${status}`}`;
}

function statusOf(error: unknown): number | undefined {
	const { $metadata, $response } = isObject(error) ? error : {};
	const statuses = [
		isObject($metadata) ? $metadata["httpStatusCode"] : undefined,
		isObject($response) ? $response["statusCode"] : undefined,
	];
	return statuses.find((status) => typeof status === "number");
}
