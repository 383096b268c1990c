import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver/node";
import { showHeldBackCommand } from "../../shared/src/protocol";
import { textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///spring.campaign.json";
const kind = "source.fixAll.connectCampaign";
const title = "Fix everything that is certain";
/** A fix that is certain on line 3, and behind it, on line 4, what nobody can know. */
const held = textOf(whole).replace(
	/"connectInstanceId": ("[^"]+"),\n/,
	(_, id: string) => `'connectInstanceId': ${id}, // was 7\n  // ask Ann\n`,
);
const reason = "1 certain fix wasn't made, because line 3 isn't JSON. Fix that line first.";

suite("fixes that saving holds back", () => {
	let client: TestClient;
	setup(() => {
		client = TestClient.stdio();
	});
	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	async function asked(text: string, only: string, options: object, disabledSupport = false) {
		await client.initialize({ codeAction: { disabledSupport } }, options);
		await client.open(uri, text);
		const start = { line: 0, character: 0 };
		return client.request<CodeAction[]>("textDocument/codeAction", {
			textDocument: { uri },
			range: { start, end: start },
			context: { diagnostics: [], only: [only] },
		});
	}

	test("are said by the command of a client that has it", async () => {
		const command = { title: reason, command: showHeldBackCommand, arguments: [reason] };
		assert.deepEqual(await asked(held, "source.fixAll", { showsHeldBack: true }, true), [
			{ title, kind, command },
		]);
	});

	test("are the reason why the action is disabled, for a client that shows it", async () => {
		assert.deepEqual(await asked(held, kind, {}, true), [{ title, kind, disabled: { reason } }]);
	});

	test("are nothing to a client that knows neither", async () => {
		assert.deepEqual(await asked(held, "source.fixAll", {}), []);
	});

	test("are nothing to a quick fix", async () => {
		const actions = await asked(held, "quickfix", { showsHeldBack: true }, true);
		assert.ok(actions.every((action) => action.kind === "quickfix"));
	});

	for (const [what, text] of [
		["JSON without a mistake", textOf(whole)],
		["a comment alone", textOf(whole).replace("{", "{ // ask Ann")],
	] as const) {
		test(`are none in ${what}`, async () => {
			assert.deepEqual(await asked(text, "source.fixAll", { showsHeldBack: true }, true), []);
		});
	}

	test("are none where they are made", async () => {
		const text = textOf(whole).replace('"connectInstanceId"', "'connectInstanceId'");
		const [only, ...more] = await asked(text, "source.fixAll", { showsHeldBack: true }, true);
		assert.deepEqual([only?.title, only?.command, only?.disabled, more], [title, undefined, undefined, []]);
		assert.ok(only?.edit);
	});
});
