import assert from "node:assert/strict";
import { isSeed } from "./outside";
import { parseJson } from "./parseJson";
import { Aws, instance } from "./support/aws";
import { signedFetch } from "./support/signedFetch";
import { isObject } from "./validate";

const queues = `/queues-summary/${instance}`;
const domain = "/domains/amazon-connect-example/segment-definitions";

suite("what the sandbox's instances have", () => {
	let aws: Aws;
	setup(async () => {
		aws = await Aws.start();
	});
	teardown(() => aws.stop());

	async function ask(
		path: string,
		service: string,
		key?: string,
	): Promise<Readonly<Record<string, unknown>>> {
		const answer = await signedFetch(aws.sandbox.url, {
			method: "GET",
			path,
			service,
			...(key !== undefined && { key }),
		});
		const value = parseJson(await answer.text());
		assert.ok(isObject(value));
		return { error: answer.headers.get("x-amzn-errortype"), ...value };
	}

	test("is told to those who signed for the right service, and to the account that has the instance", async () => {
		assert.equal((await ask(queues, "connect"))["error"], null);
		assert.equal((await ask(queues, "profile"))["error"], "InvalidSignatureException");
		assert.equal((await ask(domain, "profile"))["error"], null);
		assert.equal((await ask(domain, "connect"))["error"], "InvalidSignatureException");
		aws.sandbox.seed({ instances: [{ id: instance, account: "444455556666" }] });
		for (const [path, service] of [
			[queues, "connect"],
			[domain, "profile"],
		] as const) {
			assert.equal((await ask(path, service))["error"], "ResourceNotFoundException");
			assert.equal((await ask(path, service, "SANDBOXKEYTWO"))["error"], null);
		}
	});

	test("comes in pages, each service with its own names for them", async () => {
		const first = await ask(`${queues}?maxResults=2`, "connect");
		const second = await ask(`${queues}?maxResults=2&nextToken=${String(first["NextToken"])}`, "connect");
		const sizes = [first, second].map(({ QueueSummaryList: list }) =>
			Array.isArray(list) ? list.length : 0,
		);
		assert.deepEqual([sizes, second["NextToken"]], [[2, 1], undefined]);
		const segments = await ask(`${domain}?max-results=1`, "profile");
		assert.equal(segments["NextToken"], "1");
		assert.equal((await ask(`${queues}?maxResults=1001`, "connect"))["error"], "InvalidParameterException");
		assert.equal((await ask(`${domain}?max-results=501`, "profile"))["error"], "BadRequestException");
		const templates = "/knowledgeBases/3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102/messageTemplates";
		assert.equal((await ask(`${templates}?maxResults=101`, "wisdom"))["error"], "ValidationException");
	});

	test("can be denied, and shares the rate of Amazon Connect with its instances", async () => {
		aws.sandbox.fail({ kind: "denied", operation: "ListSegmentDefinitions", policy: "identity" });
		assert.match(
			String((await ask(domain, "profile"))["message"]),
			/perform: profile:ListSegmentDefinitions on/,
		);
		aws.sandbox.configure({ rates: "published" });
		const paths = [queues, "/instance", queues, "/instance", queues, "/instance", queues, "/instance"];
		const errors: unknown[] = [];
		for (const path of paths) {
			errors.push((await ask(path, "connect"))["error"]);
		}
		assert.ok(errors.includes("ThrottlingException"), "eight requests at once are more than AWS takes");
		assert.equal(errors[0], null);
	});

	test("is seeded in a form that is checked", () => {
		const seedOf = (content: unknown): boolean => isSeed({ instances: [{ id: instance, content }] });
		assert.ok(seedOf({ queues: [{ id: "a", name: "A", isDisabled: true }], segments: [] }));
		assert.ok(!seedOf({ queues: [{ id: "a" }] }));
		assert.ok(!seedOf({ templates: [{ id: "a", name: "A", channel: "FAX" }] }));
	});
});
