import assert from "node:assert/strict";
import type { CodeAction, ConfigurationParams, Diagnostic } from "vscode-languageserver/node";
import type { CheckResult } from "../../shared/src/protocol";
import { changed, textOf, whole } from "../support/campaigns";
import { TestClient } from "./client";

const one = "file:///one/spring.campaign.json";
const other = "file:///other/spring.campaign.json";
const text = textOf(changed(whole, ["type"], "managed"));
const asked = { configuration: true, didChangeConfiguration: { dynamicRegistration: true } };

suite("settings of problems", () => {
	let client: TestClient;
	/** What the user set, by the folder of the document. */
	let set: Readonly<Record<string, unknown>>;

	setup(() => {
		client = TestClient.stdio();
		set = {};
	});
	teardown(async () => {
		assert.deepEqual(client.faults, []);
		assert.equal(await client.stop(), 0);
	});

	function answerSettings(): Promise<string> {
		client.connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
			items.map(({ scopeUri = "", section }) =>
				section === "connectCampaign.problems" ? (set[scopeUri.split("/")[3] ?? ""] ?? null) : null,
			),
		);
		return new Promise((resolve) => {
			client.connection.onRequest("client/registerCapability", ({ registrations }) => {
				resolve(registrations[0].method);
				return null;
			});
		});
	}

	async function severity(uri: string): Promise<number | undefined> {
		const { items } = await client.request<{ items: Diagnostic[] }>("textDocument/diagnostic", {
			textDocument: { uri },
		});
		assert.ok(items.length < 2);
		return items[0]?.severity;
	}

	const changeSettings = (settings: unknown) =>
		client.connection.sendNotification("workspace/didChangeConfiguration", { settings });

	test("are asked for each document, and hold for diagnostics, fixes and the submit gate", async () => {
		const registered = answerSettings();
		set = { one: { "enum-value": "hint" }, other: { "enum-value": "off" } };
		await client.initialize({ diagnostic: {} }, undefined, asked);
		assert.equal(await registered, "workspace/didChangeConfiguration");
		await client.open(one, text);
		await client.open(other, text);
		assert.deepEqual([await severity(one), await severity(other)], [4, undefined]);
		for (const [uri, found, fixes] of [
			[one, ["hint"], 1],
			[other, [], 0],
		] as const) {
			const { problems } = await client.request<CheckResult>("connectCampaign/check", { uri, text });
			assert.deepEqual(
				problems.map((problem) => problem.severity),
				found,
			);
			const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
			const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
				textDocument: { uri },
				range,
				context: { diagnostics: [], only: ["source.fixAll"] },
			});
			assert.equal(actions.length, fixes);
		}
	});

	test("take effect at once where the client pulls: it is asked to pull again", async () => {
		const registered = answerSettings();
		const refreshed = new Promise<void>((resolve) => {
			client.connection.onRequest("workspace/diagnostic/refresh", () => {
				resolve();
				return null;
			});
		});
		await client.initialize({ diagnostic: {} }, undefined, {
			...asked,
			diagnostics: { refreshSupport: true },
		});
		await registered;
		await client.open(one, text);
		assert.equal(await severity(one), 1);
		set = { one: { "enum-value": "warning" } };
		await changeSettings(null);
		await refreshed;
		assert.equal(await severity(one), 2);
	});

	test("take effect at once where the server pushes", async () => {
		void answerSettings();
		await client.initialize({}, undefined, asked);
		await client.open(one, text);
		await client.pushed(({ diagnostics }) => diagnostics[0]?.severity === 1);
		set = { one: { "enum-value": "information" } };
		await changeSettings(null);
		await client.pushed(({ diagnostics }) => diagnostics[0]?.severity === 3);
	});

	test("come with the start, or a change, from a client that cannot be asked", async () => {
		const settings = (problems: unknown) => ({ connectCampaign: { problems } });
		await client.initialize({ diagnostic: {} }, settings({ "enum-value": "hint" }));
		await client.open(one, text);
		assert.equal(await severity(one), 4);
		await changeSettings(settings({ "enum-value": "off" }));
		assert.equal(await severity(one), undefined);
		await changeSettings(null);
		await changeSettings({ otherServer: {} });
		assert.equal(await severity(one), undefined);
		await changeSettings({ connectCampaign: {} });
		assert.equal(await severity(one), 1);
	});

	test("of any other type or none at all are passed over", async () => {
		void answerSettings();
		await client.initialize({ diagnostic: {} }, { connectCampaign: null }, asked);
		await client.open(one, text);
		for (const value of [
			undefined,
			null,
			7,
			"off",
			["off"],
			{ "enum-value": ["off"] },
			{ "enum-value": "loud" },
		]) {
			set = { one: value };
			await changeSettings(null);
			assert.equal(await severity(one), 1, JSON.stringify(value));
		}
	});

	test("are done without where the client does not answer, until it does; nothing is sent meanwhile", async () => {
		let answer = (_settings: unknown): void => assert.fail("The settings were not asked for.");
		client.connection.onRequest(
			"workspace/configuration",
			() =>
				new Promise((resolve) => {
					answer = resolve;
				}),
		);
		await client.initialize({}, undefined, { configuration: true });
		await client.open(one, text);
		await client.pushed(({ diagnostics }) => diagnostics[0]?.severity === 1);
		assert.deepEqual(client.faults.splice(0), [
			`The settings of ${one} are not known: the client does not answer.`,
		]);
		await assert.rejects(
			client.request("connectCampaign/check", { uri: one, text }),
			/does not tell its settings/,
		);
		answer([{ "enum-value": "hint" }, null]);
		await client.pushed(({ diagnostics }) => diagnostics[0]?.severity === 4);
		const { problems } = await client.request<CheckResult>("connectCampaign/check", { uri: one, text });
		assert.deepEqual(
			problems.map(({ severity }) => severity),
			["hint"],
		);
	});
});
