import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { documentLinks } from "../../../server/src/features/documentLinks";
import { foldingRanges } from "../../../server/src/features/folding";
import { allHints, type HintKind, hintsOf, inlayHints } from "../../../server/src/features/inlayHints";
import { Ranges } from "../../../server/src/features/ranges";
import { documentSymbols } from "../../../server/src/features/symbols";
import { changed, textOf, whole } from "../../support/campaigns";

const zones = ["communicationTimeConfig", "localTimeZoneConfig", "defaultTimeZone"];
const sms = ["communicationTimeConfig", "sms"];

function read(text: string) {
	const document = TextDocument.create("test:glance", "connect-campaign", 0, text);
	return { document, campaign: new CampaignText(text), ranges: new Ranges(document) };
}

/** Each hint behind the value that it stands behind. */
function hints(
	file: unknown,
	kinds: ReadonlySet<HintKind> = allHints,
	part?: { start: number; end: number },
) {
	const { document, campaign, ranges } = read(textOf(file));
	const asked = part ?? { start: 0, end: campaign.text.length };
	return inlayHints(campaign, asked, kinds, ranges).map(({ position, label }) => {
		const before = campaign.text.slice(0, document.offsetAt(position));
		return `${before.slice(before.lastIndexOf("\n") + 1).trim()} ${label}`;
	});
}

suite("inlay hints", () => {
	test("stand behind values that end in the part that is asked for", () => {
		const file = { entryLimitsConfig: { minEntryInterval: "PT1H" } };
		const end = textOf(file).indexOf('"PT1H"') + 6;
		assert.deepEqual(hints(file, allHints, { start: 0, end: end - 1 }), []);
		assert.deepEqual(hints(file, allHints, { start: 0, end }), ['"minEntryInterval": "PT1H" = 1 hour']);
	});

	const part = {
		schedule: whole.schedule,
		entryLimitsConfig: whole.entryLimitsConfig,
		channelSubtypeConfig: { sms: { capacity: 0.8 } },
		communicationTimeConfig: {
			localTimeZoneConfig: { defaultTimeZone: "America/New_York" },
			sms: { restrictedPeriods: whole.communicationTimeConfig.sms.restrictedPeriods },
		},
	};
	const expected: Readonly<Record<HintKind, readonly string[]>> = {
		instants: [
			'"startTime": "2031-03-03T14:00:00Z" Mon 3 Mar 2031, 09:00 New York',
			'"endTime": "2031-03-28T22:00:00Z" Fri 28 Mar 2031, 18:00 New York',
		],
		durations: ['"refreshFrequency": "PT1H" = 1 hour', '"minEntryInterval": "P1D" = 1 day'],
		percentages: ['"capacity": 0.8 = 80%'],
		names: [],
		weekdays: ['"startDate": "2031-07-04" Fri', '"endDate": "2031-07-05" Sat'],
	};

	test("say what values mean, in a few words behind them", () => {
		const { instants, durations, percentages, weekdays } = expected;
		assert.deepEqual(hints(part), [...instants, ...durations, ...percentages, ...weekdays]);
	});

	for (const [kind, own] of Object.entries(expected)) {
		test(`of ${kind} can be switched off`, () => {
			const without = hints(part, hintsOf({ [kind]: false }));
			assert.deepEqual(
				hints(part).filter((hint) => !without.includes(hint)),
				own,
			);
		});
	}

	test("are all on for a choice that makes no sense", () => {
		for (const value of [undefined, null, 7, "off", [], { durations: "no" }, { colours: false }]) {
			assert.deepEqual([...hintsOf(value)].sort(), [...allHints].sort());
		}
	});

	test("are given for the part that is asked for alone", () => {
		const text = textOf(part);
		const start = text.indexOf('"entryLimitsConfig"');
		const end = text.indexOf('"channelSubtypeConfig"');
		assert.deepEqual(hints(part, allHints, { start, end }), ['"minEntryInterval": "P1D" = 1 day']);
		assert.deepEqual(hints(part, allHints, { start: 0, end: 5 }), []);
	});

	test("tell instants in UTC where the campaign has no zone that is known", () => {
		for (const zone of [undefined, "Mars/Olympus", ""]) {
			const [start] = hints(changed(part, zones, zone), hintsOf({ durations: false }));
			assert.equal(start, '"startTime": "2031-03-03T14:00:00Z" Mon 3 Mar 2031, 14:00 UTC');
		}
	});

	test("are not given for values that cannot be read", () => {
		const broken = {
			schedule: { startTime: "soon", endTime: 5, refreshFrequency: "PT-1H" },
			channelSubtypeConfig: { sms: { capacity: "0.8" } },
			name: "PT1H",
		};
		assert.deepEqual(hints(broken), []);
	});
});

