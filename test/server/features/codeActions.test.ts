import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { safeEdits } from "../../../server/src/features/codeActions/safe";
import { fixAll } from "../../../server/src/features/fixAll";
import { Ranges } from "../../../server/src/features/ranges";
import { codes } from "../../../shared/src/problem/codes";
import { changed, textOf, whole } from "../../support/campaigns";
import { hours, mistakes, mode, overnight, texts, withoutFix } from "../../support/fixes";

const uri = "test:actions";

/** A day long before the schedule of the whole campaign. */
const now = () => new Date("2030-01-01T00:00:00Z");

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

/** Errors by code and value; a placeholder that a fix leaves to be filled in is none. */
function errorsOf(text: string): string[] {
	return new CampaignText(text, defaultSeverities, now).problems
		.filter(({ severity, start, end }) => severity === "error" && !/^"<.+>"$/.test(text.slice(start, end)))
		.map(({ code, start, end }) => `${code} on ${text.slice(start, end)}`);
}

/** `readable`: the text is JSON, so that a fix must bring up no other error. */
function isMended(text: string, code: string, title: string, readable: boolean): void {
	const { actions, apply } = actionsOn(text, code);
	assert.equal(actions[0]?.title, title);
	assert.ok(actions.slice(1).every(({ isPreferred }) => isPreferred === undefined));
	const before = new CampaignText(text).problems.filter((one) => one.code === code).length;
	const errors = errorsOf(text);
	for (const action of actions) {
		const after = apply(action.edit?.changes?.[uri] ?? []);
		assert.doesNotThrow(() => JSON.parse(after), `${action.title}:\n${after}`);
		const left = new CampaignText(after).problems.filter(
			(one) => one.code === code && !/<[^<>]+>/.test(after.slice(one.start, one.end)),
		).length;
		assert.ok(left < before, `${action.title} left ${code} in:\n${after}`);
		if (!readable) {
			continue;
		}
		const added = errorsOf(after).filter((one) => !errors.includes(one));
		assert.deepEqual(added, [], `${action.title}:\n${after}`);
	}
}

