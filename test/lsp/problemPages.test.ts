import assert from "node:assert/strict";
import { type CodeAction, type Diagnostic, type Hover, MarkupKind } from "vscode-languageserver/node";
import { pageOf, problemPageLink } from "../../shared/src/problem/pages";
import { changed, textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///spring.campaign.json";
const text = textOf(changed(whole, ["type"], "managed"));

suite("the page about a problem", () => {
	let client: TestClient;
	setup(() => {
		client = TestClient.stdio();
	});
	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	async function open(options: object): Promise<void> {
		const hover = { contentFormat: [MarkupKind.Markdown] };
		await client.initialize({ diagnostic: {}, hover }, options);
		await client.open(uri, text);
	}

	/** What a hover over the key `type` says, and the addresses of diagnostics, with those of its quick fixes. */
	async function links() {
		const textDocument = { uri };
		const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", {
			textDocument,
		});
		const [problem] = items;
		assert.ok(problem);
		const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
			textDocument,
			range: problem.range,
			context: { diagnostics: [] },
		});
		const inActions = actions.flatMap(({ diagnostics = [] }) => diagnostics);
		assert.ok(inActions.length > 0);
		const line = text.split("\n").findIndex((one) => one.includes('"schedule"'));
		const position = { line, character: (text.split("\n")[line] ?? "").indexOf("schedule") };
		const hover = await client.request<Hover>("textDocument/hover", { textDocument, position });
		return {
			hrefs: new Set([...items, ...inActions].map(({ codeDescription }) => codeDescription?.href)),
			hover: JSON.stringify(hover.contents),
		};
	}

	test("has a public address", async () => {
		await open({});
		const { hrefs, hover } = await links();
		assert.deepEqual([...hrefs], [pageOf("enum-value")]);
		assert.ok(hover.includes(`](${pageOf("schedule-without-source")})`), hover);
	});

	test("is linked by a client that shows it, which costs no byte of a diagnostic", async () => {
		await open({ showsProblemPages: true });
		const { hrefs, hover } = await links();
		assert.deepEqual([...hrefs], [undefined]);
		assert.ok(hover.includes(`](${problemPageLink("schedule-without-source")})`), hover);
	});
});
