import {
	type ConnectCampaignsV2Client,
	GetInstanceOnboardingJobStatusCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import { isObject, textOf } from "../../../shared/src/request/json";
import type { ConnectTurn } from "./describeInstance";
import { readFromService } from "./serviceClient";

/** An instance of Amazon Connect. */
export interface ConnectInstance {
	readonly id: string;
	/** Undefined where a file names the instance, and not AWS. */
	readonly arn: string | undefined;
	/** Undefined where it has none, or it cannot be read. */
	readonly alias: string | undefined;
}

/** Pages are of 10 instances; nobody has as many as these hold. */
const maxPages = 20;

/**
 * The instances of the account in the region (ListInstances), in the order of AWS.
 *
 * @param client one of `serviceClient`, for Amazon Connect.
 * @throws what the SDK throws.
 */
export async function listInstances(
	client: ConnectCampaignsV2Client,
	turn: ConnectTurn,
	signal: AbortSignal,
): Promise<readonly ConnectInstance[]> {
	const found = new Map<string, ConnectInstance>();
	let nextToken: string | undefined;
	for (let page = 0; page < maxPages; page++) {
		const query = { maxResults: "10", ...(nextToken === undefined ? {} : { nextToken }) };
		const answer = await turn(signal, () =>
			readFromService(client, { method: "GET", path: "/instance", query }, signal),
		);
		const { InstanceSummaryList: list, NextToken: next } = isObject(answer) ? answer : {};
		for (const summary of Array.isArray(list) ? list : []) {
			const { Id: id, Arn: arn, InstanceAlias: alias } = isObject(summary) ? summary : {};
			if (typeof id === "string") {
				found.set(id, { id, arn: textOf(arn), alias: textOf(alias) });
			}
		}
		if (typeof next !== "string" || next === "" || next === nextToken) {
			break;
		}
		nextToken = next;
	}
	return [...found.values()];
}

/** Whether outbound campaigns are set up for an instance. */
export interface Onboarding {
	/** In the API's words: `IN_PROGRESS`, `SUCCEEDED`, `FAILED`; undefined where there never was a job. */
	readonly status: string | undefined;
	/** In the API's words, such as `KMS_ACCESS_DENIED`. */
	readonly failureCode: string | undefined;
}

/**
 * How far the setup of outbound campaigns is (GetInstanceOnboardingJobStatus).
 *
 * @throws what the SDK throws.
 */
export async function onboardingStatus(
	client: ConnectCampaignsV2Client,
	connectInstanceId: string,
	abortSignal: AbortSignal,
): Promise<Onboarding> {
	try {
		const command = new GetInstanceOnboardingJobStatusCommand({ connectInstanceId });
		const { connectInstanceOnboardingJobStatus: job } = await client.send(command, { abortSignal });
		return { status: job?.status, failureCode: job?.failureCode };
	} catch (error) {
		if (error instanceof Error && error.name === "ResourceNotFoundException") {
			return { status: undefined, failureCode: undefined };
		}
		throw error;
	}
}
