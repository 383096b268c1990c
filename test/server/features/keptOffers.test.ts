import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { TextDocument } from "vscode-languageserver-textdocument";
import { complete } from "../../../server/src/features/completion/completion";
import { KeptOffers } from "../../../server/src/features/completion/keptOffers";
import { Ranges } from "../../../server/src/features/ranges";
import { CampaignText } from "../../../server/src/language";
import { accept } from "../../support/accept";
import { changed, textOf, whole } from "../../support/campaigns";
import { able, itemsAt, listAt, marked, now, templates } from "../../support/completing";

type Path = readonly (string | number)[];
type Change = readonly [path: Path, value: unknown];

const telephony: Path = ["channelSubtypeConfig", "telephony"];
const outbound: Path = [...telephony, "defaultOutboundConfig"];
const mode: Path = [...telephony, "outboundMode"];
const times: Path = ["communicationTimeConfig"];
const monday: Path = [...times, "sms", "openHours", "dailyHours", "MONDAY"];
const range = (startTime: string, endTime: string) => ({ startTime, endTime });
const zone: Path = [...times, "localTimeZoneConfig", "defaultTimeZone"];

const domain = whole.source.customerProfilesSegmentArn.replace(/\/segment-definitions.*/, "");

/** Campaigns that differ in one thing that other places may depend on. */
const variants: readonly (readonly Change[])[] = [
	[],
	...["progressive", "predictive", "preview", "agentless"].map((name): readonly Change[] => [
		[mode, { [name]: {} }],
	]),
	[
		[[...telephony, "connectQueueId"], undefined],
		[[...outbound, "connectSourcePhoneNumber"], undefined],
	],
	[[[...telephony, "connectQueueId"], undefined]],
	[
		[[...telephony, "connectQueueId"], undefined],
		[["name"], "A name that moves all that is behind it"],
	],
	[[[...outbound, "connectSourcePhoneNumber"], undefined]],
	[[["type"], "JOURNEY"]],
	[[["source"], undefined]],
	[[["source"], { eventTrigger: { customerProfilesDomainArn: domain } }]],
	...[true, false, undefined].map((value): readonly Change[] => [
		[[...outbound, "answerMachineDetectionConfig", "enableAnswerMachineDetection"], value],
	]),
	[[["channelSubtypeConfig", "whatsApp"], undefined]],
	[[["channelSubtypeConfig"], undefined]],
	[[zone, "Asia/Tokyo"]],
	[[zone, undefined]],
	[[["connectInstanceId"], "00000000-1111-2222-3333-444444444444"]],
	[[["tags"], {}]],
	[[monday, [range("T08:00", "T10:00"), range("T11:00", "T12:00")]]],
	[[monday, [range("T08:00", "T10:00"), range("T15:00", "T18:00")]]],
];

/** Objects of which one like them is gone through already. */
const alike: ReadonlySet<string> = new Set([
	...["telephony", "email", "whatsApp"].map((channel) => `communicationTimeConfig,${channel}`),
	"channelSubtypeConfig,email",
	"channelSubtypeConfig,whatsApp",
]);

function* objectsIn(value: unknown, path: Path = []): Generator<readonly [Path, readonly string[]]> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield [path, Object.keys(value)];
	for (const [name, below] of Object.entries(value)) {
		yield* objectsIn(below, [...path, Array.isArray(value) ? Number(name) : name]);
	}
}

function objectAt(campaign: unknown, path: Path): Readonly<Record<string, unknown>> | undefined {
	let value = campaign;
	for (const step of path) value = Object(value)[step];
	return typeof value === "object" && value !== null ? { ...value } : undefined;
}

/** Ways to leave an object unfinished: nothing in it, one member alone, one missing, and one whose name is being changed. */
const unfinished: readonly ((name: string, object: Readonly<Record<string, unknown>>) => object)[] = [
	() => ({ here: null }),
	(name, { [name]: value }) => ({ here: null, [name]: value }),
	(name, { [name]: _, ...others }) => ({ here: null, ...others }),
	(name, { [name]: value, ...others }) => ({ here: value, ...others }),
];

function heldBytes(): number {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
	return process.memoryUsage().heapUsed;
}

