import assert from "node:assert/strict";
import { Uri } from "vscode";
import type { LanguageServer } from "../../../../client/src/language/languageServer";
import { shownProblems } from "../../../../client/src/language/middleware";
import { showCodeLenses } from "../../../../client/src/views/lenses/codeLenses";
import { previewLens, templateLens, timesLens } from "../../../../client/src/views/lenses/commandLenses";
import { ProblemsLens } from "../../../../client/src/views/lenses/problemsLens";
import { ServiceDiagnostics } from "../../../../client/src/views/serviceDiagnostics";
import { TimesView } from "../../../../client/src/views/timesView";
import { CampaignText } from "../../../../server/src/diagnostics/campaignText";
import { communicationTimes } from "../../../../server/src/features/communicationTimes";
import { locate } from "../../../../server/src/features/locate";
import { fake, log, logged, open, settled } from "./fake";

const file = "file:///a.campaign.json";

setup(() => {
	Object.assign(fake, { shown: [], ran: [], press: undefined, documents: [], diagnostics: [] });
	fake.collected.clear();
	logged.length = 0;
});

suite("above a file", () => {
	const commandsOf = async (document: ReturnType<typeof open>) =>
		(await fake.lensProvider.provideCodeLenses(document)).map(({ command }) => command.title);

	test("stands what each source says, in their order, without that of one that fails", async () => {
		const lens = (title: string) => ({ lenses: () => [{ title, command: "x" }] });
		const failing = { lenses: () => Promise.reject(new Error("x")) };
		showCodeLenses([lens("$(eye) One"), failing, lens("Two")], log);
		assert.deepEqual(await commandsOf(open(file, "{}")), ["$(eye)\u00a0 One", "Two"]);
		assert.deepEqual(logged, ["error: A code lens could not be made."]);
	});

	test("stand templates while it is empty, and what can be done with it", async () => {
		const titles = async (text: string) => {
			showCodeLenses([templateLens, previewLens, timesLens], log);
			return await commandsOf(open(file, text));
		};
		assert.deepEqual(await titles(" \n"), [
			"$(file-code)\u00a0 Start from a template…",
			"Preview Request",
			"Communication Times",
		]);
		assert.deepEqual(await titles("{}"), ["Preview Request", "Communication Times"]);
	});

	test("stand its errors and warnings, told anew when their number changes", async () => {
		let news = 0;
		const lens = new ProblemsLens();
		showCodeLenses([lens], log);
		fake.lensProvider.onDidChangeCodeLenses(() => news++);
		const document = open(file, "{}");
		const change = (...severities: number[]) => {
			fake.diagnostics = severities.map((severity) => ({ severity }));
			fake.tell("diagnostics", { uris: [document.uri] });
		};
		change(0);
		assert.equal(news, 0, "nobody has asked yet");
		assert.deepEqual(await commandsOf(document), ["$(error)\u00a0 1 error"]);
		change(0, 3);
		assert.equal(news, 0, "hints don't count");
		change(0, 1, 1);
		assert.equal(news, 1);
		assert.deepEqual(await commandsOf(document), ["$(error)\u00a0 1 error, 2 warnings"]);
		change(1);
		assert.deepEqual(await commandsOf(document), ["$(warning)\u00a0 1 warning"]);
		fake.tell("close", document);
		change();
		assert.equal(news, 2, "of a closed file, nothing is news");
		assert.deepEqual(await commandsOf(document), []);
	});
});

suite("the code of a problem", () => {
	test("is a link to its page", async () => {
		const items = [{ code: "missing-member" }, { code: 7 }];
		const report = await shownProblems().provideDiagnostics?.(Object({}), undefined, Object({}), () =>
			Object({ kind: "full", items }),
		);
		const [linked, other] = Object(report).items;
		assert.equal(linked.code.value, "missing-member");
		assert.match(String(linked.code.target), /^command:connectCampaign\.showProblemPage\?/);
		assert.equal(other.code, 7);
	});

	test("is said once of a value that a check against AWS has marked", async () => {
		const [marked, unmarked] = [{ start: { line: 2, character: 9 } }, { start: { line: 3, character: 9 } }];
		const items = [
			{ code: "not-found-in-account", range: marked, message: "marked" },
			{ code: "not-found-in-account", range: unmarked, message: "of the list" },
			{ code: "other", range: marked, message: "other" },
		];
		const asked: unknown[] = [];
		const { provideDiagnostics } = shownProblems((uri, { line }) => {
			asked.push(uri);
			return line === 2;
		});
		const report = await provideDiagnostics?.(Object({ uri: file }), undefined, Object({}), () =>
			Object({ kind: "full", resultId: "1", items }),
		);
		const { resultId, items: left }: { resultId: string; items: typeof items } = Object(report);
		assert.deepEqual([resultId, left.map(({ message }) => message)], ["1", ["of the list", "other"]]);
		assert.deepEqual(asked, [file, file]);
		const unchanged = Object({ kind: "unChanged" });
		assert.equal(
			await provideDiagnostics?.(Object({ uri: file }), "1", Object({}), () => unchanged),
			unchanged,
		);
	});
});

/** A language server that answers as ours does. */
function server(answers: Partial<LanguageServer> = {}): LanguageServer {
	return Object({
		locate: ({ text, paths }: { text: string; paths: [] }) => locate(text, paths),
		...answers,
	});
}

