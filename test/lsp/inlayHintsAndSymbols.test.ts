import assert from "node:assert/strict";
import type {
	ConfigurationParams,
	DocumentLink,
	DocumentSymbol,
	Hover,
	InlayHint,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///folder/spring.campaign.json";
const text = textOf(whole);
const document = TextDocument.create(uri, "", 0, text);

suite("at a glance", () => {
	let client: TestClient;

	setup(() => {
		client = TestClient.stdio();
	});
	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	async function hover(capabilities: object): Promise<Hover["contents"] | undefined> {
		await client.initialize(capabilities);
		await client.open(uri, text);
		const found = await client.request<Hover | null>("textDocument/hover", {
			textDocument: { uri },
			position: document.positionAt(text.indexOf('"outboundMode"') + 1),
		});
		return found?.contents;
	}

	async function hints(from = 0, to = text.length): Promise<string[]> {
		const range = { start: document.positionAt(from), end: document.positionAt(to) };
		const found = await client.request<InlayHint[]>("textDocument/inlayHint", {
			textDocument: { uri },
			range,
		});
		return found.map(({ label }) => String(label));
	}

	test("hovers are Markdown for a client that takes it", async () => {
		const contents = await hover({ hover: { contentFormat: ["plaintext", "markdown"] } });
		assert.ok(typeof contents === "object" && "kind" in contents);
		assert.equal(contents.kind, "markdown");
		assert.match(
			contents.value,
			/^\*\*outboundMode\*\* .*Set: \*\*predictive\*\*\..*\[API reference\]\(https:/s,
		);
	});

	for (const capabilities of [{}, { hover: { contentFormat: ["plaintext"] } }]) {
		test(`hovers are plain text for a client that says ${JSON.stringify(capabilities)}`, async () => {
			const contents = await hover(capabilities);
			assert.ok(typeof contents === "object" && "kind" in contents);
			assert.equal(contents.kind, "plaintext");
			assert.match(contents.value, /^outboundMode .*Set: predictive\..*API reference: https:/s);
			assert.doesNotMatch(contents.value, /\*\*|`|\]\(/);
		});
	}

	test("hints are given for a part of the text", async () => {
		await client.initialize();
		await client.open(uri, text);
		const from = text.indexOf('"schedule"');
		const some = await hints(from, text.indexOf('"entryLimitsConfig"'));
		assert.deepEqual(some, ["Mon 3 Mar 2031, 09:00 New York", "Fri 28 Mar 2031, 18:00 New York", "= 1 hour"]);
	});

	test("hints follow the settings, and are asked for again when these change", async () => {
		let set: unknown = { instants: false, durations: true };
		client.connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
			items.map(({ section, scopeUri }) =>
				section === "connectCampaign.inlayHints" && scopeUri === uri ? set : null,
			),
		);
		const registered = new Promise<unknown>((resolve) => {
			client.connection.onRequest("client/registerCapability", ({ registrations }) => {
				resolve(registrations[0].registerOptions.section);
				return null;
			});
		});
		const refreshed = new Promise<void>((resolve) => {
			client.connection.onRequest("workspace/inlayHint/refresh", () => {
				resolve();
				return null;
			});
		});
		await client.initialize({}, undefined, {
			configuration: true,
			didChangeConfiguration: { dynamicRegistration: true },
			inlayHint: { refreshSupport: true },
		});
		assert.deepEqual(await registered, ["connectCampaign.problems", "connectCampaign.inlayHints"]);
		await client.open(uri, text);
		const before = await hints();
		assert.ok(before.includes("= 1 hour") && !before.some((hint) => hint.includes("New York")));
		set = { instants: true, durations: false };
		await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
		await refreshed;
		const after = await hints();
		assert.ok(!after.includes("= 1 hour") && after.some((hint) => hint.includes("New York")));
	});

	test("hints are switched off by a client that cannot be asked", async () => {
		const options = { connectCampaign: { inlayHints: { weekdays: false } } };
		await client.initialize({}, options);
		await client.open(uri, text);
		const found = await hints();
		assert.ok(found.includes("= 1 hour") && !found.includes("Fri"));
	});

	test("ARNs are links, and the outline says what members come to", async () => {
		await client.initialize({ documentSymbol: { hierarchicalDocumentSymbolSupport: true } });
		await client.open(uri, text);
		const links = await client.request<DocumentLink[]>("textDocument/documentLink", {
			textDocument: { uri },
		});
		assert.ok(links.some(({ range }) => document.getText(range) === whole.connectCampaignFlowArn));
		const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
			textDocument: { uri },
		});
		assert.equal(symbols.find(({ name }) => name === "schedule")?.detail, "3–28 Mar 2031");
	});
});