suite("code actions", () => {
	test("are there for every code, or there is a reason why not", () => {
		const fixed = new Set([...mistakes.map(([, , code]) => code), ...texts.map(([, code]) => code)]);
		const explained = Object.keys(withoutFix);
		assert.deepEqual([...fixed, ...explained].sort(), [...codes]);
	});

	for (const [path, value, code, title, ...also] of mistakes) {
		test(`${code} at ${path.join(".")}: ${title}`, () => {
			const campaign = also.reduce(
				(before, [place, other]) => changed(before, place, other),
				changed(whole, path, value),
			);
			isMended(textOf(campaign), code, title, true);
			isMended(JSON.stringify(campaign), code, title, true);
		});
	}
	for (const [text, code, title] of texts) {
		test(`${code}: ${title}`, () => isMended(text, code, title, false));
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
		const all = actions.find(({ title }) => title === "Add all 2 missing properties");
		const after = new CampaignText(apply(all?.edit?.changes?.[uri] ?? []));
		assert.deepEqual(Object.keys(JSON.parse(after.text)), ["name", "connectInstanceId"]);
		assert.ok(!after.problems.some(({ code }) => code === "missing-member"));
	});

	test("turn what can't stand beside a new value with it, and what a problem depends on", () => {
		const detection = [
			"channelSubtypeConfig",
			"telephony",
			"defaultOutboundConfig",
			"answerMachineDetectionConfig",
		];
		const preview = { preview: { bandwidthAllocation: 1, timeoutConfig: { durationInSeconds: 30 } } };
		const off = { enableAnswerMachineDetection: false, awaitAnswerMachinePrompt: false };
		const inPreview = actionsOn(textOf(changed(whole, mode, preview)), "detection-in-preview");
		const turned = inPreview.apply(inPreview.actions[0]?.edit?.changes?.[uri] ?? []);
		assert.deepEqual(JSON.parse(turned), changed(changed(whole, mode, preview), detection, off));
		const waiting = actionsOn(
			textOf(changed(whole, [...detection, "enableAnswerMachineDetection"], false)),
			"await-needs-detection",
		);
		assert.deepEqual(
			waiting.actions.slice(0, 2).map(({ title }) => title),
			['Remove "awaitAnswerMachinePrompt"', 'Set "enableAnswerMachineDetection" to true'],
		);
		assert.deepEqual(JSON.parse(waiting.apply(waiting.actions[1]?.edit?.changes?.[uri] ?? [])), whole);
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

	test("what a fix uncovers is mended too", () => {
		const { text } = fixAll(new CampaignText('{"entry_limits_config": {"max_entry_count": "3"}}')).campaign;
		assert.deepEqual(JSON.parse(text), { entryLimitsConfig: { maxEntryCount: 3 } });
	});

	test("two names for one member do not become that member twice", () => {
		for (const twice of [
			'{"Name": "a", "NAME": "b"}',
			'{"nmae": "a", "naem": "b"}',
			'{"naem": "a", "Name": "b"}',
		]) {
			const after = fixAll(new CampaignText(twice)).campaign;
			assert.ok(!after.problems.some(({ code }) => code === "duplicate-key"), after.text);
		}
	});

	test("keep a member of a union from the key of each that is set", () => {
		const text = textOf(changed(whole, [...mode, "agentless"], {}));
		const ranges = new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
		for (const key of ['"predictive"', '"agentless"']) {
			const start = text.indexOf(key);
			const titles = codeActions(new CampaignText(text), { start, end: start }, ["quickfix"], ranges, uri);
			assert.deepEqual(
				titles.map(({ title }) => title),
				['Keep "predictive", remove the rest', 'Keep "agentless", remove the rest'],
			);
		}
	});

	test("switch the member of a union on its key, keeping what both have", () => {
		const text = textOf(changed(whole, [...mode, "predictive", "bandwidthAllocation"], 0.7));
		const switched = (key: string, title: string, before: string) => {
			const document = TextDocument.create(uri, "connect-campaign", 0, before);
			const start = before.indexOf(key) + 2;
			const actions = codeActions(
				new CampaignText(before),
				{ start, end: start },
				["refactor"],
				new Ranges(document),
				uri,
			);
			assert.ok(actions.every(({ kind }) => kind === "refactor.rewrite"));
			const action = actions.find((one) => one.title === title);
			const after = TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
			assert.deepEqual(errorsOf(after), []);
			assert.equal(after, textOf(JSON.parse(after)));
			return after;
		};
		const toPreview = switched('"predictive"', 'Switch to "preview"', text);
		assert.deepEqual(JSON.parse(toPreview).channelSubtypeConfig.telephony.outboundMode, {
			preview: { bandwidthAllocation: 0.7, timeoutConfig: { durationInSeconds: 30 } },
		});
		const toProgressive = switched('"preview"', 'Switch to "progressive"', toPreview);
		assert.deepEqual(JSON.parse(toProgressive).channelSubtypeConfig.telephony.outboundMode, {
			progressive: { bandwidthAllocation: 0.7 },
		});
		const toTrigger = switched('"customerProfilesSegmentArn"', 'Switch to "eventTrigger"', text);
		assert.deepEqual(JSON.parse(toTrigger).source, {
			eventTrigger: {
				customerProfilesDomainArn: "arn:aws:profile:us-east-1:111122223333:domains/amazon-connect-example",
			},
		});
		assert.match(
			switched('"eventTrigger"', 'Switch to "customerProfilesSegmentArn"', toTrigger),
			/"<.*>"|<segment>/,
		);
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

suite("the light bulb", () => {
	const ranges = (text: string) => new Ranges(TextDocument.create(uri, "connect-campaign", 0, text));
	const text = textOf(changed(whole, [...hours, "MONDAY", 0], { startTime: "9:00 AM", endTime: "5:30 PM" }));
	const titlesAt = (file: string, place: string, canSet = false) => {
		const start = file.indexOf(place);
		const span = { start, end: start + place.length };
		return codeActions(new CampaignText(file), span, ["quickfix"], ranges(file), uri, canSet).map(
			({ title }) => title,
		);
	};

	test("has the fixes of the one problem that is marked, all of its kind, and its severity", () => {
		assert.deepEqual(titlesAt(text, '"9:00 AM"', true), [
			'Write "T09:00"',
			"Fix all 2 problems of the kind time-of-day",
			"Change severity of time-of-day…",
		]);
		assert.deepEqual(titlesAt(text, '"9:00 AM"'), [
			'Write "T09:00"',
			"Fix all 2 problems of the kind time-of-day",
		]);
	});

	test("mends all of a kind at once", () => {
		const document = TextDocument.create(uri, "connect-campaign", 0, text);
		const start = text.indexOf('"9:00 AM"');
		const actions = codeActions(
			new CampaignText(text),
			{ start, end: start },
			["quickfix"],
			ranges(text),
			uri,
		);
		const all = actions.find(({ title }) => title.startsWith("Fix all"));
		const after = TextDocument.applyEdits(document, all?.edit?.changes?.[uri] ?? []);
		assert.deepEqual(JSON.parse(after), whole);
	});

	test("does not offer to change the severity of what is no JSON", () => {
		assert.deepEqual(titlesAt('{"name": "a",}', ",}".slice(0, 1), true), ["Remove the comma"]);
	});

	test("prefers one action at most where several problems are selected", () => {
		const campaign = new CampaignText(text);
		const all = codeActions(campaign, { start: 0, end: text.length }, ["quickfix"], ranges(text), uri);
		assert.equal(all.filter(({ isPreferred }) => isPreferred).length, 1);
	});

	test("keeps either of two keys of one name, and neither unasked", () => {
		const twice = '{"name": "a", "name": "b"}';
		const [first, last] = codeActions(
			new CampaignText(twice),
			{ start: 14, end: 20 },
			["quickfix"],
			ranges(twice),
			uri,
		);
		assert.deepEqual([first?.title, last?.title], ['Keep the first "name"', 'Keep the last "name"']);
		assert.deepEqual([first?.isPreferred, last?.isPreferred], [undefined, undefined]);
	});

	test("offers the days of MON-FRI, the one of Mon, and none for 5", () => {
		const day = (name: string) => textOf(changed(whole, [...hours, name], []));
		assert.equal(titlesAt(day("MON-FRI"), '"MON-FRI"')[0], "Write TUESDAY, WEDNESDAY, THURSDAY and FRIDAY");
		assert.deepEqual(titlesAt(day("Tue"), '"Tue"'), ['Write "TUESDAY"']);
		const five = day("5");
		const start = five.indexOf('"5"');
		const actions = codeActions(
			new CampaignText(five),
			{ start, end: start + 3 },
			["quickfix"],
			ranges(five),
			uri,
		);
		assert.ok(actions.length >= 6 && actions.every(({ isPreferred }) => isPreferred === undefined));
	});

	test("counts weeks in days, and turns no week into a day unasked", () => {
		const place = [
			"communicationLimitsOverride",
			"allChannelSubtypes",
			"communicationLimitsList",
			0,
		] as const;
		const weekly = textOf(changed(whole, place, { maxCountPerRecipient: 3, frequency: 2, unit: "WEEK" }));
		assert.deepEqual(titlesAt(weekly, '"WEEK"'), ["Write 14 days"]);
		assert.equal(fixAll(new CampaignText(weekly)).campaign.text, weekly);
	});
});
