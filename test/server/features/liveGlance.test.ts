import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { hover } from "../../../server/src/features/hover/hover";
import { inlayHints } from "../../../server/src/features/inlayHints";
import type { LiveSource } from "../../../server/src/features/live/places";
import { markdown } from "../../../server/src/features/markup";
import { Ranges } from "../../../server/src/features/ranges";
import { accountItems, looked, unasked } from "../../support/account";
import { changed, least, textOf, whole } from "../../support/campaigns";
import { now } from "../../support/completing";
import { at, everything, items } from "./liveOffers";

const channels = "channelSubtypeConfig";
const { telephony, sms } = whole.channelSubtypeConfig;

suite("what the account has, at a glance", () => {
	function hoverAt(value: string, source: LiveSource, text = textOf(whole)): string {
		const client = { timeZone: "Europe/Berlin", markup: markdown, live: source };
		return hover(new CampaignText(text), text.indexOf(value) + 1, client)?.contents ?? "";
	}

	test("a hover says the name, what is known of it, and when it was seen", () => {
		assert.match(
			hoverAt(`"${telephony.connectQueueId}"`, everything),
			/Queue \*\*Outbound sales\*\*, enabled, seen .*14 Jan 2026, 10:12\./,
		);
		assert.match(
			hoverAt(`"${whole.connectCampaignFlowArn}"`, everything),
			/Campaign flow \*\*Spring journey\\, version 3\*\*, Change 3, seen/,
		);
	});

	for (const [where, besides] of [
		["eu-central-1", { region: "eu-central-1" }],
		["account 444455556666", { account: "444455556666" }],
	] as const) {
		test(`what is in ${where} isn't taken for the file's`, () => {
			const elsewhere: LiveSource = (kind) => looked(kind, besides);
			const queue = [channels, "telephony", "connectQueueId"];
			const said = hoverAt(`"${telephony.connectQueueId}"`, elsewhere).replaceAll("\\", "");
			assert.match(
				said,
				/Queue \*\*Outbound sales\*\*, enabled, in account \d+, [\w-]+, not the file's, seen/,
			);
			assert.ok(said.includes(where), said);
			const text = textOf(whole);
			const ranges = new Ranges(TextDocument.create("test:live", "connect-campaign", 0, text));
			const all = { start: 0, end: text.length };
			assert.deepEqual(inlayHints(new CampaignText(text), all, new Set(["names"]), ranges, elsewhere), []);
			const offered = items(at(queue), elsewhere).find(({ label }) => label === "Outbound sales");
			const meaning = JSON.stringify([offered?.detail, offered?.labelDetails]);
			assert.match(meaning, /in account \d+, [\w-]+, not the file's/);
			assert.ok(meaning.includes(where), meaning);
			const own = items(at(queue)).find(({ label }) => label === "Outbound sales");
			assert.doesNotMatch(JSON.stringify(own), /not the file's/);
			// A file that names no place may be for any.
			const bare = changed(least, ["connectInstanceId"], least.connectInstanceId);
			assert.equal(JSON.stringify(bare).includes("arn:"), false);
			const instance = hoverAt(`"${least.connectInstanceId}"`, elsewhere, textOf(bare));
			assert.match(instance, /Instance \*\*example/);
			assert.doesNotMatch(instance, /not the file/);
		});
	}

	test("a hover makes nothing of what AWS says", () => {
		const [, queue] = accountItems.queue;
		assert.ok(queue);
		const odd = { ...queue, label: "**[x](command:y)** <b>" };
		const contents = hoverAt(`"${telephony.connectQueueId}"`, (kind) => looked(kind, { items: [odd] }));
		assert.match(contents, /\*\*\\\*\\\*\\\[x\\\]\\\(command\\:y\\\)\\\*\\\* \\<b\\>\*\*/);
	});

	const labelsIn = (text: string, kinds: readonly "names"[]) => {
		const document = TextDocument.create("test:live", "connect-campaign", 0, text);
		const all = { start: 0, end: text.length };
		return inlayHints(new CampaignText(text), all, new Set(kinds), new Ranges(document), everything).map(
			({ label }) => label,
		);
	};

	test("what is called by its value is said to be there, and is the name of its ARN", () => {
		const number = telephony.defaultOutboundConfig.connectSourcePhoneNumber;
		const arn = sms.defaultOutboundConfig.connectSourcePhoneNumberArn;
		for (const text of [number, arn]) {
			assert.match(hoverAt(`"${text}"`, everything), /Phone number \*\*.*\*\*, US.*toll.*, seen/);
		}
		const text = textOf(whole);
		const labels = labelsIn(text, ["names"]);
		assert.equal(labels.filter((label) => label === `= ${number}`).length, text.split(arn).length - 1);
	});

	test("a hover is the same as ever where nothing is known", () => {
		for (const source of [() => undefined, () => unasked]) {
			const value = `"${telephony.connectQueueId}"`;
			assert.equal(
				hoverAt(value, source),
				hoverAt(value, () => looked("queue", { items: [] })),
			);
			assert.doesNotMatch(hoverAt(value, source), /seen/);
		}
	});

	test("hints say names behind what refers to something, where they are wanted", () => {
		const hints = (kinds: readonly "names"[]) => labelsIn(textOf(whole), kinds);
		assert.deepEqual(hints(["names"]).slice(0, 3), ["= example-sales", "= Outbound sales", "= Greeting"]);
		assert.ok(hints(["names"]).includes("= Spring journey, version 3"));
		assert.deepEqual(hints([]), []);
	});

	test("a name of an environment has one hint: what its value is called, or the value", () => {
		const text = textOf(changed(whole, [channels, "telephony", "connectQueueId"], "${queue}"));
		const document = TextDocument.create("test:live", "connect-campaign", 0, text);
		const chosen = { name: "test", values: new Map([["queue", telephony.connectQueueId]]) };
		const environments = { all: [chosen], chosen };
		const campaign = new CampaignText(text, defaultSeverities, () => now, undefined, environments);
		const all = { start: 0, end: text.length };
		const hints = (source: LiveSource) =>
			inlayHints(campaign, all, new Set(["names"]), new Ranges(document), source).map(({ label }) => label);
		const id = `= ${telephony.connectQueueId}`;
		const isOfQueue = (label: unknown) => label === id || label === "= Outbound sales";
		assert.deepEqual(hints(everything).filter(isOfQueue), ["= Outbound sales"]);
		assert.deepEqual(hints(() => undefined).filter(isOfQueue), [id]);
	});
});
