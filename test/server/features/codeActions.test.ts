import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { safeEdits } from "../../../server/src/features/codeActions/safe";
import { fixAll } from "../../../server/src/features/fixAll";
import { Ranges } from "../../../server/src/features/ranges";
import { CampaignText } from "../../../server/src/language";
import { changed, textOf, whole } from "../../support/campaigns";

type Path = readonly (string | number)[];

const uri = "test:actions";
const telephony: Path = ["channelSubtypeConfig", "telephony"];
const mode: Path = [...telephony, "outboundMode"];
const hours: Path = ["communicationTimeConfig", "sms", "openHours", "dailyHours"];
const zones: Path = ["communicationTimeConfig", "localTimeZoneConfig"];
const period: Path = ["communicationTimeConfig", "sms", "restrictedPeriods", "restrictedPeriodList", 0];
const start: Path = [...mode, "predictive", "pacingStrategies", 0, "abandonmentRate", "connectionStartPoint"];
const overnight = { startTime: "T20:00", endTime: "T02:00" };
const limit = { maxCountPerRecipient: 2, frequency: 7, unit: "DAY" };

/** A change that is a mistake, its code, and the title of the first fix; after it the text parses and the problem is gone. */
const mistakes: readonly (readonly [path: Path, value: unknown, code: string, title: string])[] = [
	[["name"], undefined, "missing-member", 'Add "name"'],
	[["name"], null, "null-value", 'Remove "name"'],
	[["schedule"], { startTime: "2031-03-03T14:00:00Z" }, "missing-member", 'Add "endTime"'],
	[["naem"], "x", "unknown-member", 'Remove "naem"'],
	[mode, { progresive: { bandwidthAllocation: 1 } }, "unknown-member", 'Rename to "progressive"'],
	[mode, { ProgressiveConfig: { BandwidthAllocation: 1 } }, "dialect-member", 'Write "progressive"'],
	[["tags"], [{ Key: "team", Value: "a" }], "dialect-member", 'Write "tags"'],
	[mode, {}, "union-empty", 'Add "progressive"'],
	[[...mode, "agentless"], {}, "union-several", 'Keep "predictive", remove the rest'],
	[["type"], "managed", "enum-value", 'Write "MANAGED"'],
	[[...telephony, "capacity"], "0.5", "wrong-type", "Write 0.5"],
	[[...telephony, "capacity"], 80, "out-of-range", "Write 1"],
	[[...telephony, "defaultOutboundConfig", "ringTimeout"], 20.4, "not-whole", "Write 20"],
	[
		["connectInstanceId"],
		`arn:aws:connect:us-east-1:111122223333:instance/${whole.connectInstanceId}`,
		"connect-instance-id",
		`Write "${whole.connectInstanceId}"`,
	],
	[["schedule", "startTime"], "2031-03-03T14:00:00", "instant-without-zone", 'Write "2031-03-03T14:00:00Z"'],
	[["schedule", "refreshFrequency"], "1h", "iso-duration", 'Write "PT1H"'],
	[["schedule", "refreshFrequency"], "PT30M", "refresh-minimum", 'Write "PT1H"'],
	[[...hours, "MONDAY", 0, "startTime"], "9:00 AM", "time-of-day", 'Write "T09:00"'],
	[[...hours, "Tuesday"], [{ startTime: "T09:00", endTime: "T10:00" }], "enum-value", 'Write "TUESDAY"'],
	[[...zones, "defaultTimeZone"], "america/new_york", "time-zone-case", 'Write "America/New_York"'],
	[[...zones, "localTimeZoneDetection"], ["ZIP_CODE", "ZIP_CODE"], "duplicate-item", "Remove this item"],
	[
		[...zones, "localTimeZoneDetection"],
		undefined,
		"time-zone-scope",
		'Remove "localTimeZoneDetectionScope"',
	],
	[
		["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList"],
		[limit, limit, limit],
		"too-many-items",
		"Remove this item",
	],
	[["channelSubtypeConfig", "whatsApp"], undefined, "window-orphan", 'Remove "whatsApp"'],
	[["connectCampaignFlowArn"], undefined, "flow-with-source", 'Add "connectCampaignFlowArn"'],
	[["tags"], undefined, "owner-tag", 'Add the tag "owner"'],
	[["tags"], { team: "a" }, "owner-tag", 'Add the tag "owner"'],
	[["tags"], {}, "owner-tag", 'Add the tag "owner"'],
	[["tags", "owner"], "me", "owner-tag-form", "Write the ARN of the instance"],
	[[...hours, "MONDAY", 0, "startTime"], "T22:00", "time-order", "Split the range at midnight"],
	[[...hours, "SUNDAY"], [overnight], "time-order", "Split the range at midnight"],
	[[...mode, "predictive", "bandwidthAllocation"], 0, "bandwidth-zero", "Write 1"],
	[["entryLimitsConfig", "minEntryInterval"], "PT10M", "entry-versus-refresh", 'Write "PT1H"'],
	[["communicationLimitsOverride", "instanceLimitsHandling"], "OPT_OUT", "limits-opt-out", 'Write "OPT_IN"'],
	[start, "CONNECTED_TO_SYSTEM", "pacing-start-with-detection", 'Write "GREETING_START"'],
	[
		[...telephony, "defaultOutboundConfig", "answerMachineDetectionConfig"],
		undefined,
		"pacing-start-without-detection",
		'Write "CONNECTED_TO_SYSTEM"',
	],
	[[...period, "endDate"], "2031-07-04", "restricted-period-empty", 'Write "2031-07-05"'],
	[[...period, "endDate"], "2031-07-01", "restricted-period-empty", 'Write "2031-07-05"'],
	[["source"], undefined, "schedule-without-source", 'Remove "schedule"'],
	[["schedule"], undefined, "schedule-with-source", 'Add "schedule"'],
	[["communicationTimeConfig", "localTimeZoneConfig"], {}, "time-zone-needed", 'Add "defaultTimeZone"'],
	[[...telephony, "connectQueueId"], undefined, "agent-mode-queue", 'Add "connectQueueId"'],
	[[...mode, "predictive", "bandwidthAllocation"], 1.5, "bandwidth-above-one", "Write 1"],
];

