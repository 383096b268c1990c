import assert from "node:assert/strict";
import { accept } from "../../support/accept";
import { textOf, whole } from "../../support/campaigns";
import { able, accepted, itemAt, itemsAt, labelsAt, marked } from "../../support/completing";

const plain = { client: { ...able, snippets: false } };

const window = (inside: string) =>
	`{"communicationTimeConfig":{"telephony":{"openHours":{"dailyHours":{${inside}}}}}}`;
const detection = (inside: string) =>
	`{"communicationTimeConfig":{"localTimeZoneConfig":{"localTimeZoneDetection":[${inside}]}}}`;
const mode = (inside: string) => `{"channelSubtypeConfig":{"telephony":{"outboundMode":${inside}}}}`;

suite("completion", () => {
	test("offers what fits and is not there yet, required members first", () => {
		const labels = labelsAt('{"type": "MANAGED", ‸}').filter((label) => !label.endsWith("required members"));
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
		assert.deepEqual(labelsAt(window('"MONDAY": [], ‸')).slice(0, 3), ["weekdays", "every day", "TUESDAY"]);
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
		const sms = JSON.parse(accepted('{"channelSubtypeConfig": {‸}}', "sms"));
		assert.deepEqual(sms.channelSubtypeConfig.sms, {
			outboundMode: { agentless: {} },
			defaultOutboundConfig: {
				connectSourcePhoneNumberArn: "<phone number ARN>",
				wisdomTemplateArn: "<message template ARN>",
			},
		});
	});

	test("starts an empty file with a whole campaign", () => {
		const least = JSON.parse(accepted("‸", "progressive telephony: campaign-minimal"));
		assert.deepEqual(least, {
			name: "<campaign name>",
			connectInstanceId: "<instance id>",
			channelSubtypeConfig: {
				telephony: {
					connectQueueId: "<queue id>",
					outboundMode: { progressive: { bandwidthAllocation: 1 } },
					defaultOutboundConfig: { connectContactFlowId: "<flow id>" },
				},
			},
			tags: { owner: "arn:aws:connect:<region>:<account>:instance/<instance id>" },
		});
		assert.equal(accepted("\n‸\n", "progressive telephony: campaign-minimal", plain), JSON.stringify(least));
	});

	test("asks of a journey, and of what has a source, the flow that runs it", () => {
		const journey = JSON.parse(accepted('{"type": "JOURNEY", ‸}', "required members"));
		assert.deepEqual(Object.keys(journey), [
			"type",
			"name",
			"connectInstanceId",
			"connectCampaignFlowArn",
			"tags",
		]);
		const sourced = JSON.parse(accepted("{‸}", "eventTrigger: source"));
		assert.deepEqual(Object.keys(sourced), ["source", "connectCampaignFlowArn", "schedule"]);
		assert.ok(sourced.source.eventTrigger.customerProfilesDomainArn);
	});

	test("writes a value, and nothing beside it", () => {
		const numbered = (modes: string) =>
			`{"channelSubtypeConfig":{"telephony":{"outboundMode":${modes},"defaultOutboundConfig":{"connectSourcePhoneNumber":"+12065550100"}}}}`;
		for (const place of [numbered("‸"), numbered("{‸}")]) {
			const { telephony } = JSON.parse(accepted(place, "progressive")).channelSubtypeConfig;
			assert.deepEqual(Object.keys(telephony), ["outboundMode", "defaultOutboundConfig"]);
			assert.equal(itemAt(place, "progressive").additionalTextEdits, undefined);
		}
		for (const place of ['{"type": ‸}', '{"type": "‸"}', '{"name": "x", "type": "JO‸"}']) {
			assert.equal(itemAt(place, "JOURNEY").additionalTextEdits, undefined);
		}
	});

	test("asks calls without agents for a number in the place of a queue", () => {
		const { telephony } = JSON.parse(
			accepted("{‸}", "agentless telephony: channelSubtypeConfig"),
		).channelSubtypeConfig;
		assert.deepEqual(Object.keys(telephony), ["outboundMode", "defaultOutboundConfig"]);
		assert.ok(telephony.defaultOutboundConfig.connectSourcePhoneNumber.startsWith("<phone number"));
	});

	test("leaves out windows of channels that the campaign does not have, and offers them where it has none yet", () => {
		const windows = (channels: string) =>
			labelsAt(`{${channels}"communicationTimeConfig":{"localTimeZoneConfig":{},‸}}`);
		assert.deepEqual(windows('"channelSubtypeConfig":{"sms":{}},'), ["sms"]);
		assert.deepEqual(windows(""), ["telephony", "sms", "email", "whatsApp"]);
	});

	test("lays a text out as the file is for clients that do not", () => {
		const text = '{\n    "name": "x",\n    \n}';
		const [item] = itemsAt(text, 23, plain).filter(({ label }) => label === "schedule");
		assert.ok(item);
		assert.match(accept(text, item), /^ {4}"schedule": \{\n {8}"startTime": .*\n {8}"endTime": .*\n {4}\}$/m);
	});

	/** Half-typed keys and values, in and out of quotes, with and without their separators. */
	const edits: readonly (readonly [withMark: string, label: string, expected: string])[] = [
		["{‸}", "name", '{"name":"<campaign name>"}'],
		["{na‸}", "name", '{"name":"<campaign name>"}'],
		['{"na‸}', "name", '{"name":"<campaign name>"}'],
		['{"na‸"}', "name", '{"name":"<campaign name>"}'],
		['{"‸"}', "name", '{"name":"<campaign name>"}'],
		['{"na‸": "x"}', "name", '{"name":"x"}'],
		['{"n‸ame": "x"}', "connectInstanceId", '{"connectInstanceId":"x"}'],
		['{"type": "MANAGED"‸}', "name", '{"type":"MANAGED","name":"<campaign name>"}'],
		['{"type": "MANAGED" ‸}', "name", '{"type":"MANAGED","name":"<campaign name>"}'],
		['{"type": "MANAGED"\n  ‸\n}', "name", '{"type":"MANAGED","name":"<campaign name>"}'],
		['{"type": "MANAGED"\n  "na‸\n}', "name", '{"type":"MANAGED","name":"<campaign name>"}'],
		['{‸"type": "MANAGED"}', "name", '{"name":"<campaign name>","type":"MANAGED"}'],
		['{\n  na‸\n  "type": "MANAGED"\n}', "name", '{"name":"<campaign name>","type":"MANAGED"}'],
		['{"type": "MANAGED", ‸ "tags": {}}', "name", '{"type":"MANAGED","name":"<campaign name>","tags":{}}'],
		['{"type": "MANAGED" ‸, "tags": {}}', "name", '{"type":"MANAGED","name":"<campaign name>","tags":{}}'],
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
		['{"tags": {‸}}', "owner", '{"tags":{"owner":"arn:aws:connect:<region>:<account>:instance/<instance>"}}'],
	];
	for (const [withMark, label, expected] of edits) {
		test(`${JSON.stringify(withMark)} + ${label}`, () => {
			assert.equal(accepted(withMark, label), expected);
			assert.equal(accepted(withMark, label, plain), expected);
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
		assert.ok(itemsAt(text, offset).every(({ filterText }) => /^"[^"]*$/.test(filterText ?? "")));
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

	test("is empty behind letters that no suggestion would replace", () => {
		const text = '{"name": "Spring" zz, "type": "MANAGED"}';
		assert.deepEqual(itemsAt(text, text.indexOf(",")), []);
	});
});
