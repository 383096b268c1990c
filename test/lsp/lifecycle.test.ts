import assert from "node:assert/strict";
import {
	type CodeAction,
	type CompletionList,
	type Diagnostic,
	ResponseError,
	type TextEdit,
} from "vscode-languageserver/node";
import { changed, textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///folder/spring.campaign.json";
const wrong = textOf(changed(whole, ["type"], "managed"));

function codeOf(fault: unknown): unknown {
	return fault instanceof ResponseError ? fault.code : fault;
}

suite("life of the bundled server", () => {
	for (const transport of ["stdio", "ipc"] as const) {
		test(`refuses requests before it is initialized and after it was shut down, over ${transport}`, async () => {
			const client = TestClient[transport]();
			const hover = () =>
				client
					.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } })
					.then(() => "answered", codeOf);
			assert.equal(await hover(), -32002);
			assert.equal(await client.request("shutdown", {}).then(() => "answered", codeOf), -32002);
			await client.initialize();
			assert.equal(await hover(), "answered");
			assert.equal(await client.request("initialize", {}).then(() => "answered", codeOf), -32600);
			await client.connection.sendRequest("shutdown");
			assert.equal(await hover(), -32600);
			assert.equal(await client.request("shutdown", {}).then(() => "answered", codeOf), -32600);
			assert.equal(await client.exit(), 0);
		});
	}
});

suite("documents of the bundled server", () => {
	let client: TestClient;
	setup(() => {
		client = TestClient.stdio();
	});
	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	test("that show the past have no problems, pulled or pushed", async () => {
		await client.initialize({ diagnostic: {} });
		for (const scheme of ["git", "gitlens", "file"]) {
			const document = `${scheme}:/folder/spring.campaign.json`;
			await client.open(document, wrong);
			const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", {
				textDocument: { uri: document },
			});
			assert.equal(items.length > 0, scheme === "file", scheme);
		}
	});

	test("that show the past get none pushed either", async () => {
		await client.initialize();
		for (const scheme of ["git", "gitlens", "file"]) {
			const document = `${scheme}:/folder/spring.campaign.json`;
			await client.open(document, wrong);
			const { diagnostics } = await client.pushed((found) => found.uri === document);
			assert.equal(diagnostics.length > 0, scheme === "file", scheme);
		}
	});

	for (const eol of ["\n", "\r\n"]) {
		test(`get text with their own line ends: ${JSON.stringify(eol)}`, async () => {
			await client.initialize({ completion: { completionItem: { snippetSupport: true } } });
			const text = '{\n  "name": "a",\n  \n}\n'.replaceAll("\n", eol);
			await client.open(uri, text);
			const { items } = await client.request<CompletionList>("textDocument/completion", {
				textDocument: { uri },
				position: { line: 2, character: 2 },
			});
			const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
				textDocument: { uri },
				range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
				context: { diagnostics: [] },
			});
			const edits = await client.request<TextEdit[]>("textDocument/formatting", {
				textDocument: { uri },
				options: { tabSize: 4, insertSpaces: true, insertFinalNewline: true },
			});
			const written = [
				...items.flatMap(({ textEdit, additionalTextEdits = [] }) => [textEdit, ...additionalTextEdits]),
				...actions.flatMap(({ edit }) => edit?.changes?.[uri] ?? []),
				...edits,
			].flatMap((edit) => (edit === undefined ? [] : [edit.newText]));
			const broken = written.filter((newText) => newText.includes("\n"));
			assert.ok(broken.length > 5, `${broken.length}`);
			for (const newText of broken) {
				assert.equal(newText.replaceAll(eol, "").search(/[\r\n]/), -1, JSON.stringify(newText));
			}
		});
	}
});
