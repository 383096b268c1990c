import { createHash } from "node:crypto";
import type { Plan } from "../../../deploy/src/plan/plan";
import { isObject, parseJson } from "../../../shared/src/request/json";
import { readText, writeText } from "../files";
import { jsonText } from "../output";
import { UsageError } from "../usage";
import type { Existing } from "./find";
import type { Aws, Session } from "./session";

/** Plans that were made in one call, for applying them in another. Holds nothing of the campaigns but names and hashes. */
export interface PlanFile {
	/** Of this form. */
	readonly formatVersion: 1;
	readonly account: string;
	readonly region: string;
	readonly endpoint: string | null;
	/** The environment that files were planned for; null where none was chosen. */
	readonly environment: string | null;
	readonly plans: readonly SavedPlan[];
}

/** What has to be as it was when a plan was made. */
export interface SavedPlan {
	/** As the call named it, from the working directory. */
	readonly file: string;
	readonly fileHash: string;
	readonly campaignId: string;
	/** Of what the campaign says, and its state. */
	readonly campaignHash: string;
	readonly requests: readonly string[];
	/** Of all that the requests send. */
	readonly requestsHash: string;
}

/**
 * Writes plans to a file.
 *
 * @throws UsageError where it can't be written, or the account isn't known.
 */
export function writePlanFile(
	path: string,
	{ account, identity, call }: Session,
	plans: readonly SavedPlan[],
): void {
	if (account.kind === "unknown") {
		throw new UsageError(`A plan can't be kept where the account isn't known: ${account.reason}.`);
	}
	const { region, endpoint = null } = identity;
	const environment = call.environments.wanted ?? null;
	const content: PlanFile = { formatVersion: 1, account: account.id, region, endpoint, environment, plans };
	writeText(path, jsonText(content));
}

/** What a plan is kept as. */
export function savedPlan(
	aws: Aws,
	{ file, text }: { readonly file: string; readonly text: string },
	{ view, exact }: Existing,
	{ writes }: Plan,
): SavedPlan {
	return {
		file,
		fileHash: hashOf(text),
		campaignId: view.id,
		campaignHash: hashOf(aws.fingerprintOf({ view, exact })),
		requests: writes.map(({ operation }) => operation),
		requestsHash: hashOf(
			JSON.stringify(
				writes.map(({ operation, body, channel, tagKeys }) => [operation, body, channel, tagKeys]),
			),
		),
	};
}

/** Reads a file of plans; throws a UsageError where it can't be read or is none. */
export function readPlanFile(path: string): PlanFile {
	const content = parseJson(readText(path));
	if (!isPlanFile(content)) {
		throw new UsageError(`${path} isn't a plan of this version of connect-campaigns plan --out.`);
	}
	return content;
}

function isPlanFile(value: unknown): value is PlanFile {
	return (
		isObject(value) &&
		value["formatVersion"] === 1 &&
		isText(value["account"]) &&
		isText(value["region"]) &&
		(value["endpoint"] === null || isText(value["endpoint"])) &&
		(value["environment"] === null || isText(value["environment"])) &&
		Array.isArray(value["plans"]) &&
		value["plans"].every(isSavedPlan)
	);
}

function isSavedPlan(value: unknown): value is SavedPlan {
	const texts = ["file", "fileHash", "campaignId", "campaignHash", "requestsHash"];
	return (
		isObject(value) &&
		texts.every((name) => isText(value[name])) &&
		Array.isArray(value["requests"]) &&
		value["requests"].every(isText)
	);
}

function isText(value: unknown): value is string {
	return typeof value === "string";
}

/** What tells texts apart without holding them. */
export function hashOf(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