suite("what AWS said of a property", () => {
	const text = '{"name": "x", "type": "MANAGED"}';
	const marked = () =>
		fake.collected.get(file)?.map(({ range, message }) => [range.start.character, message]);

	test("stands on its key until it is edited, and moves with the text", async () => {
		const service = new ServiceDiagnostics(server());
		const document = open(file, text);
		const first = await service.put(file, [["type"], ["gone"]], "Not valid.");
		assert.deepEqual([first?.start.character, first?.end.character], [14, 20]);
		assert.deepEqual(marked(), [[14, "Not valid."]]);
		assert.equal(fake.collected.get(file)?.[0]?.source, "CreateCampaign");
		assert.equal(fake.collected.get(file)?.[0]?.severity, 0);
		document.edit({ offset: 10, removed: 1, inserted: "Spring" });
		assert.deepEqual(marked(), [[19, "Not valid."]]);
		document.edit({ offset: 30, removed: 1, inserted: "m" });
		assert.equal(marked(), undefined);
	});

	test("is gone with the file, and isn't shown on a text that has changed meanwhile", async () => {
		const service = new ServiceDiagnostics(server());
		const document = open(file, text);
		await service.put(file, [["name"]], "Not valid.");
		fake.tell("close", document);
		assert.equal(marked(), undefined);
		const late = service.put(file, [["name"]], "Not valid.");
		document.edit({ offset: 0, removed: 0, inserted: " " });
		assert.equal(await late, undefined);
		assert.equal(marked(), undefined);
	});

	test("is nothing where the file isn't open, or nothing was named", async () => {
		const service = new ServiceDiagnostics(server({ locate: () => assert.fail("the server was asked") }));
		assert.equal(await service.put(file, [["name"]], "x"), undefined);
		open(file, text);
		assert.equal(await service.put(file, [], "x"), undefined);
	});
});

suite("the page of communication times", () => {
	/** A page, what it was sent, and how it sends something back. */
	function page(answers: Partial<LanguageServer>) {
		const sent: string[] = [];
		let receive: (message: unknown) => void = () => assert.fail("nobody listens");
		const webview = {
			cspSource: "own:",
			asWebviewUri: (uri: Uri) => uri,
			postMessage: ({ content }: { content: string }) => Promise.resolve(sent.push(content)),
			onDidReceiveMessage: (listener: (message: unknown) => void) => {
				receive = listener;
				return { dispose: () => undefined };
			},
		};
		const view = new TimesView(
			Object({ webview }),
			Uri.parse(file),
			Uri.parse("file:///x"),
			server(answers),
			log,
		);
		return { sent, view, webview: Object(webview), receive: (message: unknown) => receive(message) };
	}

	const timesOf = (document: ReturnType<typeof open>) =>
		communicationTimes(new CampaignText(document.getText()));

	test("lets nothing in but its own script and styles", () => {
		const { webview } = page({});
		assert.match(
			webview.html,
			/content="default-src &#39;none&#39;; style-src own:; script-src &#39;nonce-[^;]{20,}&#39;;/,
		);
	});

	test("asks again for the version of the document, and shows it after each edit", async () => {
		const document = open(file, '{"channelSubtypeConfig": {"sms": {}}}');
		let asked = 0;
		const { sent, receive, view } = page({
			communicationTimes: () => {
				asked++;
				return Promise.resolve(Object({ ...timesOf(document), version: asked }));
			},
		});
		document.edit({ offset: 0, removed: 0, inserted: " " });
		await settled();
		assert.deepEqual([asked, sent.length], [2, 1]);
		assert.match(sent[0] ?? "", /SMS/);
		receive({ kind: "ready" });
		await settled();
		assert.equal(sent.length, 2);
		fake.tell("edit", { document, contentChanges: [] });
		view.dispose();
		document.edit({ offset: 0, removed: 0, inserted: " " });
		await settled();
		assert.equal(sent.length, 2);
	});

	test("gives up on a server that is always behind, and says so where there is none", async () => {
		const document = open(file, "{}");
		let asked = 0;
		const { sent, receive } = page({
			communicationTimes: () => {
				asked++;
				return Promise.resolve(Object({ ...timesOf(document), version: 0 }));
			},
		});
		receive({ kind: "ready" });
		await settled();
		assert.deepEqual([asked, sent.length], [6, 1]);
		const failing = page({ communicationTimes: () => Promise.reject(new Error("gone")) });
		failing.receive({ kind: "ready" });
		await settled();
		assert.match(failing.sent[0] ?? "", /cannot be shown now/);
		assert.deepEqual(logged, ["warn: Communication times could not be found out."]);
	});

	test("shows a range where the file is open already, and takes nothing else from the page", async () => {
		const document = open(file, '{"a": 1}');
		Object.assign(Object(require("vscode")).window, { visibleTextEditors: [{ document, viewColumn: 2 }] });
		const { receive } = page({});
		receive({ kind: "reveal", start: 1, end: 4 });
		receive({ kind: "reveal", start: "1", end: 4 });
		receive("reveal");
		await settled();
		assert.deepEqual(
			fake.shown.map(({ editor, viewColumn }) => [editor, viewColumn]),
			[[file, 2]],
		);
		Object.assign(Object(require("vscode")).window, { visibleTextEditors: [] });
	});
});
