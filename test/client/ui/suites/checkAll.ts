import assert from "node:assert/strict";
import { type Memento, Uri } from "vscode";
import { checkAllCampaigns } from "../../../../client/src/commands/checkAllCampaigns";
import { CampaignEnvironments } from "../../../../client/src/ui/campaignEnvironments";
import { WorkspaceProblems } from "../../../../client/src/views/workspaceProblems";
import { severitiesOf } from "../../../../server/src/diagnostics/severities";
import { validateText } from "../../../../server/src/features/check";
import { fake, log, logged, open, settled } from "./fake";

const folder = "file:///folder";
const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const uriOf = (name: string): string => `${folder}/${name}.campaign.json`;
const spring = campaign("Spring");
const broken = `${campaign("Broken").slice(0, -1)}, "tags": {"owner": 7}}`;

/** A campaign without an error, but with what a draft lacks switched off. */
function campaign(name: string, instanceId = instance): string {
	return JSON.stringify({ name, connectInstanceId: instanceId });
}

suite("Check All Campaigns", () => {
	const levels = { "missing-member": "off", "owner-tag": "off", "channel-needed": "off" };
	const checked: string[] = [];
	let held: Promise<void> | undefined;
	let problems: WorkspaceProblems;
	let environments: CampaignEnvironments;

	const server = {
		check: async ({ uri, text }: { readonly uri: string; readonly text: string }) => {
			checked.push(uri);
			// The language server asks for them.
			await environments.ready(Uri.parse(uri));
			await held;
			return validateText(uri, text, severitiesOf(fake.settings["connectCampaign.problems"]));
		},
	};
	const check = () => checkAllCampaigns({ log, workspaceProblems: problems, environments });
	/** Codes of what is shown for a file. */
	const shown = (name: string): unknown[] =>
		(fake.collected.get(uriOf(name)) ?? []).map(({ code }) => Object(code).value);
	const put = (files: Readonly<Record<string, string>>): void => {
		for (const [name, text] of Object.entries(files)) {
			fake.files.set(uriOf(name), text);
		}
	};
	const tell = async (event: string, name: string): Promise<void> => {
		fake.tell(event, { toString: () => uriOf(name) });
		await settled();
		await settled();
	};
	const showTabs = async (...names: readonly string[]): Promise<void> => {
		fake.tabs = names.map(uriOf);
		fake.tell("tabs");
		await settled();
		await settled();
	};

	setup(() => {
		Object.assign(fake, { shown: [], ran: [], press: undefined, documents: [], folders: [folder], tabs: [] });
		Object.assign(fake, { searches: [], cancelAt: () => false });
		fake.settings = { "connectCampaign.problems": levels };
		fake.files.clear();
		fake.collected.clear();
		checked.length = 0;
		logged.length = 0;
		held = undefined;
		problems = new WorkspaceProblems(server, log);
		const kept = new Map<string, unknown>();
		const memory = {
			keys: () => [...kept.keys()],
			get: (key: string) => kept.get(key),
			update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
		};
		environments = new CampaignEnvironments(memory as Memento, log);
	});
	teardown(() => {
		problems.dispose();
		environments.dispose();
	});

	test("puts the problems of closed files, says how many, and leads to them", async () => {
		put({ spring, broken });
		fake.press = "Show Problems";
		await check();
		await settled();
		assert.deepEqual([shown("spring"), shown("broken")], [[], ["wrong-type"]]);
		const [found] = fake.collected.get(uriOf("broken")) ?? assert.fail();
		assert.deepEqual([found?.severity, found?.source], [0, "Connect Campaigns"]);
		assert.deepEqual(
			fake.shown.map(({ level, text, buttons }) => [level, text, buttons]),
			[["error", "2 campaign files: 1 error in 1 file.", ["Show Problems"]]],
		);
		assert.deepEqual(fake.ran, [["workbench.panel.markers.view.focus"]]);
		assert.deepEqual(fake.searches, [["**/*.campaign.json", "**/node_modules/**"]]);
	});

	test("says so where nothing is wrong, and where there is nothing to check", async () => {
		put({ spring });
		await check();
		fake.files.clear();
		await check();
		fake.folders = undefined;
		await check();
		await settled();
		assert.deepEqual(
			fake.shown.map(({ level, text, buttons }) => [level, text, buttons]),
			[
				["information", "1 campaign file: no errors or warnings.", []],
				["information", "No campaign files were checked.", []],
				["information", "Open a folder first. Nothing was checked.", []],
			],
		);
	});

	test("says in which environments values were judged", async () => {
		put({ spring });
		fake.files.set(`${folder}/connect-campaign.environments.json`, '{"environments": {"dev": {}}}');
		await check();
		const found = await environments.ready(Uri.parse(uriOf("spring")));
		assert.ok(found);
		await environments.choose(found, found.all[0]);
		await check();
		assert.deepEqual(
			fake.shown.map(({ text }) => text),
			[
				"1 campaign file: no errors or warnings. No environment is chosen for 1 file, so that values weren't judged.",
				"1 campaign file: no errors or warnings. Values are those of dev.",
			],
		);
	});

	test("needs no trust", async () => {
		Object.assign(Object(require("vscode")).workspace, { isTrusted: false });
		put({ broken });
		await check();
		Object.assign(Object(require("vscode")).workspace, { isTrusted: true });
		assert.deepEqual(shown("broken"), ["wrong-type"]);
	});

	test("leaves an open file to the server, and counts it as it is in the editor", async () => {
		put({ broken: spring });
		open(uriOf("broken"), broken);
		await showTabs("broken");
		await check();
		await settled();
		assert.deepEqual(shown("broken"), []);
		assert.equal(fake.shown[0]?.text, "1 campaign file: 1 error in 1 file.");
	});

	test("takes problems away when a file is opened, and brings them back when it is closed as it was", async () => {
		put({ broken });
		await check();
		const document = open(uriOf("broken"), broken);
		await showTabs("broken");
		assert.deepEqual(shown("broken"), []);
		document.edit({ offset: 0, removed: broken.length, inserted: spring });
		await showTabs();
		assert.deepEqual(shown("broken"), ["wrong-type"], "what was never saved doesn't count");
		put({ broken: spring });
		await showTabs("broken");
		await showTabs();
		assert.deepEqual(shown("broken"), []);
	});

	test("judges a file again when it changes, disappears and comes back, and no file that it never checked", async () => {
		put({ broken });
		await check();
		put({ broken: spring });
		await tell("fileChange", "broken");
		assert.deepEqual(shown("broken"), []);
		put({ broken });
		await tell("fileChange", "broken");
		fake.files.clear();
		await tell("fileDelete", "broken");
		assert.deepEqual(shown("broken"), []);
		put({ broken, other: broken });
		await tell("fileCreate", "broken");
		await tell("fileCreate", "other");
		assert.deepEqual([shown("broken"), shown("other")], [["wrong-type"], []]);
		fake.files.clear();
		fake.tell("fileDelete", { toString: () => folder });
		await settled();
		await settled();
		assert.deepEqual(shown("broken"), [], "the whole folder is gone");
	});

	test("keeps no result that is older than another one", async () => {
		put({ broken });
		await check();
		let release = (): void => undefined;
		held = new Promise((resolve) => {
			release = resolve;
		});
		const slow = check();
		await settled();
		held = undefined;
		put({ broken: spring });
		await tell("fileChange", "broken");
		release();
		await slow;
		assert.deepEqual(shown("broken"), []);
	});

	test("forgets a file that is no longer found", async () => {
		put({ broken });
		await check();
		fake.files.clear();
		await check();
		assert.deepEqual(shown("broken"), []);
		put({ broken });
		await tell("fileCreate", "broken");
		assert.deepEqual(shown("broken"), [], "it was not there when all were checked");
	});

	test("follows the settings of severities, and shows no gap to those who don't want to see any", async () => {
		const gap = campaign("<name>");
		put({ broken, gap });
		await check();
		assert.deepEqual(shown("gap"), ["placeholder-left"]);
		const off = { ...levels, "wrong-type": "off", "placeholder-left": "off" };
		fake.settings = { "connectCampaign.problems": off };
		fake.tell("configuration", { affectsConfiguration: () => true });
		await settled();
		await settled();
		await settled();
		assert.deepEqual([shown("broken"), shown("gap")], [[], []]);
	});

	test("stops when it is cancelled, and keeps what it has found", async () => {
		put(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`n${index + 10}`, broken])));
		fake.settings = { "connectCampaign.problems": { ...levels, "duplicate-name": "off" } };
		fake.cancelAt = (step) => step.startsWith("Checking 9 of 20");
		await check();
		await settled();
		assert.equal(checked.length, 16);
		assert.equal(
			fake.shown[0]?.text,
			"16 campaign files: 16 errors in 16 files. Cancelled: 4 of 20 weren't checked.",
		);
		assert.deepEqual([shown("n10"), shown("n29")], [["wrong-type"], []]);
	});

	test("has a bound for the size of files and their number, and says what it left out", async () => {
		put({ large: " ".repeat(200_001), spring });
		await check();
		put(
			Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`n${index}`, campaign(`n${index}`)])),
		);
		fake.files.delete(uriOf("large"));
		await check();
		await settled();
		assert.deepEqual(
			fake.shown.map(({ text }) => text),
			[
				"1 campaign file: no errors or warnings. 1 file couldn't be read, or has more than 200,000 bytes.",
				"1,000 campaign files: no errors or warnings. Only the first 1,000 were checked.",
			],
		);
	});

	test("looks into the folders itself where VS Code can't search", async () => {
		fake.folders = ["memory:/folder"];
		fake.settings = { ...fake.settings, "files.exclude": { "**/build": true, "**/kept": false } };
		for (const path of ["a", "deep/er/b", "build/c", "node_modules/d", "kept/e"]) {
			fake.files.set(`memory:/folder/${path}.campaign.json`, campaign(path));
		}
		fake.files.set("memory:/folder/readme.md", "");
		await check();
		assert.deepEqual(
			checked.sort(),
			["a", "deep/er/b", "kept/e"].map((path) => `memory:/folder/${path}.campaign.json`),
		);
		assert.deepEqual(fake.searches, []);
	});

	suite("two files with one name in one instance", () => {
		const same = ["duplicate-name"];

		test("are warned of on the names, and each leads to the other", async () => {
			put({ one: spring, two: ` ${spring}`, other: campaign("Spring", instance.replace("6", "7")) });
			await check();
			assert.deepEqual([shown("one"), shown("two"), shown("other")], [same, same, []]);
			const [found] = fake.collected.get(uriOf("one")) ?? [];
			assert.equal(found?.severity, 1);
			assert.equal(found.message, 'Another file has the name "Spring" in the same instance.');
			const { start, end } = found.range;
			assert.deepEqual([start.line, start.character, end.line, end.character], [0, 8, 0, 16]);
			const [related] = found.relatedInformation ?? [];
			assert.equal(related?.location.uri.toString(), uriOf("two"));
			assert.equal(related.location.range.start.character, 9);
		});

		test("are told apart again when one is renamed, also where both are open", async () => {
			put({ one: spring, two: spring });
			open(uriOf("one"), spring);
			open(uriOf("two"), spring);
			await showTabs("one", "two");
			await check();
			assert.deepEqual([shown("one"), shown("two")], [same, same]);
			const [, two] = fake.documents;
			Object(two).edit({ offset: 0, removed: spring.length, inserted: campaign("Summer") });
			await tell("fileChange", "two");
			assert.deepEqual([shown("one"), shown("two")], [[], []]);
		});

		test("aren't compared before name and instance are filled in", async () => {
			put({
				one: campaign("<name>"),
				two: campaign("<name>"),
				three: "{}",
				four: "{}",
				five: campaign(""),
				six: campaign(""),
			});
			await check();
			assert.ok(
				["one", "two", "three", "four", "five", "six"].every(
					(name) => !shown(name).includes("duplicate-name"),
				),
			);
		});

		test("have the severity that the user chose", async () => {
			put({ one: spring, two: spring });
			for (const [level, severity] of [
				["error", 0],
				["hint", 3],
				["off", undefined],
			] as const) {
				fake.settings = { "connectCampaign.problems": { ...levels, "duplicate-name": level } };
				await check();
				assert.deepEqual(
					fake.collected.get(uriOf("one"))?.map((one) => one.severity),
					severity === undefined ? [] : [severity],
				);
			}
		});
	});
});
