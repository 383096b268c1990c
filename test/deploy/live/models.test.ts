import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { AwsService } from "../../../deploy/src/calls/serviceClient";
import { type OperationName, operationOf, operations, type Read } from "../../../deploy/src/live/operations";
import { requestOf } from "../../../deploy/src/live/readRequest";
import { isObject, objectAt } from "../../../shared/src/request/json";
import { instanceId } from "../../client/support/campaign";
import { usualContent } from "../../sandbox/content";
import { parseJson } from "../../sandbox/parseJson";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox";
import { signedFetch } from "../../sandbox/support/signedFetch";
import { skipBecause } from "../../support/skip";

/** Services by the names that botocore has for them. */
const modelNames: Readonly<Record<AwsService, string>> = {
	"connect-campaigns": "connectcampaignsv2",
	connect: "connect",
	profile: "customer-profiles",
	wisdom: "qconnect",
};

const [queue] = usualContent.queues;
const [, , , , , , , journey] = usualContent.flows;
const [template] = usualContent.templates;
const [segment] = usualContent.segments;
const anything: Readonly<Record<string, string>> = {
	InstanceId: instanceId,
	connectInstanceId: instanceId,
	QueueId: queue?.id ?? "",
	ContactFlowId: journey?.id ?? "",
	knowledgeBaseId: "3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102",
	messageTemplateId: template?.id ?? "",
	DomainName: "amazon-connect-example",
	SegmentDefinitionName: segment?.name ?? "",
};

function readOf(operation: OperationName): Read {
	const inPath = [...operationOf(operation).path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
	const names =
		operationOf(operation).method === "POST" && operation !== "ListCampaigns" ? ["InstanceId"] : inPath;
	return { operation, parameters: Object.fromEntries(names.map((name) => [name, anything[name]])) };
}

/** What the models say; undefined where there is no Python, or no botocore that knows the services. */
async function judged(answers: readonly unknown[]): Promise<readonly unknown[] | undefined> {
	const child = spawn("python3", ["test/sandbox/support/shapes.py"], { stdio: ["pipe", "pipe", "ignore"] });
	const closed = once(child, "close").catch(() => undefined);
	// Python may be gone before it has read all, or never have been there.
	child.stdin.on("error", () => undefined);
	child.stdin.end(JSON.stringify(answers));
	const value = parseJson(await text(child.stdout));
	await closed;
	return Array.isArray(value) ? value : undefined;
}

suite("the table of requests for what an account has", () => {
	let sandbox: Sandbox;
	suiteSetup(async () => {
		sandbox = await startSandbox();
		sandbox.seed({ campaigns: [{ body: { name: "Spring", connectInstanceId: instanceId } }] });
	});
	suiteTeardown(() => sandbox.close());

	async function answerOf(name: OperationName): Promise<unknown> {
		const { service } = operationOf(name);
		const { method, path, query = {}, body } = requestOf(readOf(name), undefined);
		const search = new URLSearchParams(query).toString();
		const response = await signedFetch(sandbox.url, {
			method,
			path: search === "" ? path : `${path}?${search}`,
			service,
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const answer = parseJson(await response.text());
		assert.equal(response.status, 200, `${name}: ${JSON.stringify(answer)}`);
		return answer;
	}

	test("is that of the services' models, and so are the sandbox's answers", async function () {
		const names = Object.keys(operations).filter((name): name is OperationName =>
			Object.hasOwn(operations, name),
		);
		const answers = await Promise.all(
			names.map(async (name) => [modelNames[operationOf(name).service], name, await answerOf(name)]),
		);
		const verdicts = await judged(answers);
		if (verdicts === undefined) {
			skipBecause(this, "there is no Python with a botocore that knows the services");
		}
		for (const [index, name] of names.entries()) {
			const verdict: unknown = verdicts[index];
			const { service, method, path, result, paging } = operationOf(name);
			assert.ok(isObject(verdict), name);
			assert.deepEqual([verdict["signingName"], verdict["method"], verdict["path"]], [service, method, path]);
			assert.deepEqual(verdict["faults"], [], name);
			const results = verdict["results"];
			assert.ok(Array.isArray(results));
			for (const wanted of [result, paging?.next ?? ""].filter((one) => one !== "")) {
				assert.ok(results.includes(wanted), `${name} has no ${wanted}`);
			}
			const parameters = objectAt(verdict["parameters"], method === "POST" ? "body" : "querystring") ?? {};
			if (paging !== undefined) {
				const [size, most] = paging.size;
				assert.equal(parameters[size], most, `${name}, ${size}`);
				assert.ok(Object.hasOwn(parameters, paging.token), `${name} has no ${paging.token}`);
			}
		}
	});

	test("never asks for another path than the one meant", () => {
		for (const InstanceId of ["", ".", "..", undefined]) {
			const read: Read = { operation: "ListQueues", parameters: { InstanceId } };
			assert.throws(() => requestOf(read, undefined), TypeError);
		}
		const read: Read = { operation: "ListQueues", parameters: { InstanceId: "a/../b?c=d" } };
		assert.equal(requestOf(read, undefined).path, "/queues-summary/a%2F..%2Fb%3Fc%3Dd");
	});
});