suite("offers that are kept", () => {
	const base = changed(whole, monday, [range("T08:00", "T10:00"), range("T13:00", "T14:00")]);
	const campaigns = variants.map((changes) =>
		changes.reduce((campaign, [path, value]) => changed(campaign, path, value), base),
	);
	/** In the key that is being changed, between quotes that were just typed, and between the braces where there is none. */
	const places: readonly ((text: string) => string)[] = [
		(text) => text.replace('"here"', '"h‸ere"'),
		(text) => text.replace('"here": null', '"h‸ere":'),
		(text) => text.replace('"here": null', '"‸"'),
		(text) => text.replace('"here": null', '"‸'),
		(text) => text.replace(/"here": null,?/, "‸"),
	];

	test("are those that would be made anew, whatever the file was before", () => {
		const kept = new KeptOffers();
		let offered = 0;
		for (const [path, names] of objectsIn(base)) {
			if (alike.has(path.slice(0, 2).join())) continue;
			for (const name of names) {
				for (const leave of unfinished) {
					for (const campaign of campaigns) {
						const object = objectAt(campaign, path);
						if (object === undefined) continue;
						for (const place of places) {
							const withMark = place(textOf(changed(campaign, path, leave(name, object))));
							if (!withMark.includes("‸")) continue;
							const { text, offset } = marked(withMark);
							const options = { client: able, templates };
							const fresh = listAt(text, offset, options);
							assert.deepEqual(listAt(text, offset, { ...options, kept }), fresh, withMark);
							offered += fresh.items.length;
						}
					}
				}
			}
		}
		assert.ok(offered > 1000, `${offered}`);
	});

	test("are those that would be made anew, letter by letter, in a list that a quote has opened", () => {
		const request = { triggerCharacter: '"', isRepeated: false };
		const opened = [
			'{"‸"}',
			'{"name": "x", "‸"}',
			'{"name": "x", "‸',
			'{"channelSubtypeConfig": {"telephony": {"‸"}}}',
			'{"channelSubtypeConfig": {"telephony": {"outboundMode": {"‸"}}}}',
			'{"type": "‸"}',
			'{"type": "‸',
			'{"schedule": {"refreshFrequency": "‸"}}',
			'{"communicationTimeConfig": {"localTimeZoneConfig": {"defaultTimeZone": "‸"}}}',
			'{"communicationTimeConfig": {"telephony": {"openHours": {"dailyHours": {"‸"}}}}}',
			'{"communicationTimeConfig": {"localTimeZoneConfig": {"localTimeZoneDetection": ["‸"]}}}',
		];
		let compared = 0;
		for (const withMark of opened) {
			const { text, offset } = marked(withMark);
			const list = listAt(text, offset, { request, templates });
			assert.equal(list.isIncomplete, false, "a client keeps the list while letters are typed");
			assert.ok(list.items.length > 0, withMark);
			for (const item of list.items) {
				const word = item.label.replace(/[^A-Za-z0-9/+_-].*$/, "");
				for (const length of [1, 2, word.length - 1]) {
					const typed = word.slice(0, Math.max(length, 0));
					const retyped = text.slice(0, offset) + typed + text.slice(offset);
					const [fresh, ...more] = itemsAt(retyped, offset + typed.length, { templates }).filter(
						({ label, detail }) => label === item.label && detail === item.detail,
					);
					if (fresh === undefined || more.length > 0) continue;
					assert.equal(
						accept(text, item),
						accept(retyped, fresh),
						`${item.label} after ${typed} in ${withMark}`,
					);
					compared++;
				}
			}
		}
		assert.ok(compared > 1000, `${compared} items`);
	});

	test("follow what is typed in an ARN", () => {
		const text = textOf(changed(whole, ["connectCampaignFlowArn"], undefined)).replace(/,\s*\}\s*$/, "}");
		const offset = text.lastIndexOf("}");
		const listOf = (campaign: CampaignText, at: number) => {
			const document = TextDocument.create("test:kept", "connect-campaign", 0, campaign.text);
			return complete(campaign, at, new Ranges(document), { client: able, now, timeZone: "UTC" }).items;
		};
		const campaign = new CampaignText(text);
		assert.ok(JSON.stringify(listOf(campaign, offset)).includes("arn:aws:connect:us-east-1:"));
		const edits = [...text.matchAll(/us-east-1/g)].map(({ index }) => index + "us-east-".length);
		let after = campaign;
		let next = text;
		for (const start of edits) {
			next = `${next.slice(0, start)}2${next.slice(start + 1)}`;
			const written = next;
			const retyped = after.retyped({ start, end: start + 1, newText: "2" }, () => written);
			assert.ok(retyped);
			after = retyped;
			assert.deepEqual(listOf(after, offset), listOf(new CampaignText(next), offset));
		}
		assert.ok(JSON.stringify(listOf(after, offset)).includes("arn:aws:connect:us-east-2:"));
	});

	test("are not kept for what depends on very long texts", () => {
		const kept = new KeptOffers();
		const before = heldBytes();
		for (let round = 0; round < 100; round++) {
			const text = `{"${String(round).repeat(500_000)}": 1, }`;
			assert.ok(listAt(text, text.length - 1, { kept }).items.length > 5);
		}
		assert.ok(heldBytes() - before < 20e6);
		assert.ok(listAt("{}", 1, { kept }).items.length > 5);
	});

	test("are apart for clients with and without snippets", () => {
		const kept = new KeptOffers();
		for (const client of [able, { ...able, snippets: false }]) {
			assert.deepEqual(listAt("{}", 1, { client, kept }), listAt("{}", 1, { client }));
		}
	});
});
