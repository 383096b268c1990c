import assert from "node:assert/strict";
import type {
	CompletionList,
	Diagnostic,
	FullDocumentDiagnosticReport,
	InlayHint,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { agentToolNames } from "../../shared/src/agents";
import { agentAnswerRequest, type CheckResult, type EnvironmentsAnswer } from "../../shared/src/protocol";
import { changed, textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const uri = "file:///folder/spring.campaign.json";
const instance = whole.connectInstanceId;
const text = textOf(changed({ ...whole, name: "Spring ${season}" }, ["connectInstanceId"], "${instance}"));

const answer: EnvironmentsAnswer = {
	environments: [
		{ name: "dev", values: { instance, season: "2031" } },
		{ name: "prod", values: { instance: "none", season: "2031", other: "x" } },
	],
};

/** An editor that has environments. */
class Editor {
	readonly client = TestClient.stdio();
	answer: () => unknown = () => answer;
	text = text;
	#refreshed: () => void = () => undefined;

	async start(written = text, options: object = { environments: true }): Promise<void> {
		this.text = written;
		this.client.connection.onRequest("connectCampaign/environments", () => this.answer());
		this.client.connection.onRequest("workspace/diagnostic/refresh", () => {
			this.#refreshed();
			return null;
		});
		this.client.connection.onRequest("workspace/inlayHint/refresh", () => null);
		const workspace = { diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true } };
		await this.client.initialize({ diagnostic: {}, inlayHint: {} }, options, workspace);
		await this.client.open(uri, written);
	}

	/** Answers otherwise, says so, and waits until the server has the editor ask for diagnostics again. */
	async change(other: () => unknown): Promise<void> {
		this.answer = other;
		const refreshed = new Promise<void>((resolve) => {
			this.#refreshed = resolve;
		});
		await this.client.connection.sendNotification("connectCampaign/environmentsChanged");
		await refreshed;
	}

	async problems(): Promise<readonly Diagnostic[]> {
		const report = await this.client.request<FullDocumentDiagnosticReport>("textDocument/diagnostic", {
			textDocument: { uri },
		});
		return report.items;
	}

	at(value: string, offset = 0) {
		const document = TextDocument.create(uri, "", 0, this.text);
		return document.positionAt(this.text.indexOf(value) + offset);
	}
}

suite("environments of a client", () => {
	let editor: Editor;
	setup(() => {
		editor = new Editor();
	});
	teardown(() => editor.client.stop());

	test("are what a file is judged by, and it is judged anew when another is chosen", async () => {
		await editor.start();
		assert.deepEqual(await editor.problems(), []);
		await editor.change(() => ({ ...answer, chosen: "prod" }));
		const [problem, ...more] = await editor.problems();
		assert.deepEqual(more, []);
		assert.deepEqual(problem?.range.start, editor.at('"${instance}"'));
		assert.match(String(problem?.message), /^In prod: /);
		await editor.change(() => ({ ...answer, chosen: "dev" }));
		assert.deepEqual(await editor.problems(), []);
		await editor.change(() => null);
		assert.deepEqual(
			(await editor.problems()).map(({ code }) => code),
			["placeholder-left", "placeholder-left"],
		);
	});

	test("are known before a text is let through", async () => {
		await editor.start();
		editor.answer = () => ({ ...answer, chosen: "prod" });
		await editor.client.connection.sendNotification("connectCampaign/environmentsChanged");
		const { problems } = await editor.client.request<CheckResult>("connectCampaign/check", { uri, text });
		assert.match(problems[0]?.message ?? "", /^In prod: /);
	});

	test("complete, explain and hint", async () => {
		await editor.start();
		await editor.change(() => ({ ...answer, chosen: "dev" }));
		await editor.problems();
		const list = await editor.client.request<CompletionList>("textDocument/completion", {
			textDocument: { uri },
			position: editor.at("${season}", 3),
		});
		assert.deepEqual(
			list.items.map(({ label, detail }) => [label, detail]),
			[
				["instance", instance],
				["season", "2031"],
				["other", "dev: none, prod: x"],
			],
		);
		const edit = Object(list.items[1]?.textEdit);
		assert.deepEqual([edit.newText, edit.range.end], ["season}", editor.at("${season}", 9)]);
		const hover = await editor.client.request<unknown>("textDocument/hover", {
			textDocument: { uri },
			position: editor.at("${instance}"),
		});
		assert.match(JSON.stringify(hover), /dev.*6f3c1b7e.*prod.*none/);
		const hints = await editor.client.request<InlayHint[]>("textDocument/inlayHint", {
			textDocument: { uri },
			range: { start: { line: 0, character: 0 }, end: editor.at("channelSubtypeConfig") },
		});
		assert.deepEqual(
			hints.map(({ label }) => label),
			["= Spring 2031", `= ${instance}`],
		);
	});

	test("are those of what agents are told", async () => {
		await editor.start();
		await editor.change(() => ({ ...answer, chosen: "dev" }));
		const tell = async (tool: (typeof agentToolNames)[number]): Promise<string> =>
			(
				await editor.client.request<{ text: string }>(agentAnswerRequest.method, {
					uri,
					tool,
					name: "spring.campaign.json",
					text: editor.text,
				})
			).text;
		assert.doesNotMatch(await tell("connect-campaign_check"), /placeholder-left/);
		const preview = await tell("connect-campaign_preview");
		assert.match(preview, /^Values are those of the environment dev\.$/m);
		assert.ok(
			preview.includes(`"connectInstanceId":"${instance}"`) && preview.includes("Spring 2031"),
			preview,
		);
		await editor.change(() => ({ ...answer, chosen: "prod" }));
		assert.match(await tell("connect-campaign_preview"), /"connectInstanceId":"none"/);
	});

	test("of a file that makes no sense are told once, at the first name", async () => {
		await editor.start();
		await editor.change(() => ({ environments: [], fault: '"region" must be a text.' }));
		const problems = await editor.problems();
		assert.deepEqual(
			problems.map(({ code, severity, message }) => [code, severity, message]),
			[
				[
					"environment-value",
					1,
					'Names have no values, because connect-campaign.environments.json can\'t be used. "region" must be a text.',
				],
			],
		);
	});

	test("are waited for no longer than an answer may wait", async () => {
		editor.answer = () => new Promise(() => undefined);
		await editor.start();
		assert.deepEqual(
			(await editor.problems()).map(({ code }) => code),
			["placeholder-left", "placeholder-left"],
		);
	});

	for (const [what, odd] of [
		["a number", 7],
		["a list of nonsense", { environments: [7, { name: 1, values: {} }, { name: "a", values: { b: 1 } }] }],
		["an environment that isn't there", { ...answer, chosen: "nowhere" }],
	] as const) {
		test(`end nothing where the answer is ${what}`, async () => {
			editor.answer = () => odd;
			await editor.start();
			await editor.problems();
			assert.ok(Array.isArray(await editor.problems()));
		});
	}

	test("are not asked for where nobody says that they are there", async () => {
		let asked = 0;
		editor.answer = () => {
			asked++;
			return answer;
		};
		await editor.start(text, {});
		await editor.problems();
		assert.equal(asked, 0);
	});
});
