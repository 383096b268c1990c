import assert from "node:assert/strict";
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { accept } from "../support/accept";
import { changed, textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///folder/spring.campaign.json";
const other = "file:///folder/summer%20sale.campaign.json";
const capabilities = { completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } };
const queue = '{"channelSubtypeConfig":{"telephony":{"connectQueueId":""}}}';
const inQueue = { line: 0, character: queue.length - 4 };

suite("completion over LSP", () => {
	let client: TestClient;

	const offered = (position: object) =>
		client.request<CompletionList>("textDocument/completion", { textDocument: { uri }, position });

	/** Starts a server whose client answers for the workspace. */
	async function startWith(answer: () => unknown): Promise<void> {
		client = TestClient.stdio();
		client.connection.onRequest("connectCampaign/workspaceCampaigns", answer);
		await client.initialize(capabilities, { workspaceCampaigns: true });
		await client.open(uri, queue);
	}

	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	test("offers whole campaigns in an empty file, and documents them when asked", async () => {
		client = TestClient.stdio();
		await client.initialize(capabilities);
		await client.open(uri, "");
		const { items } = await offered({ line: 0, character: 0 });
		const item = items.find(({ label }) => label === "campaign-journey");
		assert.ok(item);
		assert.equal(JSON.parse(accept("", item)).type, "JOURNEY");
		const { documentation } = await client.request<CompletionItem>("completionItem/resolve", item);
		assert.match(JSON.stringify(documentation), /```json.*JOURNEY/);
	});

	test("edits between the quotes and chooses nothing beforehand, and is asked for by quotes that begin a string", async () => {
		client = TestClient.stdio();
		const { capabilities: server } = await client.initialize(capabilities);
		assert.deepEqual(server.completionProvider?.triggerCharacters, ['"']);
		const text = '{"type": "", "tags": {}}';
		await client.open(uri, text);
		const quote = (character: number) =>
			client.request<CompletionList>("textDocument/completion", {
				textDocument: { uri },
				position: { line: 0, character },
				context: { triggerKind: 2, triggerCharacter: '"' },
			});
		const { items } = await quote(10);
		assert.deepEqual(
			items.map(({ label }) => label),
			["MANAGED", "JOURNEY"],
		);
		const between = { start: { line: 0, character: 10 }, end: { line: 0, character: 10 } };
		for (const { textEdit, additionalTextEdits, preselect, commitCharacters, label } of items) {
			assert.deepEqual(textEdit, { range: between, newText: label });
			assert.deepEqual([additionalTextEdits, preselect, commitCharacters], [undefined, undefined, undefined]);
		}
		assert.deepEqual((await quote(11)).items, [], "the string is closed");
		const asked = await client.request<CompletionList>("textDocument/completion", {
			textDocument: { uri },
			position: { line: 0, character: text.length - 2 },
			context: { triggerKind: 1 },
		});
		assert.deepEqual(
			asked.items.map(({ label, preselect }) => [label, preselect]),
			[["owner", undefined]],
		);
	});

	test("offers nothing behind the last letter of a value, until somebody asks", async () => {
		client = TestClient.stdio();
		await client.initialize(capabilities);
		await client.open(uri, '{"type": "MANAGE"}');
		const asked = async (triggerKind: 1 | 3) => {
			const { items } = await client.request<CompletionList>("textDocument/completion", {
				textDocument: { uri },
				position: { line: 0, character: 17 },
				context: { triggerKind },
			});
			return items.map(({ label }) => label);
		};
		const all = ["MANAGED", "JOURNEY"];
		await client.change(uri, 2, [{ range: at(0, 16, 16), text: "D" }]);
		assert.deepEqual([await asked(1), await asked(3), await asked(1)], [[], [], all]);
		await client.change(uri, 3, [{ range: at(0, 16, 17), text: "D" }]);
		assert.deepEqual([await asked(3), await asked(1)], [all, all], "in a list that was asked for");
		await client.change(uri, 4, [
			{ range: at(0, 16, 17), text: "D" },
			{ range: at(0, 2, 3), text: "t" },
		]);
		assert.deepEqual(await asked(1), [], "at each of several cursors");
		await client.change(uri, 5, [{ range: at(0, 10, 17), text: "MANAGED" }]);
		assert.deepEqual(await asked(1), all, "behind what was picked");
	});

	test("offers parts by place, to a client without snippets too", async () => {
		client = TestClient.stdio();
		await client.initialize({});
		await client.open(uri, '{"schedule": {}, "communicationTimeConfig": {"sms": {}}}');
		const parts = async (character: number) => {
			const { items } = await offered({ line: 0, character });
			return items.filter(({ kind }) => kind === 15);
		};
		assert.deepEqual(await parts(14), []);
		const [hours] = await parts(53);
		assert.equal(hours?.label, "open-hours-weekdays");
		assert.ok(!hours?.textEdit?.newText.includes("$"));
	});

	test("offers what other campaigns of the workspace use, and learns when they change", async () => {
		let campaigns = [
			{ uri: other, text: textOf(whole) },
			{
				uri,
				text: textOf(changed(whole, ["channelSubtypeConfig", "telephony", "connectQueueId"], "itself")),
			},
			{ uri: "file:///folder/broken.campaign.json", text: '{"connectInstanceId": [' },
		];
		let count = 0;
		await startWith(() => {
			count++;
			return { campaigns };
		});
		const found = async () =>
			(await offered(inQueue)).items.map((item) => [item.label, item.labelDetails?.description]);
		const known = whole.channelSubtypeConfig.telephony.connectQueueId;
		assert.deepEqual(await found(), [[known, "in summer sale.campaign.json"]]);
		assert.deepEqual(await found(), [[known, "in summer sale.campaign.json"]]);
		assert.equal(count, 1, "it is asked once");
		campaigns = [];
		await client.connection.sendNotification("connectCampaign/workspaceCampaignsChanged");
		assert.deepEqual(await found(), []);
		assert.equal(count, 2);
		await offered({ line: 0, character: 1 });
		assert.equal(count, 2);
	});

	test("answers without the workspace where the client knows nothing, and while it is slow", async () => {
		let answer: (value: null) => void = () => undefined;
		await startWith(() => new Promise((resolve) => (answer = resolve)));
		assert.deepEqual(await offered(inQueue), { isIncomplete: true, items: [] });
		answer(null);
		const settled = await offered(inQueue);
		assert.deepEqual(settled, { isIncomplete: false, items: [] });
	});

	test("offers nothing for a text that has changed while the workspace was asked", async () => {
		await startWith(async () => {
			await client.change(uri, 2, [{ text: ` ${queue}` }]);
			const text = queue.replace('""', '"7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"');
			return { campaigns: [{ uri: "file:///folder/other.campaign.json", text }] };
		});
		assert.deepEqual(await offered(inQueue), { isIncomplete: false, items: [] });
		assert.equal((await offered(inQueue)).items.length, 1);
	});

	test("does not ask a client that has not said that it answers", async () => {
		client = TestClient.stdio();
		let asked = false;
		client.connection.onRequest("connectCampaign/workspaceCampaigns", () => {
			asked = true;
			return null;
		});
		await client.initialize(capabilities);
		await client.open(uri, queue);
		assert.deepEqual(await offered(inQueue), { isIncomplete: false, items: [] });
		assert.equal(asked, false);
	});
});

function at(line: number, start: number, end: number) {
	return { start: { line, character: start }, end: { line, character: end } };
}
