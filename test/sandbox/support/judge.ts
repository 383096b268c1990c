import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { parseJson } from "../parseJson";

/** The input of one operation, as the SDK's commands have it. */
export type JudgedRequest = readonly [operation: string, input: unknown];

/** What the script prints; undefined where there is no Python, or no botocore that knows the service. */
async function printed(requests: readonly JudgedRequest[]): Promise<readonly unknown[] | undefined> {
	const child = spawn("python3", ["test/sandbox/support/judge.py"], { stdio: ["pipe", "pipe", "ignore"] });
	const closed = once(child, "close").catch(() => undefined);
	// Python may be gone before it has read all, or never have been there.
	child.stdin.on("error", () => undefined);
	child.stdin.end(JSON.stringify(requests));
	const value = parseJson(await text(child.stdout));
	await closed;
	return Array.isArray(value) ? value : undefined;
}

/** Why requests can't be judged here; undefined where they can. */
export async function whyNoJudge(): Promise<string | undefined> {
	return (await printed([])) === undefined
		? "there is no Python with a botocore that knows the API"
		: undefined;
}

/** What the service's model finds wrong with requests: for each, the paths at fault, such as `.schedule.endTime`. */
export async function judge(requests: readonly JudgedRequest[]): Promise<readonly (readonly string[])[]> {
	const judged = await printed(requests);
	assert.equal(judged?.length, requests.length);
	return judged.map((faults) => (Array.isArray(faults) ? faults.map(String) : assert.fail()));
}
