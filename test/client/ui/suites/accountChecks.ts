import assert from "node:assert/strict";
import { mock } from "node:test";
import { EventEmitter } from "vscode";
import { checkAgainstAws } from "../../../../client/src/commands/checkAgainstAws";
import type { CommandContext } from "../../../../client/src/commands/context";
import type { LanguageServer } from "../../../../client/src/language/languageServer";
import { AccountChecks } from "../../../../client/src/views/accountChecks";
import { locate } from "../../../../server/src/features/locate";
import { fake, log, open, settled } from "./fake";

const uri = "file:///folder/a.campaign.json";
const campaign = {
	name: "Spring",
	connectInstanceId: "one",
	type: "MANAGED",
	channelSubtypeConfig: { telephony: { connectQueueId: "queue" } },
};
const text = JSON.stringify(campaign);

suite("what a check of the account found", () => {
	const identityChanged = new EventEmitter<void>();
	const environmentChanged = new EventEmitter<void>();
	let checks: AccountChecks;
	/** How often the server was told to say anew what lists tell. */
	let told = 0;
	let document: ReturnType<typeof open>;

	const server: LanguageServer = Object({
		locate: ({ text, paths }: { text: string; paths: [] }) => Promise.resolve(locate(text, paths)),
	});
	const marks = () => fake.collected.get(uri)?.length ?? 0;
	/** Puts another text in the place of a part, outside of what is marked. */
	const replace = (part: string, by: string): void =>
		document.edit({ offset: document.getText().indexOf(part), removed: part.length, inserted: by });

	setup(async () => {
		Object.assign(fake, { documents: [], settings: {} });
		fake.collected.clear();
		checks = new AccountChecks(
			server,
			{ onDidDrop: identityChanged.event, tell: () => told++ },
			Object({ onDidChange: environmentChanged.event }),
		);
		document = open(uri, text);
		told = 0;
		await checks.putAll(uri, [{ path: ["connectInstanceId"], words: "There is no such instance." }]);
		await settled();
		assert.equal(marks(), 1);
	});

	teardown(() => checks.dispose());

	test("stands on the value, where nothing else is to say the same", () => {
		const start = text.indexOf('"one"');
		const range = () => {
			const [mark] = fake.collected.get(uri) ?? [];
			return [mark?.range.start.character, mark?.range.end.character];
		};
		assert.deepEqual(range(), [start, start + 5]);
		const isMarked = (character: number) => checks.isMarked(uri, { line: 0, character });
		assert.deepEqual(
			[isMarked(start), isMarked(start + 1), isMarked(text.indexOf('"queue"'))],
			[true, false, false],
		);
		assert.equal(checks.isMarked("file:///b.campaign.json", { line: 0, character: start }), false);
		replace("Spring", "Sommer!");
		assert.deepEqual([range(), isMarked(start + 1)], [[start + 1, start + 6], true]);
		assert.equal(told, 1, "once it was marked");
		checks.clear(uri);
		checks.clear(uri);
		assert.deepEqual([isMarked(start + 1), told], [false, 2]);
	});

	test("takes the place of what was found before, and is nothing where the code is off", async () => {
		await checks.putAll(uri, [{ path: ["type"], words: "No." }]);
		assert.deepEqual([marks(), told], [1, 2]);
		await checks.putAll(uri, []);
		assert.deepEqual([marks(), told], [0, 3]);
		await checks.putAll(uri, []);
		assert.equal(told, 3, "nothing has changed");
		fake.settings = { "connectCampaign.problems": { "not-found-in-account": "off" } };
		await checks.putAll(uri, [{ path: ["type"], words: "No." }]);
		assert.deepEqual([marks(), told], [0, 3]);
	});

	test("stays while something is edited that it doesn't depend on, and while the text is broken", () => {
		replace("Spring", "Summer");
		replace('"MANAGED"', '"MANAGED');
		assert.equal(marks(), 1);
		replace('"MANAGED', '"MANAGED"');
		assert.equal(marks(), 1);
	});

	for (const [part, by] of [
		['"one"', '"two"'],
		["MANAGED", "JOURNEY"],
		["telephony", "sms"],
		['{"connectQueueId"', '{"defaultOutboundConfig": {"connectSourcePhoneNumber": "+1"}, "connectQueueId"'],
	] as const) {
		test(`goes when ${part} becomes ${by}: the account would be asked for something else`, () => {
			replace(part, by);
			assert.equal(marks(), 0);
		});
	}

	test("is nothing while AWS isn't asked, and the setting is a button away", async () => {
		Object.assign(fake, { shown: [], ran: [], press: "Open Settings" });
		const context: Partial<CommandContext> = { log, live: Object({ isOff: true }) };
		await checkAgainstAws(context as CommandContext, uri);
		await settled();
		assert.deepEqual(
			[fake.shown.map(({ text }) => text), fake.ran],
			[
				["Not checked: the setting connectCampaign.liveValues is off."],
				[["workbench.action.openSettings", "connectCampaign.liveValues"]],
			],
		);
	});

	test("goes when the environment or the identity changes", async () => {
		environmentChanged.fire();
		assert.deepEqual([marks(), told], [0, 2]);
		await checks.putAll(uri, [{ path: ["type"], words: "No." }]);
		assert.equal(marks(), 1);
		identityChanged.fire();
		assert.equal(marks(), 0);
	});

	test("isn't shown where the identity changes before its place is known", async () => {
		const putting = checks.putAll(uri, [{ path: ["type"], words: "No." }]);
		identityChanged.fire();
		await putting;
		assert.equal(marks(), 0);
	});

	test("goes after ten minutes", async () => {
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			await checks.putAll(uri, [{ path: ["type"], words: "No." }]);
			mock.timers.tick(10 * 60_000 - 1);
			assert.deepEqual([marks(), told], [1, 2]);
			mock.timers.tick(1);
			assert.deepEqual([marks(), told], [0, 3]);
		} finally {
			mock.timers.reset();
		}
	});
});
