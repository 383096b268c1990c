import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { livePlaceAt } from "../../../server/src/features/completion/completion";
import type { LiveSource } from "../../../server/src/features/live/places";
import type { LiveAnswer, LiveKind } from "../../../shared/src/live";
import { accept } from "../../support/accept";
import {
	accountItems,
	emailTemplateArn,
	flowArn,
	looked,
	smsTemplateArn,
	unasked,
} from "../../support/account";
import { changed, least, whole } from "../../support/campaigns";
import { able, itemsAt, listAt } from "../../support/completing";
import { at, everything, items, mark, offersAt } from "./liveOffers";

/** The text at a path after an item was accepted. */
function taken(path: readonly (string | number)[], label: string, value = mark): unknown {
	const place = at(path, value);
	const item = items(place).find((one) => one.label === label);
	assert.ok(item, `${label} is not among ${items(place).map((one) => one.label)}`);
	return path.reduce<unknown>(
		(node, name) => (typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined),
		JSON.parse(accept(place.text, item)),
	);
}

const channels = "channelSubtypeConfig";
const out = "defaultOutboundConfig";
const { telephony, sms, email } = whole.channelSubtypeConfig;

/** Each place, the name that is picked there, and what is written for it. */
const rows: readonly (readonly [path: readonly string[], label: string, written: unknown])[] = [
	[["connectInstanceId"], "example-sales", least.connectInstanceId],
	[["tags", "owner"], "example-sales", whole.tags.owner],
	[[channels, "telephony", "connectQueueId"], "Outbound sales", telephony.connectQueueId],
	[[channels, "telephony", out, "connectContactFlowId"], "Greeting", telephony[out].connectContactFlowId],
	[
		[channels, "telephony", out, "connectSourcePhoneNumber"],
		"+12065550100",
		telephony[out].connectSourcePhoneNumber,
	],
	[
		[channels, "sms", out, "connectSourcePhoneNumberArn"],
		"+12065550100",
		sms[out].connectSourcePhoneNumberArn,
	],
	[[channels, "sms", out, "wisdomTemplateArn"], "Spring text", `${smsTemplateArn}:$ACTIVE_VERSION`],
	[[channels, "sms", out, "wisdomTemplateArn"], "Draft text", `${smsTemplateArn}x`],
	[[channels, "email", out, "wisdomTemplateArn"], "Spring letter", `${emailTemplateArn}:$ACTIVE_VERSION`],
	[
		[channels, "email", out, "connectSourceEmailAddress"],
		"news@example.com",
		email[out].connectSourceEmailAddress,
	],
	[[channels, "email", out, "sourceEmailAddressDisplayName"], "Example News", "Example News"],
	[["connectCampaignFlowArn"], "Spring journey", flowArn],
	[["source", "customerProfilesSegmentArn"], "Spring renewals", whole.source.customerProfilesSegmentArn],
];

