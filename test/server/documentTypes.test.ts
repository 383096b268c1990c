import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import {
	createConnection,
	createProtocolConnection,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";
import { campaignType, type DocumentType } from "../../server/src/diagnostics/campaignText";
import { serve } from "../../server/src/lsp/server";
import { compile } from "../../server/src/schema/compile";
import { textOf, whole } from "../support/campaigns";

/** A document of another kind: where campaigns are created, by names. */
const places: DocumentType = {
	languageId: "connect-places",
	uris: /\.places\.json$/,
	shape: compile({
		$ref: "#/$defs/Places",
		$defs: {
			Places: {
				type: "object",
				title: "Places",
				description: "Where campaigns are created.",
				required: ["region", "kind"],
				additionalProperties: false,
				properties: {
					region: { type: "string", title: "Region", description: "The region.", examples: ["eu-west-2"] },
					kind: {
						type: "string",
						title: "Kind",
						description: "What the place is for.",
						enum: ["test", "production"],
						enumDescriptions: ["Nobody is called.", "People are called."],
					},
				},
			},
		},
	}),
	rules: [],
	tellsDialects: false,
};

suite("a second kind of document", () => {
	const uri = "file:///folder/a.places.json";
	const textDocument = { uri };
	let client: ProtocolConnection;

	setup(async () => {
		const [up, down] = [new PassThrough(), new PassThrough()];
		const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
		serve(connection, () => [], [campaignType, places]);
		client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
		client.listen();
		await client.sendRequest("initialize", {
			processId: null,
			rootUri: null,
			capabilities: { textDocument: { diagnostic: {} } },
		});
		await client.sendNotification("initialized", {});
	});

	teardown(() => client.dispose());

	const open = (text: string, name = uri, languageId = "connect-places") =>
		client.sendNotification("textDocument/didOpen", {
			textDocument: { uri: name, languageId, version: 1, text },
		});
	const codesOf = async (name = uri): Promise<string[]> => {
		const report: { items: { code: string }[] } = await client.sendRequest("textDocument/diagnostic", {
			textDocument: { uri: name },
		});
		return report.items.map(({ code }) => code);
	};
	const completion = async (character: number) => {
		const list: { items: { label: string; data?: unknown }[] } = await client.sendRequest(
			"textDocument/completion",
			{ textDocument, position: { line: 0, character } },
		);
		return list.items;
	};

	test("is judged by its own schema and has no rules of campaigns", async () => {
		await open('{"region": 7, "kind": "prod", "name": "x"}');
		assert.deepEqual(await codesOf(), ["wrong-type", "enum-value", "unknown-member"]);
		const other = "file:///folder/b.places.json";
		await open('{"region": "eu-west-2", "kind": "test"}', other, "json");
		assert.deepEqual(await codesOf(other), []);
	});

	test("is completed by its own schema, with its own documentation", async () => {
		const text = '{"region": "eu-west-2", }';
		await open(text);
		const [kind, ...more] = await completion(text.length - 1);
		assert.deepEqual([kind?.label, more], ["kind", []]);
		const { documentation }: { documentation?: { value: string } } = await client.sendRequest(
			"completionItem/resolve",
			kind,
		);
		assert.match(documentation?.value ?? "", /What the place is for\./);
	});

	test("has its own values", async () => {
		const text = '{"kind": ""}';
		await open(text);
		const items = await completion(text.length - 2);
		assert.deepEqual(
			items.map(({ label }) => label),
			["test", "production"],
		);
	});

	test("is completed as a whole where there is nothing yet, without templates of campaigns", async () => {
		await open("");
		const labels = (await completion(0)).map(({ label }) => label);
		assert.ok(labels.length > 0 && !labels.some((label) => label.includes("campaign")), labels.join());
	});

	test("is explained by its own schema", async () => {
		await open('{"kind": "production"}');
		const hover = async (character: number) => {
			const found: { contents: { value: string } } | null = await client.sendRequest("textDocument/hover", {
				textDocument,
				position: { line: 0, character },
			});
			return found?.contents.value ?? "";
		};
		assert.match(await hover(3), /What the place is for\./);
		assert.match(await hover(12), /People are called\./);
		assert.doesNotMatch(await hover(3), /Also checked/);
	});

	test("stands beside campaigns, which are what they were", async () => {
		const campaign = "file:///folder/a.campaign.json";
		await open(textOf({ ...whole, type: "MANAGE" }), campaign, "connect-campaign");
		await open('{"kind": "test"}');
		assert.deepEqual(await codesOf(campaign), ["enum-value"]);
		assert.deepEqual(await codesOf(), ["missing-member"]);
	});

	test("has no fixes and no communication times of campaigns", async () => {
		await open('{"kind": "prod"}');
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 16 } };
		const asked = { textDocument, range, context: { diagnostics: [] } };
		assert.deepEqual(await client.sendRequest("textDocument/codeAction", asked), []);
		assert.equal(await client.sendRequest("connectCampaign/communicationTimes", { uri }), null);
	});
});
