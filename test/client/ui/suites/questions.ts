import assert from "node:assert/strict";
import { askNewCampaign } from "../../../../client/src/ui/askNewCampaign";
import {
	confirmApply,
	confirmControl,
	confirmCreate,
	typeCampaignName,
} from "../../../../client/src/ui/confirm";
import { askSome } from "../../../../client/src/ui/steps";
import { operations } from "../../../../deploy/src/control/operations";
import { summaryOf } from "../../doors/outcomes";
import { fake, question } from "./fake";

suite("a new campaign", () => {
	test("is asked for in three steps where it has calls, and never in more than it said", async () => {
		const made = askNewCampaign();
		const kinds = await question();
		assert.deepEqual([kinds.step, kinds.totalSteps, kinds.canSelectMany, kinds.buttons], [1, 3, false, []]);
		assert.deepEqual(
			kinds.activeItems.map(({ label }) => label),
			["Managed"],
		);
		kinds.choose("Journey");
		const channels = await question();
		assert.deepEqual(
			[channels.step, channels.totalSteps, channels.canSelectMany, channels.buttons],
			[2, 3, true, ["back"]],
		);
		channels.choose("Telephony", "SMS");
		const modes = await question();
		assert.deepEqual([modes.step, modes.totalSteps], [3, 3]);
		modes.choose("Preview");
		assert.deepEqual(await made, { kind: "journey", channels: ["telephony", "sms"], mode: "preview" });
	});

	test("keeps the answers on the way back", async () => {
		const made = askNewCampaign();
		(await question()).choose("Event-triggered");
		(await question()).back();
		const kinds = await question();
		assert.deepEqual([kinds.step, ...kinds.activeItems.map(({ label }) => label)], [1, "Event-triggered"]);
		kinds.choose("Managed");
		(await question()).choose("Email");
		assert.deepEqual(await made, { kind: "segment", channels: ["email"], mode: "progressive" });
	});

	test("is none where a question is left", async () => {
		const made = askNewCampaign();
		(await question()).choose("Managed");
		(await question()).leave();
		assert.equal(await made, undefined);
	});

	test("needs a channel, says so, and takes it back once one is chosen", async () => {
		const items = [{ label: "SMS" }, { label: "Email" }];
		const asked = {
			title: "New",
			placeholder: "Channels",
			step: 1,
			totalSteps: 1,
			missing: "Choose one or more",
		};
		const made = askSome({ ...asked, items, chosen: items.slice(1) });
		const pick = await question();
		assert.deepEqual(
			pick.selectedItems.map(({ label }) => label),
			["Email"],
		);
		pick.choose();
		assert.deepEqual([pick.title, pick.placeholder], ["New: Choose one or more", "Choose one or more"]);
		pick.choose("SMS");
		assert.deepEqual([pick.title, pick.placeholder], ["New", "Channels"]);
		assert.deepEqual(await made, { kind: "chosen", value: [items[0]] });
	});
});

suite("a question before something is sent", () => {
	const nothing = () => Promise.resolve();
	const summary = {
		...summaryOf(() => "x"),
		name: "Spring",
		earlier: undefined,
		unresolved: undefined,
		warnings: [],
	};
	const [problem = assert.fail()] = summaryOf(() => "x").warnings;

	/** The answer to a question, and the question as it was shown. */
	async function answer<T>(press: string | undefined, ask: () => Promise<T>) {
		Object.assign(fake, { press, shown: [] });
		return { yes: await ask(), ...fake.shown[0] };
	}

	const noLooks = { showWarning: () => assert.fail(), showRequest: () => assert.fail() };

	test("of creating is answered by its own button, and Enter presses another", async () => {
		const create = () => confirmCreate(summary, noLooks);
		const { yes, level, text, buttons } = await answer("Create", create);
		assert.deepEqual(
			[yes, level, text, buttons],
			[true, "information", 'Create the campaign "Spring"?', ["Show Request", "Create"]],
		);
		let requests = 0;
		const showRequest = () => {
			requests++;
		};
		const looked = await answer("Show Request", () => confirmCreate(summary, { ...noLooks, showRequest }));
		assert.deepEqual([looked.yes, requests], [false, 1]);
		assert.equal((await answer(undefined, create)).yes, false);
	});

	test("of creating is a warning where something that the file refers to is missing", async () => {
		const found = (isBad: boolean) => ({ lines: ["✗ There is no such queue"], isBad });
		for (const isBad of [true, false]) {
			const { level, detail } = await answer("Create", () => confirmCreate(summary, noLooks, found(isBad)));
			assert.equal(level, isBad ? "warning" : "information");
			const place = (detail ?? "").indexOf("✗ There is no such queue");
			assert.ok(isBad ? place === 0 : place > 0, "what is bad comes first");
		}
	});

	test("of creating says that the same was created before, or may have been", async () => {
		const { earlier, unresolved } = summaryOf(() => "x");
		for (const again of [{ earlier }, { unresolved: unresolved ?? { time: 1 } }]) {
			const asked = await answer("Create Again", () =>
				confirmCreate(Object({ ...summary, ...again }), noLooks),
			);
			assert.deepEqual([asked.yes, asked.text], [true, 'Create the campaign "Spring" again?']);
		}
	});

	test("of creating shows the first warning in place of creating", async () => {
		const seen: unknown[] = [];
		const warned = { ...summary, warnings: [problem] };
		const { yes, buttons } = await answer("Show Warnings", () =>
			confirmCreate(warned, { ...noLooks, showWarning: (first) => seen.push(first) }),
		);
		assert.deepEqual([yes, buttons, seen], [false, ["Show Warnings", "Create"], [problem]]);
	});

	test("of changing counts the requests, and the plan is shown in place of them", async () => {
		let plans = 0;
		const ask = (requests: number) => () =>
			confirmApply(requests, "Spring", [], () => {
				plans++;
				return nothing();
			});
		assert.deepEqual((await answer(undefined, ask(1))).buttons, ["Show Plan", "Send 1 Request"]);
		const many = await answer("Send 3 Requests", ask(3));
		assert.deepEqual([many.yes, many.level, plans], [true, "warning", 0]);
		assert.deepEqual([(await answer("Show Plan", ask(3))).yes, plans], [false, 1]);
	});

	test("of stopping puts the harmless button first, and of pausing pausing", async () => {
		const buttons = async (wanted: "stop" | "pause") => {
			return (await answer(undefined, () => confirmControl(operations[wanted], "Spring", [], nothing)))
				.buttons;
		};
		assert.deepEqual(await buttons("stop"), ["Show Campaign", "Stop"]);
		assert.deepEqual(await buttons("pause"), ["Pause", "Show Campaign"]);
	});

	test("wants the name typed, whichever way its accents are written, and nothing else", async () => {
		const typed = async (text: string | undefined) => {
			Object.assign(fake, { typed: text, shown: [] });
			const isSame = await typeCampaignName("Frühling", undefined, "It is production.", "delete");
			return [isSame, fake.shown[0]?.fault === undefined];
		};
		assert.deepEqual(await typed("Frühling"), [true, true]);
		assert.deepEqual(await typed("Fru\u0308hling"), [true, true]);
		assert.deepEqual(await typed("Fruhling"), [false, false]);
		assert.deepEqual(await typed(undefined), [false, false]);
		assert.match(fake.shown[0]?.title ?? "", /^Delete the campaign "Frühling"\?$/);
	});
});
