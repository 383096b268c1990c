import assert from "node:assert/strict";
import { TestClient } from "./client";

const uri = "file:///folder/spring.campaign.json";

suite("features that a client does without", () => {
	let client: TestClient;

	const initialize = async (features: unknown, textDocument: object) => {
		client = TestClient.stdio();
		const { capabilities } = await client.initialize(textDocument, { connectCampaign: { features } });
		return Object.keys(capabilities);
	};

	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	test("are not offered, each by its name", async () => {
		const all = await initialize(undefined, { diagnostic: {} });
		const left = new Set(all);
		for (const [feature, capabilities] of [
			["codeActions", ["codeActionProvider"]],
			["completion", ["completionProvider"]],
			["diagnostics", ["diagnosticProvider"]],
			["documentLinks", ["documentLinkProvider"]],
			["folding", ["foldingRangeProvider"]],
			["formatting", ["documentFormattingProvider", "documentRangeFormattingProvider"]],
			["hover", ["hoverProvider"]],
			["inlayHints", ["inlayHintProvider"]],
			["selection", ["selectionRangeProvider"]],
			["symbols", ["documentSymbolProvider"]],
		] as const) {
			assert.equal(await client.stop(), 0);
			const some = await initialize({ [feature]: false }, { diagnostic: {} });
			assert.deepEqual(
				all.filter((capability) => !some.includes(capability)).sort(),
				[...capabilities],
				feature,
			);
			for (const capability of capabilities) {
				left.delete(capability);
			}
		}
		assert.deepEqual([...left], ["textDocumentSync"], "nothing else can be switched off");
	});

	test("are all offered where the wish makes no sense", async () => {
		const all = await initialize(undefined, {});
		for (const wish of [null, "none", { hover: 0, formatting: null }, ["hover"]]) {
			assert.equal(await client.stop(), 0);
			assert.deepEqual(await initialize(wish, {}), all);
		}
	});

	test("are not pushed either", async () => {
		await initialize({}, {});
		await client.open(uri, "{");
		await client.pushed((found) => found.uri === uri);
		assert.equal(await client.stop(), 0);
		await initialize({ diagnostics: false }, {});
		await client.open(uri, "{");
		// Many answers: what is pushed comes within the time of a few.
		for (let asked = 0; asked < 100; asked++) {
			await client.request("textDocument/foldingRange", { textDocument: { uri } });
		}
		await client.close(uri);
		assert.deepEqual(client.pushes, []);
	});
});
