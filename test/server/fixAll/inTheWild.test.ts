import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { fixAll } from "../../../server/src/features/fixAll";
import { windowsZone } from "../../../shared/src/values/windowsZones";
import { checkTimeZone } from "../../../shared/src/values/zone";
import { applyEdits } from "../../support/invariants";
import { renewals, sound } from "./fieldCases";

const now = () => new Date("2030-01-01T00:00:00Z");
const campaignOf = (text: string) => new CampaignText(text, defaultSeverities, now);

const id = '"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"';
const queue = '"b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20"';
const end = '"2031-07-31T22:00:00Z"';
const zone = '"America/New_York"';
const owner = renewals.tags.owner;
const tags = sound.slice(sound.indexOf('"tags": ') + 8, sound.lastIndexOf("}")).trimEnd();

/**
 * What people have in the place of a value, and what one fix makes of it: the value in its place unless told
 * otherwise. `isCertain`: fix-all makes it unseen.
 */
const values: readonly (readonly [
	place: string,
	written: string,
	meant?: string | undefined,
	isCertain?: boolean,
])[] = [
	['"T17:00"', '"T23:59:59"', '"T23:59"'],
	['"T17:00"', "T23:59:59", '"T23:59"'],
	['"T09:00"', '"T09:00:00"', '"T09:00"', true],
	['"T09:00"', '"9h"'],
	['"T09:00"', "9h"],
	["0.8", "80%"],
	["0.8", '"80 %"'],
	["0.8", "0,8"],
	["0.8", '"0,8"'],
	["0.8", "O.8"],
	["0.8", "0.8f"],
	["0.8", "0.8d"],
	["0.8", "1.0f", "1"],
	["0.8", "NaN", "1"],
	['Timeout": 30', 'Timeout": 30n'],
	['Timeout": 30', 'Timeout": 30L'],
	['Timeout": 30', 'Timeout": 30u32'],
	['Timeout": 30', 'Timeout": "PT30S"'],
	['Timeout": 30', 'Timeout": 30 seconds'],
	['"P1D"', '"rate(1 day)"'],
	['"P1D"', "rate(1 day)"],
	['"P1D"', '"rate(2 hours)"', '"PT2H"'],
	['"P1D"', '"cron(0 9 * * ? *)"'],
	['"P1D"', '"0 9 * * *"'],
	['"P1D"', '"*/30 * * * *"', '"PT30M"'],
	['"P1D"', '"0 */6 * * *"', '"PT6H"'],
	['"P1D"', '"@daily"'],
	['"P1D"', '"1440"'],
	['"P1D"', '"P0Y0M1D"'],
	['"P1D"', '"1 day"', '"P1D"', true],
	[end, '"Thu, 31 Jul 2031 22:00:00 GMT"'],
	[end, '"Thu Jul 31 22:00:00 UTC 2031"'],
	[end, '"2031-07-31T17:00:00 EST"'],
	[end, '"2031-07-31T18:00:00 EDT"'],
	[end, '"2031-07-31 6pm EDT"'],
	[end, '"2031-07-31 22:00:00 UTC"', end, true],
	[end, "1943301600"],
	[end, "1943301600000"],
	[end, '"1943301600"'],
	[end, '"1943301600.0"'],
	[end, '"/Date(1943301600000)/"'],
	[end, '"at(2031-07-31T18:00:00)"'],
	[end, "2031-07-31T22:00:00Z"],
	[end, "2031-07-31 22:00:00+00:00"],
	['"2031-05-26"', "2031-05-26"],
	['"2031-05-26"', '"2031-05-26T00:00:00Z"'],
	[zone, '"Eastern Standard Time"'],
	[zone, '"(UTC-05:00) Eastern Time (US & Canada)"'],
	[zone, '"UTC-05:00"'],
	[zone, '"GMT-5"'],
	[zone, '"EDT"'],
	[zone, '"SE Asia Standard Time"', '"Asia/Bangkok"'],
	[zone, '"Russian Standard Time"', '"Europe/Moscow"'],
	[zone, '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', '"Europe/Amsterdam"'],
	[
		id,
		'"https://us-east-1.console.aws.amazon.com/connect/v2/app/instances/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21/overview"',
	],
	[id, "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"],
	[id, '"https://sales.my.connect.aws/home"'],
	[id, '"sales.awsapps.com"'],
	[queue, '"https://sales.my.connect.aws/queues/edit?id=b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20"'],
	[queue, '"queue/b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20"'],
	[queue, '" b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20"', queue, true],
	[queue, "b1e5f3a7-9c2d-4e6b-8f0a-1d3c5e7f9b20"],
	[tags, `["owner=${owner}", "team=renewals"]`],
	[tags, `"owner=${owner},team=renewals"`],
	[tags, `[["owner", "${owner}"], ["team", "renewals"]]`],
	[tags, `[{ "owner": "${owner}" }, { "team": "renewals" }]`],
	[tags, `["owner: ${owner}", "team: renewals"]`],
];

suite("values in the wild", () => {
	for (const [place, written, meant = place, isCertain = false] of values) {
		test(`such as ${written.slice(0, 60)} are one problem, and one of its fixes writes ${meant.slice(0, 40)}`, () => {
			const text = sound.replace(place, () => written);
			assert.notEqual(text, sound);
			const campaign = campaignOf(text);
			const told = campaign.problems.filter(({ severity }) => severity === "error" || severity === "warning");
			assert.equal(told.length, 1, told.map(({ message }) => message).join("\n"));
			const wanted = sound.replace(place, () => meant);
			const fixes = told.flatMap((problem) => fixesOf(problem, campaign.tree));
			const made = fixes.map(({ edits }) => applyEdits(text, edits));
			assert.ok(made.includes(wanted), fixes.map(({ title }) => title).join("\n"));
			assert.equal(fixAll(campaign).campaign.text, isCertain ? wanted : text);
		});
	}

	test("that no value stands for are told without a guess", () => {
		for (const [place, written] of [
			[zone, '"Mars Standard Time"'],
			[tags, '["renewals"]'],
			[tags, '["team=a", "team=b"]'],
			['"P1D"', '"cron(0 9 ? * MON *)"'],
		] as const) {
			const campaign = campaignOf(sound.replace(place, () => written));
			const [problem] = campaign.problems.filter(({ severity }) => severity === "error");
			assert.ok(problem);
			assert.ok(fixesOf(problem, campaign.tree).every(({ safe, preferred }) => !safe && preferred !== true));
			assert.equal(problem.data?.replacement, undefined);
		}
	});

	test("of Windows are zones that IANA has", () => {
		for (const name of [
			"FLE",
			"Taipei",
			"US Mountain",
			"E. South America",
			"SA Pacific",
			"New Zealand",
			"China",
		]) {
			const found = windowsZone(`${name} Standard Time`);
			assert.ok(found !== undefined, name);
			assert.equal(checkTimeZone(found), undefined, found);
		}
		assert.equal(windowsZone("Mountain Standard Time (Mexico)"), "America/Mazatlan");
		assert.equal(windowsZone("Standard Time"), undefined);
	});
});
