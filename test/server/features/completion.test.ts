import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { complete } from "../../../server/src/features/completion/completion";
import { Ranges } from "../../../server/src/features/ranges";
import { CampaignText } from "../../../server/src/language";
import { accept } from "../../support/accept";
import { textOf, whole } from "../../support/campaigns";

const cursorMark = "‸";

function itemsAt(text: string, offset: number, snippets = true) {
	const document = TextDocument.create("test:completion", "connect-campaign", 0, text);
	return complete(new CampaignText(text), offset, new Ranges(document), { snippets });
}

function marked(withMark: string) {
	const offset = withMark.indexOf(cursorMark);
	return { text: withMark.replace(cursorMark, ""), offset };
}

function labelsAt(withMark: string): string[] {
	const { text, offset } = marked(withMark);
	return itemsAt(text, offset)
		.sort((one, other) => String(one.sortText).localeCompare(String(other.sortText)))
		.map(({ label }) => label);
}

/** The text after accepting, as JSON without white space; the text must parse. */
function accepted(withMark: string, label: string, snippets = true): string {
	const { text, offset } = marked(withMark);
	const item = itemsAt(text, offset, snippets).find((one) => one.label === label);
	assert.ok(item, `${label} is not offered, but ${labelsAt(withMark).join(", ")}`);
	return JSON.stringify(JSON.parse(accept(text, item)));
}

const window = (inside: string) =>
	`{"communicationTimeConfig":{"telephony":{"openHours":{"dailyHours":{${inside}}}}}}`;
const detection = (inside: string) =>
	`{"communicationTimeConfig":{"localTimeZoneConfig":{"localTimeZoneDetection":[${inside}]}}}`;
const mode = (inside: string) => `{"channelSubtypeConfig":{"telephony":{"outboundMode":${inside}}}}`;

