import assert from "node:assert/strict";
import { Uri } from "vscode";
import { showHeldBack } from "../../../../client/src/commands/showHeldBack";
import { CampaignHistory } from "../../../../client/src/ui/campaignHistory";
import { askText } from "../../../../client/src/ui/dialogs";
import { ReadOnlyDocuments } from "../../../../client/src/ui/readOnlyDocuments";
import { SeenCampaigns } from "../../../../client/src/ui/seenCampaigns";
import { ServerStatus } from "../../../../client/src/ui/serverStatus";
import { offer } from "../../../../client/src/ui/showMessage";
import { showProblem, showText } from "../../../../client/src/ui/showProblem";
import { isTrustedForAws, whenTrusted } from "../../../../client/src/ui/trust";
import { fenced } from "../../../../client/src/ui/withErrorReporting";
import { fake, log, logged, open, settled } from "./fake";

const file = "file:///a.campaign.json";
const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
const campaign = (id: string) => Object({ view: { id } });

setup(() => {
	Object.assign(fake, { shown: [], ran: [], press: undefined, documents: [] });
	logged.length = 0;
});

suite("a message", () => {
	test("runs what its button does, once it is gone", async () => {
		const came: string[] = [];
		fake.press = "Look";
		offer(log, "warning", "It ended.", { Wait: assert.fail, Look: () => came.push("look") }, () =>
			came.push("closed"),
		);
		await settled();
		assert.deepEqual(came, ["closed", "look"]);
		assert.deepEqual(fake.shown, [
			{ level: "warning", text: "It ended.", detail: undefined, buttons: ["Wait", "Look"] },
		]);
	});

	test("about fixes that weren't made is in the status bar", () => {
		showHeldBack(undefined, "1 certain fix wasn't made, because line 3 isn't JSON.");
		showHeldBack(undefined, { text: "anything else" });
		assert.deepEqual(fake.shown, [
			{ level: "status bar", text: "1 certain fix wasn't made, because line 3 isn't JSON." },
		]);
	});

	test("whose button fails leaves that in the log", async () => {
		fake.press = "Look";
		offer(log, "error", "It ended.", { Look: () => Promise.reject(new Error("x")) });
		await settled();
		assert.deepEqual(logged, ["error: A button of a message failed."]);
	});

	test("tells of a command that failed, and which one", async () => {
		await fenced(log, "Plan Changes", () => Promise.reject(new Error("no disk")));
		await settled();
		assert.deepEqual(
			fake.shown.map(({ level, text }) => [level, text]),
			[["error", "Plan Changes: no disk"]],
		);
		assert.deepEqual(logged, ["error: Plan Changes: no disk"]);
	});
});

suite("a workspace without trust", () => {
	const trust = (isTrusted: boolean): void => {
		Object.assign(Object(require("vscode")).workspace, { isTrusted });
	};
	teardown(() => trust(true));

	test("is told that nothing is sent from it, and a trusted one is told nothing", async () => {
		assert.equal(isTrustedForAws(log), true);
		await settled();
		assert.deepEqual(fake.shown, []);
		trust(false);
		assert.equal(isTrustedForAws(log), false);
		await settled();
		assert.equal(fake.shown.length, 1);
	});

	test("has interrupted submissions looked at when it is trusted, not before", () => {
		let looks = 0;
		const look = () => {
			looks++;
			return Promise.resolve();
		};
		whenTrusted(look, log);
		assert.equal(looks, 1);
		trust(false);
		whenTrusted(look, log);
		assert.equal(looks, 1);
		fake.tell("trust");
		assert.equal(looks, 2);
	});
});

suite("a problem", () => {
	test("is selected in its file, and the list of all opens", async () => {
		await showProblem(file, { range, severity: "error", code: "x", message: "y" });
		const [{ editor, selection } = assert.fail()] = fake.shown;
		assert.deepEqual([editor, JSON.parse(JSON.stringify(selection))], [file, range]);
		assert.deepEqual(fake.ran, [["workbench.actions.view.problems"]]);
	});

	test("about a text selects the text with its quotes, and the file alone where it is gone", async () => {
		open(file, '{"a": "arn:x"}');
		await showText(file, "arn:x");
		assert.deepEqual(JSON.parse(JSON.stringify(fake.shown.at(-1)?.revealed)), {
			start: { line: 0, character: 6 },
			end: { line: 0, character: 13 },
		});
		await showText(file, "arn:y");
		assert.equal(fake.shown.at(-1)?.revealed, undefined);
	});
});

suite("the state of the language server", () => {
	test("is busy while it starts, and offers a restart when it has stopped", () => {
		const status = new ServerStatus();
		const look = () => {
			const { text, severity, busy, command } = fake.statusItem;
			return [text, severity, busy, Object(command).command];
		};
		assert.deepEqual(look(), ["Starting", 0, true, "connectCampaign.showLog"]);
		status.show("ready");
		assert.deepEqual(look(), ["Ready", 0, false, "connectCampaign.showLog"]);
		status.show("stopped");
		assert.deepEqual(look(), ["Stopped", 2, false, "connectCampaign.restartServer"]);
	});
});

