import assert from "node:assert/strict";
import type {
	CodeAction,
	CompletionItem,
	CompletionList,
	Diagnostic,
	DocumentSymbol,
	FoldingRange,
	Hover,
	SelectionRange,
	TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { fixAll } from "../../server/src/features/fixAll";
import { pageOf } from "../../shared/src/problem/pages";
import {
	type CheckResult,
	type CommunicationTimes,
	communicationTimesRequest,
	type LocateResult,
} from "../../shared/src/protocol";
import { accept } from "../support/accept";
import { changed, textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///folder/spring.campaign.json";
const text = textOf(whole);
const wrong = textOf(changed(whole, ["schedule", "refreshFrequency"], 3600));

interface Report {
	readonly kind: "full" | "unchanged";
	readonly resultId?: string;
	readonly items?: readonly Diagnostic[];
}

function at(document: string, needle: string, shift = 0) {
	return TextDocument.create(uri, "", 0, document).positionAt(document.indexOf(needle) + shift);
}

suite("bundled server", () => {
	let client: TestClient;

	const pull = (previousResultId?: string) =>
		client.request<Report>("textDocument/diagnostic", {
			textDocument: { uri },
			...(previousResultId !== undefined && { previousResultId }),
		});

	async function start(transport: "stdio" | "ipc", capabilities: object): Promise<void> {
		client = transport === "stdio" ? TestClient.stdio() : TestClient.ipc();
		await client.initialize(capabilities);
	}

	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	for (const transport of ["stdio", "ipc"] as const) {
		test(`gives diagnostics by pull over ${transport}, and says where nothing changed`, async () => {
			await start(transport, { diagnostic: {} });
			await client.open(uri, wrong);
			const first = await pull();
			assert.deepEqual(
				first.items?.map(({ code, source, codeDescription }) => [code, source, codeDescription?.href]),
				[["wrong-type", "Connect Campaigns", pageOf("wrong-type")]],
			);
			const again = await pull(first.resultId);
			assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
		});
	}

	test("follows incremental edits", async () => {
		await start("stdio", { diagnostic: {} });
		await client.open(uri, text);
		const before = await pull();
		assert.deepEqual(before.items, []);
		const range = { start: at(text, '"PT1H"'), end: at(text, '"PT1H"', 6) };
		await client.change(uri, 2, [{ range, text: "1" }]);
		const after = await pull(before.resultId);
		assert.deepEqual(
			after.items?.map(({ code }) => code),
			["wrong-type"],
		);
	});

	test("tells when recipients can be contacted, of the text as it is now", async () => {
		await start("stdio", { diagnostic: {} });
		await client.open(uri, text);
		const ask = () => client.request<CommunicationTimes | null>(communicationTimesRequest.method, { uri });
		const before = await ask();
		const range = { start: at(text, '"T09:00"'), end: at(text, '"T09:00"', 8) };
		await client.change(uri, 2, [{ range, text: '"T08:00"' }]);
		const after = await ask();
		const minutes = (one: CommunicationTimes | null) =>
			one?.channels.reduce((total, { window }) => total + (window?.minutes ?? 0), 0) ?? 0;
		assert.deepEqual([before?.version, after?.version], [1, 2]);
		assert.equal(minutes(after), minutes(before) + 60);
		assert.equal(
			await client.request(communicationTimesRequest.method, { uri: "file:///folder/other.json" }),
			null,
		);
	});

	test("pushes diagnostics with their version to a client that cannot pull, and clears them on close", async () => {
		await start("stdio", {});
		await client.open(uri, text);
		assert.deepEqual((await client.pushed(({ version }) => version === 1)).diagnostics, []);
		await client.change(uri, 2, [{ text: wrong }]);
		const found = await client.pushed(({ version }) => version === 2);
		assert.deepEqual(
			found.diagnostics.map(({ code }) => code),
			["wrong-type"],
		);
		await client.close(uri);
		assert.deepEqual((await client.pushed(({ version }) => version === undefined)).diagnostics, []);
	});

	test("serves other editors by file name, and no other JSON", async () => {
		await start("stdio", { diagnostic: {} });
		await client.open(uri, wrong, "json");
		assert.equal((await pull()).items?.length, 1);
		await client.open("file:///folder/package.json", "{", "json");
		const other = await client.request<Report>("textDocument/diagnostic", {
			textDocument: { uri: "file:///folder/package.json" },
		});
		assert.deepEqual(other.items, []);
	});

	test("completes in the manner of the client, documents what is asked for, and what is accepted parses", async () => {
		const unfinished = '{"name": "x"\n\n}';
		const position = { line: 1, character: 0 };
		const offered = async (completionItem: object) => {
			await start("stdio", { completion: { completionItem } });
			await client.open(uri, unfinished);
			const { items } = await client.request<CompletionList>("textDocument/completion", {
				textDocument: { uri },
				position,
			});
			const item = items.find(({ label }) => label === "schedule");
			assert.ok(item);
			assert.equal(item.documentation, undefined);
			assert.deepEqual(JSON.parse(accept(unfinished, item)), {
				name: "x",
				schedule: {
					startTime: "<date and time, such as 2031-03-03T14:00:00Z>",
					endTime: "<date and time, such as 2031-03-28T22:00:00Z>",
				},
			});
			return item;
		};
		const plain = await offered({});
		assert.equal(plain.insertTextFormat, 1);
		assert.ok(plain.textEdit && "range" in plain.textEdit && plain.detail);
		assert.equal(await client.stop(), 0);
		const rich = await offered({
			snippetSupport: true,
			insertReplaceSupport: true,
			labelDetailsSupport: true,
		});
		assert.equal(rich.insertTextFormat, 2);
		assert.ok(rich.textEdit && "replace" in rich.textEdit && rich.labelDetails?.description);
		const resolved = await client.request<CompletionItem>("completionItem/resolve", rich);
		assert.match(JSON.stringify(resolved.documentation), /When the campaign runs/);
	});

	test("says once for a list what its items have in common, to a client that takes all of it", async () => {
		const offered = async (itemDefaults: readonly string[]) => {
			await start("stdio", { completion: { completionList: { itemDefaults: [...itemDefaults] } } });
			await client.open(uri, "{}");
			return client.request<CompletionList>("textDocument/completion", {
				textDocument: { uri },
				position: { line: 0, character: 1 },
			});
		};
		const short = await offered(["data", "editRange", "insertTextFormat", "insertTextMode"]);
		assert.ok(short.itemDefaults?.editRange && short.items.every(({ textEdit }) => textEdit === undefined));
		assert.equal(await client.stop(), 0);
		const long = await offered(["editRange"]);
		assert.ok(long.itemDefaults === undefined && long.items.every(({ textEdit }) => textEdit !== undefined));
		assert.ok(JSON.stringify(short).length < JSON.stringify(long).length);
	});

	test("hovers over keys and values", async () => {
		await start("stdio", {});
		await client.open(uri, text);
		const hover = (needle: string) =>
			client.request<Hover | null>("textDocument/hover", {
				textDocument: { uri },
				position: at(text, needle, 2),
			});
		const key = JSON.stringify(await hover('"refreshFrequency"'));
		assert.match(key, /refreshFrequency/);
		assert.match(key, /optional/);
		assert.match(key, /duration/);
		assert.match(key, /docs\.aws\.amazon\.com/);
		assert.match(JSON.stringify(await hover('"MANAGED"')), /MANAGED/);
		assert.equal(await hover("{\n"), null);
	});

	test("formats the document and a range, changing white space only", async () => {
		await start("stdio", {});
		const dense = JSON.stringify(whole);
		await client.open(uri, dense);
		const options = { tabSize: 2, insertSpaces: true };
		const edits = await client.request<TextEdit[]>("textDocument/formatting", {
			textDocument: { uri },
			options,
		});
		assert.equal(TextDocument.applyEdits(TextDocument.create(uri, "", 0, dense), edits), text.trimEnd());
		const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 40 } };
		const part = await client.request<TextEdit[]>("textDocument/rangeFormatting", {
			textDocument: { uri },
			options,
			range,
		});
		const partly = TextDocument.applyEdits(TextDocument.create(uri, "", 0, dense), part);
		assert.deepEqual(JSON.parse(partly), whole);
	});

	test("offers fixes for what is wrong, and one that makes all certain ones", async () => {
		await start("stdio", {});
		const quoted = textOf(changed(whole, ["entryLimitsConfig", "maxEntryCount"], "3"));
		await client.open(uri, quoted);
		const range = { start: at(quoted, '"3"'), end: at(quoted, '"3"', 3) };
		const ask = (only: string) =>
			client.request<CodeAction[]>("textDocument/codeAction", {
				textDocument: { uri },
				range,
				context: { diagnostics: [], only: [only] },
			});
		assert.deepEqual(
			(await ask("quickfix")).map(({ title }) => title),
			["Write 3"],
		);
		const [all] = await ask("source.fixAll");
		assert.equal(all?.kind, "source.fixAll.connectCampaign");
	});

	test("mends on saving as far as the command line does, and leaves a text that formatting keeps", async () => {
		await start("stdio", {});
		const mode = ["channelSubtypeConfig", "telephony", "outboundMode"];
		const nested = changed(whole, mode, { Progressive: { bandwidth_allocation: "1" } });
		const slips = textOf(nested).replace('"MANAGED",', '"managed"').replace('"T09:00"', "'9:00'");
		const mended = fixAll(new CampaignText(slips)).campaign.text;
		assert.deepEqual(JSON.parse(mended), changed(whole, mode, { progressive: { bandwidthAllocation: 1 } }));
		let now = slips;
		for (let save = 1; save <= 2; save++) {
			await (save === 1 ? client.open(uri, now) : client.change(uri, save * 2 - 1, [{ text: now }]));
			const [all] = await client.request<CodeAction[]>("textDocument/codeAction", {
				textDocument: { uri },
				range: { start: at(now, "{"), end: at(now, "{") },
				context: { diagnostics: [], only: ["source.fixAll"] },
			});
			const edits = all?.edit?.changes?.[uri] ?? [];
			assert.equal(edits.length > 0, save === 1);
			now = TextDocument.applyEdits(TextDocument.create(uri, "", 0, now), edits);
			if (save === 1) {
				assert.equal(now, mended);
			}
			await client.change(uri, save * 2, [{ text: now }]);
			const laidOut = await client.request<TextEdit[]>("textDocument/formatting", {
				textDocument: { uri },
				options: { tabSize: 2, insertSpaces: true },
			});
			const formatted = TextDocument.applyEdits(TextDocument.create(uri, "", 0, now), laidOut);
			if (save === 2) {
				assert.equal(formatted, now);
			}
			now = formatted;
		}
		assert.deepEqual(JSON.parse(now), JSON.parse(mended));
	});

	test("folds, outlines and selects", async () => {
		await start("stdio", { documentSymbol: { hierarchicalDocumentSymbolSupport: true } });
		await client.open(uri, text);
		const folds = await client.request<FoldingRange[]>("textDocument/foldingRange", {
			textDocument: { uri },
		});
		const lines = text.split("\n");
		assert.deepEqual(folds[0], { startLine: 0, endLine: lines.length - 3 });
		const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
			textDocument: { uri },
		});
		assert.deepEqual(
			symbols.map(({ name }) => name),
			Object.keys(whole),
		);
		assert.equal(symbols[0]?.detail, '"Spring"');
		const [selection] = await client.request<SelectionRange[]>("textDocument/selectionRange", {
			textDocument: { uri },
			positions: [at(text, '"PT1H"', 2)],
		});
		assert.ok(selection?.parent?.parent?.parent);
		const document = TextDocument.create(uri, "", 0, text);
		const grown: string[] = [];
		for (let range: SelectionRange | undefined = selection; range; range = range.parent) {
			grown.push(document.getText(range.range));
		}
		assert.deepEqual(grown.slice(0, 3), ["PT1H", '"PT1H"', '"refreshFrequency": "PT1H"']);
		assert.equal(grown.at(-1), text);
	});

	test("judges a text that is about to be sent, whatever the open document holds", async () => {
		await start("ipc", {});
		await client.open(uri, text);
		const found = await client.request<CheckResult>("connectCampaign/check", { uri, text: wrong });
		assert.deepEqual(
			found.problems.map(({ code, severity }) => [code, severity]),
			[["wrong-type", "error"]],
		);
	});

	test("finds members in a text that is given whole", async () => {
		await start("ipc", {});
		const given = '{"a": {"b": [10, {"c": 1}]}, "a": {"d" : "x"}, "é": }';
		const paths = [["a"], ["a", "d"], ["é"], ["a", "b"], ["a", "d", "e"], ["a", 0], []];
		const { places } = await client.request<LocateResult>("connectCampaign/locate", { text: given, paths });
		const shown = places.map((place) =>
			place === null
				? null
				: [given.slice(place.key.start, place.key.end), given.slice(place.whole.start, place.whole.end)],
		);
		assert.deepEqual(shown, [
			['"a"', '"a": {"d" : "x"}'],
			['"d"', '"d" : "x"'],
			['"é"', '"é":'],
			null,
			null,
			null,
			null,
		]);
		const list = { text: '{"l": [1, [2, 30]]}', paths: [["l", 1, 1]] };
		const found = await client.request<LocateResult>("connectCampaign/locate", list);
		const item = { start: 14, end: 16 };
		assert.deepEqual(found.places, [{ key: item, whole: item }]);
	});

	test("outlives any text", async () => {
		await start("stdio", { diagnostic: {} });
		const hostile = [
			"\0",
			"\ud800",
			"\uFEFF{",
			"[".repeat(100_000),
			`{"a":"${"x".repeat(10_000_000)}`,
			`{${'"a":{'.repeat(100_000)}`,
			`[${"{},".repeat(50_000)}`,
			Array.from({ length: 5000 }, (_, index) => String.fromCharCode((index * 40_503) % 65_536)).join(""),
			"{\r\r\n}",
		];
		await client.open(uri, "");
		for (const [index, one] of hostile.entries()) {
			await client.change(uri, index + 2, [{ text: one }]);
			const { items = [] } = await pull();
			assert.ok(items.length > 0, JSON.stringify(one.slice(0, 20)));
			const position = { line: 0, character: 1 };
			for (const method of ["completion", "hover", "documentSymbol", "foldingRange"]) {
				await client.request(`textDocument/${method}`, { textDocument: { uri }, position });
			}
		}
	});
});