/** The same for texts that are no JSON. */
const texts: readonly (readonly [text: string, code: string, title: string])[] = [
	['{"name": "a",}', "trailing-comma", "Remove the comma"],
	['{,"name": "a"}', "extra-comma", "Remove the comma"],
	['{"name": "a" "type": "MANAGED"}', "comma-missing", "Add the comma"],
	["{'name': \"a\"}", "single-quotes", 'Write "name"'],
	['{name: "a"}', "key-without-quotes", 'Write "name"'],
	['{"name": "a" // why\n}', "comment", "Remove the comment"],
	['\uFEFF{"name": "a"}', "byte-order-mark", "Remove the byte order mark"],
	['{"name": "a", "name": "b"}', "duplicate-key", 'Remove "name"'],
	['{"name" "a"}', "colon-missing", "Add the colon"],
	['{"name": "a"} {"name": "b"}', "content-after-end", "Remove the rest"],
	['{"name": "a"}}', "content-after-end", "Remove the rest"],
	['{"name": "a\tb"}', "control-character", 'Write "a\\tb"'],
	['{"name": "C:\\Sales"}', "escape-invalid", 'Write "C:\\\\Sales"'],
	["", "empty-file", "Begin a campaign"],
	[" \n", "empty-file", "Begin a campaign"],
	['{"schedule": {"x": .5}}', "number-invalid", "Write 0.5"],
	['{"schedule": {"x": 007}}', "number-invalid", "Write 7"],
	['{"name": "a, "type": "MANAGED"}', "string-unclosed", "Close the text"],
	['{"name": "a}', "string-unclosed", "Close the text"],
	['{\n  "name": "Hi {{first}},\n  "type": "MANAGED"\n}', "string-unclosed", "Close the text"],
	['{"tags": {"a": "b"}', "unclosed", "Close the bracket"],
	['{"tags": {"a": "b",', "unclosed", "Close the 2 brackets"],
	['{\n  "tags": {\n    "a": "b",\n', "unclosed", "Close the 2 brackets"],
	['{"pacingStrategies": [1, 2}', "unclosed", "Close the bracket"],
	['{"tags": {"a": "b"]}', "unexpected", "Write }"],
	['{"tags": {"a": "b"]}}', "unexpected", "Remove ]"],
	['{"tags": {"a": True}}', "value-invalid", "Write true"],
	['{"name": Spring sale, "type": "MANAGED"}', "value-invalid", 'Write "Spring sale"'],
	['{"name": “Spring, sale”}', "value-invalid", 'Write "Spring, sale"'],
	['{"name": }', "value-missing", 'Write a value for "name"'],
	['{"name", "type": "MANAGED"}', "value-missing", 'Write a value for "name"'],
	['{"source": , "type": "MANAGED"}', "value-missing", 'Write a value for "source"'],
];

function actionsOn(text: string, code: string) {
	const campaign = new CampaignText(text);
	const problem = campaign.problems.find((one) => one.code === code);
	assert.ok(problem, `no ${code}, but ${campaign.problems.map((one) => one.code).join(", ")}`);
	const document = TextDocument.create(uri, "connect-campaign", 0, text);
	const actions = codeActions(campaign, problem, ["quickfix"], new Ranges(document), uri);
	return {
		actions: actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === code),
		apply: (edits: Parameters<typeof TextDocument.applyEdits>[1]) => TextDocument.applyEdits(document, edits),
	};
}