suite("campaigns that were seen", () => {
	const uri = (path: string): Uri => Uri.parse(`file://${path}`);
	let seen: SeenCampaigns;
	let changes: number;
	setup(() => {
		seen = new SeenCampaigns();
		changes = 0;
		seen.onDidChange(() => changes++);
	});

	test("are told of once they are seen", () => {
		seen.see(uri("/a"), campaign("c-1"));
		assert.deepEqual(
			[seen.of(uri("/a"))?.campaign.view.id, seen.of(uri("/b")), changes],
			["c-1", undefined, 1],
		);
	});

	test("change with what is done to them, in each file, and in no other", () => {
		for (const [path, id] of [
			["/a", "c-1"],
			["/b", "c-1"],
			["/c", "c-2"],
		] as const) {
			seen.see(uri(path), campaign(id));
		}
		const paused = Object({ view: { id: "c-1", state: "Paused" } });
		seen.moved("c-1", paused);
		assert.deepEqual(
			["/a", "/b", "/c"].map((path) => seen.of(uri(path))?.campaign.view.state),
			["Paused", "Paused", undefined],
		);
		seen.moved("c-1", undefined);
		assert.deepEqual(
			["/a", "/b", "/c"].map((path) => seen.of(uri(path))?.campaign.view.id),
			[undefined, undefined, "c-2"],
		);
	});

	test("follow their files and folders", () => {
		const following = seen.follow();
		seen.see(uri("/old/a"), campaign("c-1"));
		fake.tell("rename", { files: [{ oldUri: uri("/old"), newUri: uri("/new") }] });
		assert.deepEqual(
			[seen.of(uri("/old/a")), seen.of(uri("/new/a"))?.campaign.view.id, changes],
			[undefined, "c-1", 2],
		);
		following.dispose();
	});

	test("are forgotten with one word of it, and with none where nothing was known", () => {
		seen.see(uri("/a"), campaign("c-1"));
		seen.forget(uri("/a"));
		seen.forget(uri("/a"));
		assert.deepEqual([seen.of(uri("/a")), changes], [undefined, 2]);
	});
});

suite("the campaigns of files", () => {
	test("are told of when one is added, seen in another state or forgotten", async () => {
		let changes = 0;
		const file = Object({
			read: () => [],
			change: (change: (kept: []) => unknown) => Promise.resolve(change([])),
		});
		const history = new CampaignHistory(file, Object({ get: () => undefined }), log);
		history.onDidChange(() => changes++);
		await history.add(Object({ id: "c-1", uri: "file:///a", time: 1 }));
		await history.seen("c-1", "Paused");
		await history.forget("c-1");
		assert.equal(changes, 3);
	});
});

suite("an answer that is typed", () => {
	test("is told what is wrong with it as text in one line", async () => {
		fake.typed = "x";
		await askText({ title: "T", prompt: "P", faultOf: () => "a\nb $(bug)" });
		assert.doesNotMatch(fake.shown[0]?.fault ?? "\n", /\n/);
		await askText({ title: "T", prompt: "P", faultOf: () => undefined });
		assert.equal(fake.shown[1]?.fault, undefined);
	});
});

suite("a document for reading", () => {
	test("is renewed while it is open, and not brought back by that", () => {
		const documents = new ReadOnlyDocuments(() => undefined, "x");
		documents.renew("request", "a", "one");
		const uri = documents.put("request", "b", "one");
		documents.renew("request", "b", "two");
		assert.equal(documents.provideTextDocumentContent(uri), "two");
		fake.tell("close", { uri });
		assert.match(documents.provideTextDocumentContent(uri), /no longer kept/);
		documents.renew("request", "b", "three");
		assert.match(documents.provideTextDocumentContent(uri), /no longer kept/);
	});

	test("goes when another environment is chosen than it was made for, and only then", () => {
		let environment: string | undefined = "dev";
		const documents = new ReadOnlyDocuments((file) => (file === "a" ? environment : undefined), "y");
		const [plan, other] = [
			documents.put("plan", "a", "of dev"),
			documents.put("plan", "b", "of no environment"),
		];
		documents.dropOutdated();
		assert.equal(documents.provideTextDocumentContent(plan), "of dev");
		environment = "prod";
		documents.dropOutdated();
		assert.match(documents.provideTextDocumentContent(plan), /^Another environment is chosen now/);
		assert.equal(documents.provideTextDocumentContent(other), "of no environment");
		documents.renew("plan", "a", "of prod");
		documents.dropOutdated();
		assert.equal(documents.provideTextDocumentContent(plan), "of prod");
	});
});