suite("outline", () => {
	/** `path`: names of symbols; the detail of the last one. */
	function detail(file: unknown, ...path: readonly string[]): string | undefined {
		const { campaign, ranges } = read(textOf(file));
		return find(documentSymbols(campaign, ranges), path)?.detail;
	}

	function find(
		symbols: readonly DocumentSymbol[],
		[name, ...rest]: readonly string[],
	): DocumentSymbol | undefined {
		const found = symbols.find((symbol) => symbol.name === name);
		return rest.length === 0 ? found : find(found?.children ?? [], rest);
	}

	test("says what members come to", () => {
		const open = (from: string, to: string) => [{ startTime: from, endTime: to }];
		const day = open("T09:00", "T17:30");
		const dailyHours = { MONDAY: day, TUESDAY: day, WEDNESDAY: day, THURSDAY: day, FRIDAY: day, SUNDAY: [] };
		const file = changed(whole, [...sms, "openHours", "dailyHours"], dailyHours);
		const mode = { progressive: { bandwidthAllocation: 0.8 } };
		const called = changed(file, ["channelSubtypeConfig", "telephony", "outboundMode"], mode);
		const list = [...sms, "restrictedPeriods", "restrictedPeriodList"];
		for (const [path, words] of [
			[["name"], '"Spring"'],
			[["schedule"], "3–28 Mar 2031"],
			[["channelSubtypeConfig"], "telephony, sms, email and whatsApp"],
			[["channelSubtypeConfig", "telephony"], "progressive 0.8"],
			[["channelSubtypeConfig", "telephony", "outboundMode"], "progressive 0.8"],
			[["channelSubtypeConfig", "sms"], "agentless"],
			[["source"], "customerProfilesSegmentArn"],
			[["communicationTimeConfig", "localTimeZoneConfig"], "America/New_York"],
			[sms, "42.5 h a week"],
			[[...sms, "openHours"], "42.5 h a week"],
			[[...sms, "openHours", "dailyHours"], "Mon–Fri"],
			[[...sms, "openHours", "dailyHours", "MONDAY"], "09:00–17:30"],
			[[...sms, "openHours", "dailyHours", "SUNDAY"], "closed"],
			[[...sms, "openHours", "dailyHours", "MONDAY", "0"], "09:00–17:30"],
			[list, "1 period"],
			[[...list, "Holiday"], "4 Jul 2031"],
			[
				["communicationLimitsOverride", "allChannelSubtypes", "communicationLimitsList", "0"],
				"2 contacts in 7 days",
			],
			[["tags"], "owner"],
		] as const) {
			assert.equal(detail(called, ...path), words, path.join("."));
		}
	});

	test("leaves out what cannot be read", () => {
		assert.equal(detail({ schedule: { startTime: "soon" } }, "schedule"), "");
		assert.equal(
			detail({ channelSubtypeConfig: { telephony: [] } }, "channelSubtypeConfig", "telephony"),
			"",
		);
		assert.equal(detail({ "": { x: 1 } }, '""'), "");
		const period = { restrictedPeriodList: [{ name: " ", startDate: "2031-07-04", endDate: "2031-07-04" }] };
		const file = { communicationTimeConfig: { sms: { restrictedPeriods: period } } };
		assert.equal(detail(file, ...sms, "restrictedPeriods", "restrictedPeriodList", "0"), "");
	});

	test("knows where members and their names, and items, are", () => {
		const { document, campaign, ranges } = read('{"name": "Spring", "tags": {}, "source": [1, {"a": 2}]}');
		const places: string[] = [];
		const gather = (symbols: readonly DocumentSymbol[]): void => {
			for (const { range, selectionRange, children = [] } of symbols) {
				places.push(document.getText(range), document.getText(selectionRange));
				gather(children);
			}
		};
		gather(documentSymbols(campaign, ranges));
		assert.deepEqual(places, [
			...['"name": "Spring"', '"name"', '"tags": {}', '"tags"'],
			...['"source": [1, {"a": 2}]', '"source"', "1", "1", '{"a": 2}', '{"a": 2}', '"a": 2', '"a"'],
		]);
	});

	test("has symbols that tell channels, choices, values of enums and times apart", () => {
		const { campaign, ranges } = read(textOf(whole));
		const symbols = documentSymbols(campaign, ranges);
		for (const [path, kind] of [
			[["channelSubtypeConfig"], SymbolKind.Object],
			[["channelSubtypeConfig", "telephony"], SymbolKind.Module],
			[["channelSubtypeConfig", "telephony", "outboundMode"], SymbolKind.Enum],
			[["type"], SymbolKind.EnumMember],
			[["schedule", "startTime"], SymbolKind.Event],
			[["name"], SymbolKind.String],
			[["entryLimitsConfig", "maxEntryCount"], SymbolKind.Number],
		] as const) {
			assert.equal(find(symbols, path)?.kind, kind, path.join("."));
		}
	});
});

suite("document links", () => {
	test("lead from ARNs inside of their quotes to the console", () => {
		const { document, campaign, ranges } = read(textOf(whole));
		const links = documentLinks(campaign, ranges);
		const arns = campaign.text.match(/(?<=")arn:[^"]+/g);
		assert.deepEqual(
			links.map(({ range }) => document.getText(range)),
			arns,
		);
		for (const { target, tooltip } of links) {
			assert.equal(target, "https://console.aws.amazon.com/connect/home?region=us-east-1");
			assert.equal(tooltip, "Amazon Connect console in us-east-1");
		}
	});

	test("are not made of other texts, unclosed ones and members that the API does not know", () => {
		const arn = "arn:aws:connect:us-east-1:111122223333:instance/x";
		for (const text of ['{"name": "Spring"}', `{"nonsense": "${arn}"}`, `{"tags": {"owner": "${arn}`, ""]) {
			const { campaign, ranges } = read(text);
			assert.deepEqual(documentLinks(campaign, ranges), []);
		}
	});
});

suite("folding", () => {
	test("takes every block over several lines, channels too, and no comment", () => {
		const text =
			'{\n  // one\n  // two\n  "channelSubtypeConfig": {\n    "sms": {\n      "capacity": 1\n    }\n  },\n  "tags": {}\n}\n';
		const { campaign, ranges } = read(text);
		assert.deepEqual(
			foldingRanges(campaign, ranges).map(({ startLine, endLine }) => [startLine, endLine]),
			[
				[0, 8],
				[3, 6],
				[4, 5],
			],
		);
	});
});