function isMended(text: string, code: string, title: string): void {
	const { actions, apply } = actionsOn(text, code);
	assert.equal(actions[0]?.title, title);
	assert.equal(actions[0]?.isPreferred, true);
	const before = new CampaignText(text).problems.filter((one) => one.code === code).length;
	for (const action of actions) {
		const after = apply(action.edit?.changes?.[uri] ?? []);
		assert.doesNotThrow(() => JSON.parse(after), `${action.title}:\n${after}`);
		const left = new CampaignText(after).problems.filter((one) => one.code === code).length;
		assert.ok(left < before, `${action.title} left ${code} in:\n${after}`);
	}
}

suite("code actions", () => {
	for (const [path, value, code, title] of mistakes) {
		test(`${code} at ${path.join(".")}: ${title}`, () => {
			const campaign = changed(whole, path, value);
			isMended(textOf(campaign), code, title);
			isMended(JSON.stringify(campaign), code, title);
		});
	}
	for (const [text, code, title] of texts) {
		test(`${code}: ${title}`, () => isMended(text, code, title));
	}

	test("a range over midnight goes on the next day, before what that day has", () => {
		const text = textOf(changed(whole, [...hours, "SUNDAY"], [overnight]));
		const { actions, apply } = actionsOn(text, "time-order");
		const days = JSON.parse(apply(actions[0]?.edit?.changes?.[uri] ?? [])).communicationTimeConfig.sms
			.openHours.dailyHours;
		assert.deepEqual(days, {
			SUNDAY: [{ startTime: "T20:00", endTime: "T23:59" }],
			MONDAY: [
				{ startTime: "T00:00", endTime: "T02:00" },
				...whole.communicationTimeConfig.sms.openHours.dailyHours.MONDAY,
			],
		});
	});

	test("the tag owner is the ARN of the instance, with the parts of the file's ARNs", () => {
		for (const tags of [undefined, {}, { owner: "me" }]) {
			const text = textOf(changed(whole, ["tags"], tags));
			const { actions, apply } = actionsOn(text, tags && "owner" in tags ? "owner-tag-form" : "owner-tag");
			assert.deepEqual(JSON.parse(apply(actions[0]?.edit?.changes?.[uri] ?? [])), whole);
		}
	});

	test("all that is missing is added at once", () => {
		const text = "{}";
		const { actions, apply } = actionsOn(text, "missing-member");
		const all = actions.find(({ title }) => title === "Add all 2 members that are missing");
		const after = new CampaignText(apply(all?.edit?.changes?.[uri] ?? []));
		assert.deepEqual(Object.keys(JSON.parse(after.text)), ["name", "connectInstanceId"]);
		assert.ok(!after.problems.some(({ code }) => code === "missing-member"));
	});

	test("keep the layout when a member is added", () => {
		const text = textOf(changed(whole, ["schedule"], undefined));
		const { actions, apply } = actionsOn(text, "schedule-with-source");
		const after = apply(actions[0]?.edit?.changes?.[uri] ?? []);
		assert.equal(after, textOf(JSON.parse(after)));
	});

	test("all that is certain is mended by one edit", () => {
		const text = textOf(whole)
			.replace('"0.5"', "0.5")
			.replace('"T09:00"', '"9:00"')
			.replace('"PT1H"', '"1h"')
			.replace('"MANAGED"', '"managed"')
			.replace('"capacity": 1,', '"capacity": "1",');
		const campaign = new CampaignText(text);
		assert.equal(campaign.problems.length, 4);
		const document = TextDocument.create(uri, "connect-campaign", 0, text);
		const ranges = new Ranges(document);
		const [action, ...more] = codeActions(campaign, { start: 0, end: 0 }, ["source.fixAll"], ranges, uri);
		assert.equal(more.length, 0);
		const after = TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
		assert.deepEqual(JSON.parse(after), whole);
		assert.deepEqual(safeEdits(new CampaignText(after)), []);
	});

	test("two names for one member do not become that member twice", () => {
		for (const twice of [
			'{"Name": "a", "NAME": "b"}',
			'{"nmae": "a", "naem": "b"}',
			'{"naem": "a", "Name": "b"}',
		]) {
			const after = fixAll(new CampaignText(twice));
			assert.ok(!after.problems.some(({ code }) => code === "duplicate-key"), after.text);
			assert.ok(/"name"/.test(after.text), after.text);
		}
	});

	test("are not offered where nothing is wrong", () => {
		const text = textOf(whole);
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
		assert.deepEqual(
			codeActions(new CampaignText(text), { start: 0, end: text.length }, undefined, ranges, uri),
			[],
		);
	});
});
