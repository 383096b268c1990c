import { type LiveValuesParams, type LookUpParams, liveKinds } from "../../../shared/src/live";
import type {
	CampaignKey,
	CheckedProblem,
	CheckPosition,
	CheckRange,
	CheckResult,
} from "../../../shared/src/protocol";
import { isObject } from "../../../shared/src/request/json";

const severities: ReadonlySet<unknown> = new Set(["error", "warning", "information", "hint"]);

/** Whether an answer of the language server is what the check request promises; anything else must not open the gate. */
export function isCheckResult(answer: unknown): answer is CheckResult {
	return (
		isObject(answer) &&
		Array.isArray(answer["problems"]) &&
		answer["problems"].every(isProblem) &&
		(answer["key"] === undefined || isKey(answer["key"]))
	);
}

function isKey(value: unknown): value is CampaignKey {
	return (
		isObject(value) &&
		typeof value["name"] === "string" &&
		typeof value["instanceId"] === "string" &&
		isRange(value["range"])
	);
}

function isProblem(value: unknown): value is CheckedProblem {
	return (
		isObject(value) &&
		severities.has(value["severity"]) &&
		typeof value["code"] === "string" &&
		typeof value["message"] === "string" &&
		isRange(value["range"])
	);
}

function isRange(value: unknown): value is CheckRange {
	return isObject(value) && isPosition(value["start"]) && isPosition(value["end"]);
}

function isPosition(value: unknown): value is CheckPosition {
	return isObject(value) && typeof value["line"] === "number" && typeof value["character"] === "number";
}

const kinds: ReadonlySet<unknown> = new Set(liveKinds);

/** Whether a question of the language server about an account is one that can be answered. */
export function isLiveValuesParams(params: unknown): params is LiveValuesParams {
	if (!isObject(params) || !isObject(params["scope"])) {
		return false;
	}
	const { instanceId, parent } = params["scope"];
	return (
		typeof params["uri"] === "string" &&
		kinds.has(params["kind"]) &&
		typeof params["mayLookUp"] === "boolean" &&
		[instanceId, parent].every((one) => one === undefined || typeof one === "string")
	);
}

/** Whether an argument of the command that looks something up is one that it can carry out. */
export function isLookUpParams(params: unknown): params is LookUpParams {
	return isObject(params) && isLiveValuesParams({ ...params, mayLookUp: true });
}
