import assert from "node:assert/strict";
import { mock } from "node:test";
import { EventEmitter, Uri } from "vscode";
import { checkAgainstAws } from "../../../../client/src/commands/checkAgainstAws";
import type { CommandContext } from "../../../../client/src/commands/context";
import { KeyedMutex } from "../../../../client/src/commands/keyedMutex";
import type { LanguageServer } from "../../../../client/src/language/languageServer";
import { AccountChecks } from "../../../../client/src/views/accountChecks";
import { locate } from "../../../../server/src/features/locate";
import type { Environment } from "../../../../shared/src/environments/environments";
import { resolveText } from "../../../../shared/src/environments/resolve";
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
	let chosen: Environment | undefined;

	const server: LanguageServer = Object({
		locate: ({ text, paths }: { text: string; paths: [] }) => Promise.resolve(locate(text, paths)),
	});
	const marks = () => fake.collected.get(uri)?.length ?? 0;
	/** Puts another text in the place of a part, outside of what is marked. */
	const replace = (part: string, by: string): void =>
		document.edit({ offset: document.getText().indexOf(part), removed: part.length, inserted: by });

	setup(async () => {
		chosen = undefined;
		Object.assign(fake, { documents: [], settings: {} });
		fake.collected.clear();
		checks = new AccountChecks(
			server,
			{ onDidDrop: identityChanged.event, tell: () => told++ },
			{
				onDidChange: environmentChanged.event,
				of: () => ({ source: Uri.parse("file:///folder/env.json"), all: [], ...(chosen && { chosen }) }),
				textOf: (one) => resolveText(one.getText(), chosen?.values ?? new Map()).text,
			},
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

	test("goes once a check of another file finds nothing bad about the value", async () => {
		const path = ["connectInstanceId"];
		checks.takeBack("file:///b.campaign.json", [{ path, value: "two" }]);
		checks.takeBack("file:///b.campaign.json", [{ path: ["name"], value: "one" }]);
		checks.takeBack(uri, [{ path, value: "one" }]);
		assert.equal(marks(), 1);
		checks.takeBack("file:///b.campaign.json", [{ path, value: "one" }]);
		await settled();
		assert.equal(marks(), 0);
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

	test("is looked for once at a time", async () => {
		fake.shown = [];
		let isAsked = 0;
		const ready = () => {
			isAsked += 1;
			return new Promise<never>(() => undefined);
		};
		const context: Partial<CommandContext> = {
			log,
			live: Object({ isOff: false }),
			environments: Object({ ready }),
			submissions: new KeyedMutex(),
		};
		checkAgainstAws(context as CommandContext, uri).catch(() => undefined);
		await settled();
		await checkAgainstAws(context as CommandContext, uri);
		assert.deepEqual(
			[isAsked, fake.shown.map(({ text }) => text)],
			[1, ["This file is already being checked."]],
		);
	});

	test("goes when the identity changes", () => {
		identityChanged.fire();
		assert.equal(marks(), 0);
	});

	/** Marks a file whose queue, and the instance where it is given so, are names of an environment. */
	async function markNamed(values: Readonly<Record<string, string>>): Promise<void> {
		setEnvironment(values);
		fake.documents = [];
		document = open(uri, text.replace('"queue"', '"${queue}"').replace('"one"', '"${instance}"'));
		await checks.putAll(uri, [
			{ path: ["type"], words: "No such type." },
			{ path: ["channelSubtypeConfig", "telephony", "connectQueueId"], words: "No such queue." },
		]);
		assert.equal(marks(), 2);
		told = 0;
	}
	/** Has the environments file say something else. */
	function setEnvironment(values: Readonly<Record<string, string>>, place: Partial<Environment> = {}): void {
		const where = {
			name: "prod",
			profile: "first",
			region: undefined,
			account: undefined,
			isProtected: false,
		};
		chosen = { ...where, ...place, values: new Map(Object.entries(values)) };
	}
	async function change(...edit: Parameters<typeof setEnvironment>): Promise<void> {
		setEnvironment(...edit);
		environmentChanged.fire();
		await settled();
	}
	const before = { instance: "one", queue: "q-1" };

	test("stays where the environments file changes elsewhere, and nothing is located anew", async () => {
		await markNamed(before);
		setEnvironment({ ...before, other: "q-9" });
		environmentChanged.fire();
		assert.deepEqual([marks(), told], [2, 1]);
	});

	test("goes with the value that a name stands for, and comes back with it", async () => {
		await markNamed(before);
		await change({ ...before, queue: "q-2" });
		assert.deepEqual(
			fake.collected.get(uri)?.map(({ message }) => message),
			["No such type."],
		);
		await change(before);
		assert.equal(marks(), 2);
		assert.ok(told > 2, "lists are told anew");
	});

	const elsewhere: Readonly<Record<string, Parameters<typeof setEnvironment>>> = {
		"the instance": [{ ...before, instance: "two" }],
		"the account": [before, { account: "444455556666" }],
		"the name of the environment": [before, { name: "test" }],
	};
	for (const [what, edit] of Object.entries(elsewhere)) {
		test(`goes while the environment has another place: ${what}`, async () => {
			await markNamed(before);
			await change(...edit);
			assert.equal(marks(), 0);
			await change(before);
			assert.equal(marks(), 2);
		});
	}

	test("goes while no environment is chosen, and for good with the identity, the time and the file", async () => {
		await markNamed(before);
		chosen = undefined;
		environmentChanged.fire();
		assert.equal(marks(), 0);
		await change(before);
		assert.equal(marks(), 2);
		identityChanged.fire();
		await change({});
		await change(before);
		assert.equal(marks(), 0);
		await markNamed(before);
		fake.tell("close", document);
		await change({});
		await change(before);
		assert.equal(marks(), 0);
	});

	test("isn't shown where its value changes before its place is known", async () => {
		await markNamed(before);
		const putting = checks.putAll(uri, [{ path: ["type"], words: "No." }]);
		setEnvironment(before, { account: "444455556666" });
		environmentChanged.fire();
		await putting;
		await settled();
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
