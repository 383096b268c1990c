import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import {
	createConnection,
	createProtocolConnection,
	type Diagnostic,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";
import { serve } from "../../server/src/lsp/server";
import { changed, textOf, whole } from "../support/campaigns";

const uri = "file:///spring.campaign.json";
const text = textOf(changed(whole, ["type"], "managed"));
const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** The client's answer to one question for settings. */
type Answer = (severity: keyof typeof severities) => void;

suite("settings that arrive in another order than they were asked for", () => {
	let client: ProtocolConnection;
	/** What was asked and has no answer yet, in order. */
	let questions: Answer[];
	let asked: (() => void) | undefined;

	setup(async () => {
		questions = [];
		const [toServer, toClient] = [new PassThrough(), new PassThrough()];
		const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
		serve(server, () => []);
		client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
		client.onRequest(
			"workspace/configuration",
			() =>
				new Promise((resolve) => {
					questions.push((severity) => resolve([{ "enum-value": severity }, null]));
					asked?.();
				}),
		);
		client.listen();
		const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
		await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
		await client.sendNotification("initialized", {});
		await open();
	});
	teardown(() => client.dispose());

	const open = () =>
		client.sendNotification("textDocument/didOpen", {
			textDocument: { uri, languageId: "connect-campaign", version: 1, text },
		});

	async function severity(): Promise<number | undefined> {
		const { items } = await client.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
			textDocument: { uri },
		});
		return items[0]?.severity;
	}

	/** Asks for diagnostics, and waits until the server has asked for the settings that they need. */
	async function asking(): Promise<{ readonly answer: Answer; readonly severity: Promise<unknown> }> {
		const question = new Promise<void>((resolve) => {
			asked = resolve;
		});
		const found = severity();
		await question;
		return { answer: questions.at(-1) ?? assert.fail(), severity: found };
	}

	test("leave the newer ones as they are", async () => {
		const old = await asking();
		await client.sendNotification("workspace/didChangeConfiguration", { settings: null });
		const fresh = await asking();
		fresh.answer("hint");
		assert.equal(await fresh.severity, severities.hint);
		old.answer("warning");
		assert.equal(await old.severity, severities.hint);
		assert.equal(await severity(), severities.hint);
		assert.equal(questions.length, 2);
	});

	test("give way to the newer ones where the older come first", async () => {
		const old = await asking();
		await client.sendNotification("workspace/didChangeConfiguration", { settings: null });
		const fresh = await asking();
		old.answer("warning");
		await old.severity;
		fresh.answer("information");
		assert.equal(await fresh.severity, severities.information);
		assert.equal(await severity(), severities.information);
	});

	test("do not count for a document that was closed meanwhile and opened again", async () => {
		const old = await asking();
		await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
		await open();
		const fresh = await asking();
		fresh.answer("hint");
		assert.equal(await fresh.severity, severities.hint);
		old.answer("warning");
		await old.severity;
		assert.equal(await severity(), severities.hint);
	});
});
