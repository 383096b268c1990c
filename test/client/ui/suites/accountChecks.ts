import assert from "node:assert/strict";
import { EventEmitter } from "vscode";
import { checkAgainstAws } from "../../../../client/src/commands/checkAgainstAws";
import type { CommandContext } from "../../../../client/src/commands/context";
import type { LanguageServer } from "../../../../client/src/language/languageServer";
import { AccountChecks } from "../../../../client/src/views/accountChecks";
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
	const environmentChanged = new EventEmitter<void>();
	let checks: AccountChecks;
	let document: ReturnType<typeof open>;

	const server: LanguageServer = Object({
		locate: () => Promise.resolve({ places: [{ key: { start: 0, end: 1 }, whole: { start: 0, end: 1 } }] }),
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
			Object({ onDidDrop: new EventEmitter<void>().event }),
			Object({ onDidChange: environmentChanged.event }),
		);
		document = open(uri, text);
		await checks.putAll(uri, [{ path: ["name"], words: "There is no such queue." }]);
		await settled();
		assert.equal(marks(), 1);
	});

	teardown(() => checks.dispose());

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
				["The setting connectCampaign.liveValues is off, so AWS isn't asked."],
				[["workbench.action.openSettings", "connectCampaign.liveValues"]],
			],
		);
	});

	test("goes when the environment changes", () => {
		environmentChanged.fire();
		assert.equal(marks(), 0);
	});
});
