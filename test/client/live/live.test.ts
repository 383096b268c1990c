import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { Came } from "./runLive";

const first = "us-east-1, profile first";
const queue = ["q-1", "Outbound sales"];

suite("what an account has, in VS Code", function () {
	this.timeout(60_000);
	let came: Came;

	suiteSetup(() => {
		const stubs = [resolve("test/client/live/vscode"), resolve("test/support/stubs")].join(":");
		const written = execFileSync(
			process.execPath,
			["--import", "tsx", resolve("test/client/live/runLive.ts")],
			{
				encoding: "utf8",
				env: { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" },
				// What never comes would otherwise be waited for without an end.
				timeout: 50_000,
			},
		);
		came = JSON.parse(written);
	});

	const stories: Came = {
		off: [["off", [], null, null], []],
		"an argument that makes no sense": [],
		"after the look-up": [["ready", [queue], first, "111122223333"], ["", "queues-summary"], true],
		"the progress of the first look-up": ["Looking up values in AWS"],
		"what the log says of the first look-up": [
			"Live values: Reading AWS STS GetCallerIdentity, us-east-1",
			"Live values: Reading Amazon Connect ListQueues, us-east-1",
		],
		"what a creation asks for": [
			"GET /instance/I",
			"GET /v2/campaigns/campaign-1/state",
			// For the check and the question, right before the request leaves, and after it.
			"POST /v2/campaigns-summary",
			"POST /v2/campaigns-summary",
			"POST /v2/campaigns-summary",
			"PUT /v2/campaigns",
		],
		"what a creation that is denied everything asks for": [
			"/",
			"/instance/I",
			"/queues/I/q-9",
			"/v2/campaigns-summary",
			"/v2/connect-instance/I/onboarding",
		],
		"another profile while somebody signs in": [
			["Not looked up: another profile, region or environment was chosen meanwhile."],
			[""],
			null,
		],
		"what checks mark: all, but what was edited, or nothing of another profile": [
			"connectInstanceId,connectQueueId",
			"connectInstanceId",
			"",
		],
		// Who and where it is, and the campaigns of its name.
		"a creation while live values are off": [null, ["", "instance", "v2"]],
		"what is known after a creation": ["ready", "ready", []],
		"a hundred keys": [],
		// Only who it is, which is how the mistake is found.
		"signed in already, an environment of another account": ["unknown", 1, [""]],
		"a creation and a check in an environment of another account": ["", ""],
		"on request, nothing ahead": ["contact-flows-summary"],
		"automatic, ahead of the first list": ["queues-summary"],
		// The list waits for it, as far as it may.
		automatic: ["ready", ["contact-flows-summary"]],
		"another profile": [["unknown", [], "us-east-1, profile second", null], 1, []],
		"automatic, without a list that is shown": ["unknown", []],
		"a key after that": ["denied", []],
		"another identity for a file": true,
		"what a command signed in to": ["unknown", "kept", []],
		"the profile of before": [["unknown", [], first, null], []],
	};
	for (const [name, expected] of Object.entries(stories)) {
		test(name, () => assert.deepEqual(came[name], expected));
	}

	test("nothing is asked before somebody picks a look-up of its kind", () => {
		assert.deepEqual(came["before anybody asked"], [["unknown", [], first, null], []]);
		assert.deepEqual(came["another kind that nobody asked for"], [
			["unknown", [], first, "111122223333"],
			[],
		]);
	});

	test("a denial says which permission is missing", () => {
		assert.deepEqual(came["denied"], [
			["denied", [], first, "111122223333"],
			["Not looked up: your permissions don't include connect:ListQueues. Values can be typed as before."],
		]);
	});

	test("nothing is looked up in another account than the environment's", () => {
		const found = JSON.stringify(came["an environment of another account"]);
		assert.match(
			found,
			/"Not looked up: the account of the environment prod is 444455556666, but the credentials \(profile first\) are of account 111122223333\."\],\[""\],null\]$/,
		);
	});

	test("a check that is refused says so in the words of its other ends", () => {
		const found = came["a check that is refused"];
		assert.deepEqual(Array.isArray(found) && found.filter((text) => /^Not|expired|account of/.test(text)), [
			"Not checked: the account of the environment prod is 444455556666, but the credentials (profile first) are of account 111122223333.",
			"Not checked: the AWS credentials have expired. Get new ones for this profile, then try again.",
		]);
	});

	test("a check says what it found and only reads", () => {
		const [[words = ""] = [], asked, others] = readCheck(came["check"]);
		assert.match(words, /^2 ✓, 2 ✗ in account 111122223333, us-east-1\.$/);
		assert.deepEqual([asked, others], [true, 0]);
	});

	test("the looks before a pause wait for their turn with Amazon Connect, and it is sent", () => {
		const { looks, apart, isSent } = Object(came["a pause"]);
		assert.deepEqual([looks, isSent], [2, true]);
		// A timer may be a moment early, and a request on its way a moment late.
		assert.ok(apart > 900, `${apart} ms`);
	});

	test("the policy is copied", () => {
		assert.match(JSON.stringify(came["policy"]), /IAM policy for the live values that you looked up/);
	});
});

function readCheck(value: unknown): readonly [readonly string[], unknown, unknown] {
	assert.ok(Array.isArray(value) && Array.isArray(value[0]));
	return [value[0].map(String), value[1], value[2]];
}