suite("what the account has, in completion", () => {
	for (const [path, label, written] of rows) {
		test(`${path.join(".")}: "${label}" writes the form that belongs there`, () => {
			assert.equal(taken(path, label), written);
		});
	}

	test("offers the domain of an event trigger", () => {
		const path = ["source", "eventTrigger", "customerProfilesDomainArn"];
		const event = changed(whole, ["source"], { eventTrigger: { customerProfilesDomainArn: "" } });
		const labels = items(at(path, mark, event)).map(({ label }) => label);
		assert.equal(labels[0], "amazon-connect-example");
	});

	test("offers the versions of the flow and the template that are written, the newest first", () => {
		const flow = items(at(["connectCampaignFlowArn"], `${flowArn}${mark}`));
		assert.deepEqual(
			flow.slice(0, 3).map(({ label }) => label),
			["Spring journey, version 3", "Spring journey, version 2", "Spring journey"],
		);
		assert.equal(
			taken(["connectCampaignFlowArn"], "Spring journey, version 3", `${flowArn}${mark}`),
			`${flowArn}:3`,
		);
		const path = [channels, "sms", out, "wisdomTemplateArn"];
		assert.equal(taken(path, "Spring text, version 6", `${smsTemplateArn}${mark}`), `${smsTemplateArn}:6`);
	});

	test("offers the active version of a template before newer ones", () => {
		const path = [channels, "sms", out, "wisdomTemplateArn"];
		const newer = ["6", "7", "8"].map((version) => ({
			value: `${smsTemplateArn}:${version}`,
			label: version,
			facts: { version, isActive: String(version === "6") },
		}));
		const source: LiveSource = (kind) => looked(kind, kind === "templateVersion" ? { items: newer } : {});
		const offers = items(at(path, `${smsTemplateArn}${mark}`), source);
		assert.deepEqual(
			offers.slice(0, 3).map(({ label }) => label),
			["Spring text, version 6", "Spring text, version 8", "Spring text, version 7"],
		);
	});

	test("opens again behind a flow, whose version is chosen next", () => {
		const [flow] = items(at(["connectCampaignFlowArn"]));
		assert.equal(flow?.command?.command, "editor.action.triggerSuggest");
	});

	test("has names as labels, stands above what the file has, and finds by name and by ID", () => {
		const [first, second] = items(at([channels, "telephony", "connectQueueId"]));
		assert.deepEqual([first?.label, second?.label], ["Outbound sales", "Support"]);
		assert.deepEqual(first?.labelDetails, { description: "queue, enabled" });
		assert.match(first?.filterText ?? "", /Outbound sales 7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b$/);
	});

	test("says nothing twice", () => {
		const place = at(["connectCampaignFlowArn"]);
		const other = new Map([["QueueId", [{ value: telephony.connectQueueId, from: "other.campaign.json" }]]]);
		const queue = at([channels, "telephony", "connectQueueId"]);
		const found = itemsAt(queue.text, queue.offset, {
			others: other,
			live: offersAt(queue.text, queue.offset, everything),
		});
		assert.deepEqual(found.map(({ label }) => label).sort(), ["Outbound sales", "Support"]);
		assert.ok(items(place).some(({ label }) => label === "Autumn journey"));
	});

	test("puts what can't be used behind the rest, and leaves out what is of another channel", () => {
		const labels = (path: readonly string[]) => items(at(path)).map(({ label }) => label);
		assert.deepEqual(labels(["connectInstanceId"]).slice(0, 2), ["example-sales", "example-old"]);
		assert.deepEqual(labels(["source", "customerProfilesSegmentArn"]).slice(0, 1), ["Spring renewals"]);
		assert.ok(labels(["source", "customerProfilesSegmentArn"]).includes("All by SQL"));
		const templates = labels([channels, "sms", out, "wisdomTemplateArn"]);
		assert.ok(templates.includes("Draft text") && !templates.includes("Spring letter"));
	});

	test("shows others' text as text, and what is out of date with its time", () => {
		const [queue] = accountItems.queue;
		const odd = { ...queue, value: "q", label: "$(zap) [Sales](command:x)\nnew", facts: {} };
		const source = (kind: LiveKind) => looked(kind, { stale: true, items: [odd] });
		const [item] = items(at([channels, "telephony", "connectQueueId"]), source);
		assert.ok(item);
		assert.doesNotMatch(item.label, /\$\(zap\)|\n|\]\(command/);
		assert.deepEqual(item.labelDetails, { description: "queue, seen 10:12" });
	});

	test("completes the last part of an ARN by name, and leaves the rest as it is", () => {
		const path = ["connectCampaignFlowArn"];
		const begin = flowArn.slice(0, flowArn.lastIndexOf("/") + 1);
		const place = at(path, `${begin}${mark}<flow>:<version>`);
		const item = items(place).find(({ label }) => label === "Spring journey");
		assert.ok(item);
		assert.equal(JSON.parse(accept(place.text, item)).connectCampaignFlowArn, `${flowArn}:<version>`);
		assert.match(item.filterText ?? "", /Spring journey/);
	});

	test("every item accepted leaves a text that parses, wherever the cursor is in the value", () => {
		for (const [path] of rows) {
			for (const value of [mark, `a${mark}`, `${mark}b`, `<queue id>${mark}`, `arn:aws:${mark}`]) {
				for (const source of [everything, () => unasked]) {
					const place = at(path, value);
					for (const item of items(place, source)) {
						JSON.parse(accept(place.text, item));
					}
				}
			}
		}
	});
});

