import assert from "node:assert/strict";
import type {
	CodeAction,
	CompletionItem,
	CompletionList,
	Diagnostic,
	FullDocumentDiagnosticReport,
	InlayHint,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { LiveAnswer, LiveKind, LiveValuesParams } from "../../shared/src/live";
import { liveValuesLate } from "../../shared/src/protocol";
import { accept } from "../support/accept";
import { looked, unasked } from "../support/account";
import { changed, least, textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///folder/spring.campaign.json";
const queue = ["channelSubtypeConfig", "telephony", "connectQueueId"];
const gone = "99999999-9a8f-4e6d-b5c4-a3f2e1d0c9b8";
/** A queue that isn't there, and a mistake that has nothing to do with the account. */
const wrong = textOf(changed(changed(whole, queue, gone), ["channelSubtypeConfig", "sms", "capacity"], 7));
const capabilities = {
	completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
	diagnostic: {},
	inlayHint: {},
};
const workspace = { diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true } };

/** An editor that knows what an account has. */
class Editor {
	readonly client = TestClient.stdio();
	/** What the server asked, as "queue" and, where AWS may be asked for it, "queue!". */
	readonly asked: string[] = [];
	/** What is answered for a kind. */
	answer: (kind: LiveKind) => LiveAnswer | Promise<unknown> = (kind) => looked(kind);
	text = wrong;
	#version = 1;
	#refreshed: () => void = () => undefined;

	async start(text = wrong, options: object = { liveValues: true }): Promise<void> {
		this.text = text;
		this.client.connection.onRequest(
			"connectCampaign/liveValues",
			({ kind, mayLookUp }: LiveValuesParams) => {
				this.asked.push(`${kind}${mayLookUp ? "!" : ""}`);
				return this.answer(kind);
			},
		);
		this.client.connection.onRequest("workspace/diagnostic/refresh", () => {
			this.#refreshed();
			return null;
		});
		this.client.connection.onRequest("workspace/inlayHint/refresh", () => null);
		await this.client.initialize(capabilities, options, workspace);
		await this.client.open(uri, text);
	}

	/** Types over the whole text. */
	async type(text: string): Promise<void> {
		this.text = text;
		this.#version += 1;
		await this.client.change(uri, this.#version, [{ text }]);
	}

	/** Does something, and waits until the server has the editor ask for diagnostics again. */
	async refreshed(act: () => Promise<unknown>): Promise<void> {
		const refreshed = new Promise<void>((resolve) => {
			this.#refreshed = resolve;
		});
		await act();
		await refreshed;
	}

	/** Tells the server that something else is known. */
	async change(answer: Editor["answer"]): Promise<void> {
		this.answer = answer;
		await this.refreshed(() => this.client.connection.sendNotification("connectCampaign/liveValuesChanged"));
	}

	async report(previousResultId?: string): Promise<FullDocumentDiagnosticReport> {
		return await this.client.request("textDocument/diagnostic", {
			textDocument: { uri },
			...(previousResultId !== undefined && { previousResultId }),
		});
	}

	async problems(): Promise<readonly Diagnostic[]> {
		return (await this.report()).items;
	}

	/** What is suggested between the quotes of a text's first empty string. */
	suggestions(): Promise<CompletionList> {
		return this.client.request("textDocument/completion", {
			textDocument: { uri },
			position: this.placeOf('""'),
		});
	}

	async hints(): Promise<string[]> {
		const document = TextDocument.create(uri, "", 0, this.text);
		const range = { start: document.positionAt(0), end: document.positionAt(this.text.length) };
		const found = await this.client.request<InlayHint[]>("textDocument/inlayHint", {
			textDocument: { uri },
			range,
		});
		return found.map(({ label }) => String(label)).filter((label) => label.startsWith("= "));
	}

	async hover(value: string): Promise<string> {
		const found = await this.client.request<{ contents?: unknown } | null>("textDocument/hover", {
			textDocument: { uri },
			position: this.placeOf(value),
		});
		return JSON.stringify(found?.contents ?? "");
	}

	/** What is offered on a value, while the editor shows diagnostics there. */
	async actions(
		value: string,
		only?: readonly string[],
		shown: readonly Diagnostic[] = [],
	): Promise<readonly CodeAction[]> {
		const place = this.placeOf(value);
		return await this.client.request<CodeAction[]>("textDocument/codeAction", {
			textDocument: { uri },
			range: { start: place, end: place },
			context: { diagnostics: shown, ...(only && { only }) },
		});
	}

	placeOf(value: string) {
		const document = TextDocument.create(uri, "", 0, this.text);
		return document.positionAt(this.text.indexOf(value) + 1);
	}
}

function codesIn(problems: readonly Diagnostic[]): unknown[] {
	return problems.map(({ code }) => code);
}

const code = "not-found-in-account";
const empty = textOf(changed(whole, queue, ""));

suite("what an account has, over LSP", () => {
	let editor: Editor;
	/** The problems for a client that doesn't answer for an account. */
	let alone: readonly Diagnostic[] = [];

	suiteSetup(async () => {
		const other = new Editor();
		await other.start(wrong, {});
		alone = await other.problems();
		assert.ok(alone.length > 0);
		assert.equal(await other.client.stop(), 0);
		assert.deepEqual(other.asked, []);
	});
	setup(() => {
		editor = new Editor();
	});
	teardown(async () => {
		assert.deepEqual(editor.client.faults, []);
		assert.equal(await editor.client.stop(), 0);
	});

	/** Opens a file, and has the server learn what is known. */
	async function open(text = wrong): Promise<void> {
		await editor.start(text);
		await editor.refreshed(() => editor.problems());
	}

	test("names are suggested, and IDs written", async () => {
		await editor.start(empty);
		const { items, isIncomplete } = await editor.suggestions();
		assert.equal(isIncomplete, false);
		const item = items.find(({ label }) => label === "Outbound sales");
		assert.ok(item);
		const { channelSubtypeConfig } = JSON.parse(accept(empty, item));
		assert.equal(
			channelSubtypeConfig.telephony.connectQueueId,
			whole.channelSubtypeConfig.telephony.connectQueueId,
		);
		assert.deepEqual(editor.asked, ["queue!"]);
	});

	test("what is not there is a problem, and goes as soon as something else is known", async () => {
		await open();
		const [found, ...more] = (await editor.problems()).filter((one) => one.code === code);
		assert.deepEqual([found?.severity, more.length], [2, 0]);
		assert.match(String(found?.message), /in account 111122223333, us-east-1/);
		const { resultId = "" } = await editor.report();
		await editor.change((kind) => looked(kind, { stale: true }));
		const next = await editor.report(resultId);
		assert.equal(next.kind, "full");
		assert.ok(!codesIn(next.items).includes(code));
	});

	test("what is not there goes with the edit", async () => {
		await open();
		assert.ok(codesIn(await editor.problems()).includes(code));
		await editor.type(textOf(whole));
		assert.ok(!codesIn(await editor.problems()).includes(code));
	});

	test("nothing is asked of AWS by problems, hints and hovers", async () => {
		await open();
		await editor.hints();
		await editor.hover(`"${gone}"`);
		assert.deepEqual(
			editor.asked.filter((kind) => kind.endsWith("!")),
			[],
		);
	});

	test("names are in hovers and hints", async () => {
		await open(textOf(whole));
		await editor.hints();
		assert.ok((await editor.hints()).includes("= Outbound sales"));
		const value = `"${whole.channelSubtypeConfig.telephony.connectQueueId}"`;
		assert.match(await editor.hover(value), /Queue Outbound sales, enabled, seen/);
	});

	test("100 keys after that ask nothing more", async () => {
		await open();
		await editor.hints();
		await editor.suggestions();
		const before = editor.asked.length;
		for (let key = 0; key < 100; key++) {
			await editor.type(wrong.replace('"Spring"', `"Spring ${"x".repeat(key)}"`));
			await Promise.all([editor.problems(), editor.hints()]);
		}
		assert.equal(editor.asked.length, before);
	});

	/** The offers to check, as "title (kind, codes of the problems)". */
	async function checksAt(...where: Parameters<Editor["actions"]>): Promise<readonly string[]> {
		const checks = (await editor.actions(...where)).filter(({ title }) => /AWS/.test(title));
		for (const { command, isPreferred, edit } of checks) {
			assert.deepEqual(
				[command?.command, command?.arguments, isPreferred, edit],
				["connectCampaign.checkAgainstAws", [uri], undefined, undefined],
			);
		}
		return checks.map(({ title, kind, diagnostics }) =>
			[title, kind, ...codesIn(diagnostics ?? [])].map(String).join(", "),
		);
	}

	test("checking again is offered on what isn't there", async () => {
		await open();
		const again = ["Check again against AWS, quickfix, not-found-in-account"];
		assert.deepEqual(await checksAt(`"${gone}"`), again);
		assert.deepEqual(await checksAt(`"${gone}"`, ["quickfix"]), again);
	});

	test("checking again is offered on what a check has marked, which the editor alone knows", async () => {
		await open(textOf(whole));
		const start = editor.placeOf('"Spring"');
		const [mark, other] = [code, "number-range"].map((one) => ({
			range: { start, end: start },
			message: "There is such a campaign already.",
			code: one,
		}));
		assert.ok(mark && other);
		assert.deepEqual(await checksAt('"Spring"', ["quickfix"], [other]), []);
		assert.deepEqual(await checksAt('"Spring"', undefined, [other, mark]), [
			"Check again against AWS, quickfix, not-found-in-account",
		]);
	});

	test("checking is offered on what refers to the account, and as a source action, and fixes nothing", async () => {
		await open(textOf(whole));
		const { connectQueueId } = whole.channelSubtypeConfig.telephony;
		assert.deepEqual(await checksAt(`"${connectQueueId}"`), ["Check Against AWS, quickfix"]);
		assert.deepEqual(await checksAt('"Spring"'), []);
		const source = ["Check Against AWS, source.checkAgainstAws"];
		assert.deepEqual(await checksAt('"Spring"', ["source"]), source);
		assert.deepEqual(await checksAt('"Spring"', ["source.fixAll"]), []);
	});

	const unknowing: readonly (readonly [string, Editor["answer"]])[] = [
		["signed out", () => unasked],
		["off", () => ({ ...unasked, state: "off" })],
		["denied", () => ({ ...unasked, state: "denied", action: "connect:ListQueues" })],
		["offline", () => ({ ...unasked, state: "failed" })],
		["looking", () => ({ ...unasked, state: "loading" })],
		["partial", (kind) => looked(kind, { complete: false })],
		["another account", (kind) => looked(kind, { account: "999999999999" })],
		["out of date", (kind) => looked(kind, { stale: true })],
		["an answer that makes no sense", () => Promise.resolve({ state: "fine", items: 7 })],
		["an error", () => Promise.reject(new Error("no account"))],
	];
	for (const [words, answer] of unknowing) {
		test(`${words}: all problems are those without an account`, async () => {
			editor.answer = answer;
			await editor.start();
			await editor.problems();
			// The order of messages is kept: what was asked before is answered by now.
			await editor.hover(`"${gone}"`);
			assert.deepEqual(await editor.problems(), alone);
			editor.client.faults.length = 0;
		});
	}

	test("an account that doesn't answer holds nothing up", async () => {
		const answers: ((answer: unknown) => void)[] = [];
		editor.answer = () => new Promise((resolve) => answers.push(resolve));
		await editor.start(empty);
		const problems = await editor.problems();
		assert.ok(!codesIn(problems).includes(code));
		const { items, isIncomplete } = await editor.suggestions();
		assert.equal(isIncomplete, true, "more may come");
		assert.ok(items.every(({ label }: CompletionItem) => label !== "Outbound sales"));
		assert.doesNotMatch(await editor.hover('""'), /seen/);
		for (const resolve of answers) {
			resolve(looked("queue"));
		}
	});

	test("an answer that came too late has the list asked for again where it was shown", async () => {
		await editor.start(empty);
		let resolve: (answer: unknown) => void = () => assert.fail();
		editor.answer = () => new Promise((tell) => (resolve = tell));
		const late = new Promise((told) => editor.client.connection.onNotification(liveValuesLate, told));
		const { items } = await editor.suggestions();
		assert.ok(items.every(({ label }) => label !== "Outbound sales"));
		editor.answer = (kind) => looked(kind);
		resolve(looked("queue"));
		const { line, character } = editor.placeOf('""');
		assert.deepEqual(await late, { uri, version: 1, line, character });
		const { items: then } = await editor.suggestions();
		assert.ok(then.some(({ label }) => label === "Outbound sales"));
	});

	test("the beginning of an instance's ID is no instance", async () => {
		await editor.start(textOf({ ...whole, connectInstanceId: "6f3c1b7e-2a54" }));
		await editor.problems();
		await editor.hints();
		assert.deepEqual([...new Set(editor.asked)], ["instance"]);
	});

	test("nothing is asked for in place of a name that environments have a value for", async () => {
		const named = textOf(changed(whole, queue, "${queue}"));
		const environments = [{ name: "dev", values: { queue: gone } }];
		editor.client.connection.onRequest("connectCampaign/environments", () => ({ environments }));
		await editor.start(named, { liveValues: true, environments: true });
		await editor.problems();
		const list = async () => {
			const { items } = await editor.client.request<CompletionList>("textDocument/completion", {
				textDocument: { uri },
				position: editor.placeOf('"${queue}"'),
			});
			return items.map(({ label }) => label);
		};
		assert.deepEqual([await list(), editor.asked.includes("queue!")], [["queue"], false]);
		await editor.type(named.replace("${queue}", ""));
		assert.ok((await editor.suggestions()).items.some(({ label }) => label === "Outbound sales"));
	});

	test("a file of a version control shows nothing of the account", async () => {
		await editor.start();
		const old = "git:/folder/spring.campaign.json";
		await editor.client.open(old, wrong);
		const report = await editor.client.request<FullDocumentDiagnosticReport>("textDocument/diagnostic", {
			textDocument: { uri: old },
		});
		assert.deepEqual(report.items, []);
		assert.deepEqual(editor.asked, []);
	});

	test("a file without an instance asks for instances alone", async () => {
		await editor.start(textOf({ ...least, connectInstanceId: "" }));
		await editor.suggestions();
		assert.deepEqual(editor.asked, ["instance!"]);
	});
});