suite("completion", () => {
	test("offers what fits and is not there yet, required members first", () => {
		const labels = labelsAt('{"type": "MANAGED", ‸}');
		assert.deepEqual(labels.slice(0, 2), ["name", "connectInstanceId"]);
		assert.ok(labels.includes("schedule") && labels.includes("entryLimitsConfig"));
		assert.ok(!labels.includes("type"));
	});

	test("offers no sibling once a union has its member, but lets that member be renamed", () => {
		assert.deepEqual(labelsAt(mode('{"progressive": {}, ‸}')), []);
		assert.deepEqual(labelsAt(mode('{"progr‸": {}}')), ["progressive", "predictive", "agentless", "preview"]);
		assert.deepEqual(labelsAt(mode("{‸}")), ["progressive", "predictive", "agentless", "preview"]);
	});

	test("offers a whole value for each member of a union", () => {
		assert.deepEqual(labelsAt(mode("‸")), ["progressive", "predictive", "agentless", "preview"]);
		assert.equal(
			accepted(mode("‸"), "preview"),
			'{"channelSubtypeConfig":{"telephony":{"outboundMode":{"preview":{"bandwidthAllocation":1,"timeoutConfig":{"durationInSeconds":30}}}}}}',
		);
	});

	test("offers enum values, days, booleans and time zones", () => {
		assert.deepEqual(labelsAt('{"type": ‸}'), ["MANAGED", "JOURNEY"]);
		assert.deepEqual(labelsAt('{"type": "‸"}'), ["MANAGED", "JOURNEY"]);
		assert.deepEqual(labelsAt(window('"MONDAY": [], ‸')).length, 6);
		assert.deepEqual(labelsAt(detection('"ZIP_CODE", ‸')), ["AREA_CODE"]);
		assert.deepEqual(
			labelsAt(
				'{"channelSubtypeConfig":{"telephony":{"defaultOutboundConfig":{"answerMachineDetectionConfig":{"enableAnswerMachineDetection":‸}}}}}',
			),
			["true", "false"],
		);
		const zones = labelsAt('{"communicationTimeConfig":{"localTimeZoneConfig":{"defaultTimeZone":"‸"}}}');
		assert.ok(zones.includes("America/New_York") && zones.includes("Europe/Berlin"));
	});

	test("inserts structures with their required members, nested", () => {
		const text = JSON.parse(accepted("{‸}", "channelSubtypeConfig"));
		assert.deepEqual(text, { channelSubtypeConfig: {} });
		const sms = JSON.parse(accepted('{"channelSubtypeConfig": {‸}}', "sms"));
		assert.deepEqual(sms.channelSubtypeConfig.sms, {
			outboundMode: { agentless: {} },
			defaultOutboundConfig: { connectSourcePhoneNumberArn: "", wisdomTemplateArn: "" },
		});
	});

	test("starts an empty file with a whole campaign", () => {
		assert.equal(accepted("‸", "{…}"), '{"name":"","connectInstanceId":""}');
		assert.equal(accepted("\n‸\n", "{…}", false), '{"name":"","connectInstanceId":""}');
	});

	/** Half-typed keys and values, in and out of quotes, with and without their separators. */
	const edits: readonly (readonly [withMark: string, label: string, expected: string])[] = [
		["{‸}", "name", '{"name":""}'],
		["{na‸}", "name", '{"name":""}'],
		['{"na‸}', "name", '{"name":""}'],
		['{"na‸"}', "name", '{"name":""}'],
		['{"‸"}', "name", '{"name":""}'],
		['{"na‸": "x"}', "name", '{"name":"x"}'],
		['{"n‸ame": "x"}', "connectInstanceId", '{"connectInstanceId":"x"}'],
		['{"type": "MANAGED"‸}', "name", '{"type":"MANAGED","name":""}'],
		['{"type": "MANAGED" ‸}', "name", '{"type":"MANAGED","name":""}'],
		['{"type": "MANAGED"\n  ‸\n}', "name", '{"type":"MANAGED","name":""}'],
		['{"type": "MANAGED"\n  "na‸\n}', "name", '{"type":"MANAGED","name":""}'],
		['{‸"type": "MANAGED"}', "name", '{"name":"","type":"MANAGED"}'],
		['{\n  na‸\n  "type": "MANAGED"\n}', "name", '{"name":"","type":"MANAGED"}'],
		['{"type": "MANAGED", ‸ "tags": {}}', "name", '{"type":"MANAGED","name":"","tags":{}}'],
		['{"type": "MANAGED" ‸, "tags": {}}', "name", '{"type":"MANAGED","name":"","tags":{}}'],
		['{"type": ‸}', "JOURNEY", '{"type":"JOURNEY"}'],
		['{"type": "‸"}', "JOURNEY", '{"type":"JOURNEY"}'],
		['{"type": JO‸}', "JOURNEY", '{"type":"JOURNEY"}'],
		['{"type": "JO‸}', "JOURNEY", '{"type":"JOURNEY"}'],
		['{"type": ‸ "MANAGED"}', "JOURNEY", '{"type":"JOURNEY"}'],
		['{"type": "MAN‸AGED"}', "JOURNEY", '{"type":"JOURNEY"}'],
		['{"type": ‸\n"tags": {}}', "JOURNEY", '{"type":"JOURNEY","tags":{}}'],
		[detection("‸"), "ZIP_CODE", detection('"ZIP_CODE"')],
		[detection('"AREA_CODE"‸'), "ZIP_CODE", detection('"AREA_CODE","ZIP_CODE"')],
		[detection('"AREA_CODE" ‸'), "ZIP_CODE", detection('"AREA_CODE","ZIP_CODE"')],
		[detection('‸ "AREA_CODE"'), "ZIP_CODE", detection('"ZIP_CODE","AREA_CODE"')],
		[detection('"AREA_CODE", ZI‸'), "ZIP_CODE", detection('"AREA_CODE","ZIP_CODE"')],
		[window("‸"), "SUNDAY", window('"SUNDAY":[{"startTime":"T09:00","endTime":"T17:00"}]')],
		[
			window('"MONDAY":[] TUES‸'),
			"TUESDAY",
			window('"MONDAY":[],"TUESDAY":[{"startTime":"T09:00","endTime":"T17:00"}]'),
		],
		['{"tags": {‸}}', "owner", '{"tags":{"owner":""}}'],
	];
	for (const [withMark, label, expected] of edits) {
		test(`${JSON.stringify(withMark)} + ${label}`, () => {
			assert.equal(accepted(withMark, label), expected);
			assert.equal(accepted(withMark, label, false), expected);
		});
	}

	test("offers nothing in a comment, behind a key, or outside of the campaign", () => {
		for (const place of [
			'{"type": "MANAGED" /* ‸ */}',
			'{"type"‸: "MANAGED"}',
			'{"type": "MANAGED"} ‸',
			"‸ {}",
		]) {
			assert.deepEqual(labelsAt(place), [], place);
		}
	});

	test("what is typed so far is how each item is matched", () => {
		const { text, offset } = marked('{"na‸"}');
		assert.ok(itemsAt(text, offset).every(({ filterText }) => filterText?.startsWith('"')));
		const bare = marked("{na‸}");
		assert.ok(itemsAt(bare.text, bare.offset).every(({ filterText }) => !filterText?.startsWith('"')));
	});

	test("every item, accepted anywhere in a whole campaign, leaves a text that parses", () => {
		const text = textOf(whole);
		let count = 0;
		for (let offset = 0; offset <= text.length; offset++) {
			for (const item of itemsAt(text, offset).slice(0, 20)) {
				const after = accept(text, item);
				assert.doesNotThrow(() => JSON.parse(after), `${item.label} at ${offset}:\n${after}`);
				count++;
			}
		}
		assert.ok(count > 3000, `${count} items`);
	});
});