suite("looking up, in completion", () => {
	const path = [channels, "telephony", "connectQueueId"];
	const entry = "Look up queues in AWS…";

	test("is the last entry until it was done, and changes nothing by itself", () => {
		const place = at(path);
		const shown = items(place, () => unasked);
		const last = shown.at(-1);
		assert.equal(last?.label, entry);
		assert.equal(accept(place.text, last), place.text);
		assert.deepEqual(last.command?.arguments, [
			{
				uri: "file:///spring.campaign.json",
				kind: "queue",
				scope: { instanceId: least.connectInstanceId },
			},
		]);
		assert.ok(!items(place).some(({ label }) => label.startsWith("Look up")));
	});

	test("is there again where a page of the list could not be read", () => {
		const place = at(path);
		const source: LiveSource = (kind) => ({ ...looked(kind), complete: false, reason: "too many requests" });
		const labels = items(place, source).map(({ label }) => label);
		assert.ok(labels.includes("Outbound sales"), labels.join());
		assert.equal(labels.at(-1), "Look up all queues in AWS…");
	});

	test("is found by half an ID where somebody asks, and not where typing opens the list", () => {
		const { text, offset } = at(path, `7c0${mark}`);
		const live = offersAt(text, offset, () => unasked);
		const last = (isTyped: boolean) =>
			listAt(text, offset, { live, request: { isRepeated: false, isTyped } }).items.at(-1);
		assert.equal(last(true)?.label, undefined);
		const item = last(false);
		assert.equal(item?.label, entry);
		const { line, character } = TextDocument.create("", "", 0, text).positionAt(offset);
		const here = { line, character };
		assert.deepEqual(item.textEdit, { range: { start: here, end: here }, newText: "" }, "nothing is changed");
	});

	test("a flow that is typed to its end is still offered: its version is to be chosen", () => {
		const { text, offset } = at(["connectCampaignFlowArn"], `${flowArn}${mark}`);
		const live = offersAt(text, offset, everything);
		const labels = listAt(text, offset, { live, request: { isRepeated: false, isTyped: true } }).items;
		assert.ok(labels.some(({ command }) => command?.command === "editor.action.triggerSuggest"));
	});

	test("all values are offered within one that is whole, however far in it the cursor is", () => {
		const id = "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8";
		for (const split of [0, 3, 20, id.length]) {
			const { text, offset } = at(path, `${id.slice(0, split)}${mark}${id.slice(split)}`);
			const live = offersAt(text, offset, everything);
			const list = (isTyped: boolean) =>
				listAt(text, offset, { live, request: { isRepeated: false, isTyped } }).items;
			const typed = id.slice(0, split);
			assert.ok(
				list(false).every(({ filterText }) => typed === "" || filterText === typed),
				typed,
			);
			assert.ok(split === 0 || list(true).every(({ filterText }) => filterText !== typed), typed);
		}
	});

	test("whole ARNs are offered within one that is whole, not their parts, to who asks for them", () => {
		const arn = `${flowArn}:3`;
		for (const split of [0, 20, 60, flowArn.length, arn.length]) {
			const { text, offset } = at(
				["connectCampaignFlowArn"],
				`${arn.slice(0, split)}${mark}${arn.slice(split)}`,
			);
			const live = offersAt(text, offset, everything);
			const list = listAt(text, offset, { live, request: { isRepeated: false, isTyped: false } }).items;
			const other = list.find(({ label }) => label === "Autumn journey") ?? assert.fail(String(split));
			assert.equal(
				JSON.parse(accept(text, other)).connectCampaignFlowArn.startsWith(`${flowArn}x`),
				true,
				String(split),
			);
		}
	});

	test("is offered again where it failed or was denied, and never where it is off", () => {
		const labels = (state: LiveAnswer["state"]) =>
			items(at(path), () => ({ ...unasked, state })).map(({ label }) => label);
		for (const state of ["failed", "denied"] as const) {
			assert.equal(labels(state).at(-1), entry);
		}
		for (const state of ["off", "loading", "ready"] as const) {
			assert.ok(!labels(state).includes(entry), state);
		}
	});

	test("writes the quotes that are missing, for clients of any kind", () => {
		for (const itemDefaults of [false]) {
			const text = `{"connectInstanceId": "${least.connectInstanceId}", "channelSubtypeConfig": {"telephony": {"connectQueueId": }}}`;
			const offset = text.length - 3;
			const item = items({ text, offset }, () => unasked, { ...able, itemDefaults }).at(-1);
			assert.equal(item?.label, entry);
			const after = JSON.parse(accept(text, item));
			assert.equal(after.channelSubtypeConfig.telephony.connectQueueId, "");
		}
	});

	test("leaves a value that is there as it is, wherever in it the cursor is", () => {
		const id = "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8";
		const text = JSON.stringify(changed(least, path, id));
		const start = text.indexOf(`"${id}"`);
		for (let offset = start; offset <= start + id.length + 1; offset++) {
			const item = items({ text, offset }, () => unasked).at(-1);
			assert.equal(item?.label, entry, String(offset));
			assert.equal(accept(text, item), text, String(offset));
			const { textEdit } = item;
			assert.deepEqual(
				textEdit && "range" in textEdit && [textEdit.range.start, textEdit.newText],
				[textEdit && "range" in textEdit && textEdit.range.end, ""],
				`${offset}: not even with the same text`,
			);
		}
		const bare = text.replace(`"${id}"`, id);
		const place = { text: bare, offset: bare.indexOf(id) + id.length };
		const [item] = items(place, () => unasked).slice(-1);
		assert.ok(item);
		assert.equal(accept(bare, item), bare);
	});

	test("offers the versions of a flow that is known", () => {
		const source: LiveSource = (kind) => (kind === "flowVersion" ? unasked : looked(kind));
		const shown = items(at(["connectCampaignFlowArn"], `${flowArn}${mark}`), source);
		assert.equal(shown.at(-1)?.label, "Look up versions of Spring journey in AWS…");
	});

	test("leaves a list open to more only while more is on its way", () => {
		const { text, offset } = at(path, mark);
		for (const [state, isIncomplete] of [
			["loading", true],
			["ready", false],
		] as const) {
			const live = offersAt(text, offset, () => ({ ...unasked, state }));
			assert.equal(listAt(text, offset, { live }).isIncomplete, isIncomplete);
		}
	});

	test("needs an instance, but for the instance itself", () => {
		const nowhere = { name: "Spring", connectInstanceId: "", channelSubtypeConfig: { telephony: {} } };
		const queue = at(path, mark, nowhere);
		assert.equal(livePlaceAt(new CampaignText(queue.text), queue.offset), undefined);
		const instance = at(["connectInstanceId"], mark, nowhere);
		assert.equal(livePlaceAt(new CampaignText(instance.text), instance.offset)?.place.kind, "instance");
	});
});
