import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { fixAll } from "../../../server/src/features/fixAll";
import { Ranges } from "../../../server/src/features/ranges";
import { applyEdits } from "../../support/invariants";
import { sound } from "./fieldCases";

const now = () => new Date("2030-01-01T00:00:00Z");
const campaignOf = (text: string) => new CampaignText(text, undefined, now);

const none = "JSON has no comments. Remove it.";
const comma = "JSON allows no comma after the last entry. Remove it.";
const others = (count: number): string => `The same in ${count} other ${count === 1 ? "place" : "places"}.`;

/** A sound file with what other formats of JSON allow, how often it does, and what is said of it. */
const comments: readonly (readonly [what: string, text: string, count: number])[] = [
	["one comment", sound.replace("{\n", "{\n  // spring\n"), 1],
	["two comments", sound.replace("{\n", "{\n  // spring\n").replace(/\n$/, " // end\n"), 2],
	["comments on lines of their own", sound.replace(/^( *)"(?=tel|sch|tag)/gm, '$1// a note\n$1"'), 4],
	["comments of several lines", sound.replaceAll("[\n", "[ /* a\n note */\n"), 5],
	["comments behind values", sound.replace(/(?<=\d)(?=,?\n)/g, (_, at: number) => ` /* at ${at} */`), 5],
	["comments behind commas", sound.replace(/(?<=\d,)\n/g, "  // a number\n"), 3],
	["comments of a shell", sound.replace(/^( *)"(?=tel|sch|tag)/gm, '$1# a note\n$1"'), 4],
	["a property that is out of use", sound.replace('"type"', '// "type": "JOURNEY",\n  "type"'), 1],
];
const commas: readonly (readonly [what: string, text: string])[] = [
	["one trailing comma", sound.replace('"P1D"', '"P1D",')],
	["two trailing commas", sound.replace('"P1D"', '"P1D",').replace('"DAY"', '"DAY",')],
	["trailing commas everywhere", sound.replace(/(?<=["\d\w}\]])(?=\n *[}\]])/g, ",")],
];

suite("a file in a format that is more than JSON", () => {
	for (const [what, text, count] of comments) {
		test(`is one problem for ${what}, and no comment goes unasked`, () => {
			const campaign = campaignOf(text);
			const [problem, ...more] = campaign.problems;
			assert.ok(problem);
			assert.deepEqual(more, []);
			assert.equal(problem.message, count === 1 ? none : `${none} ${others(count - 1)}`);
			const [fix, ...choices] = fixesOf(problem, campaign.tree);
			assert.equal(choices.length, 0);
			assert.equal(applyEdits(text, fix?.edits ?? []), sound);
			assert.equal(fixAll(campaign).campaign.text, text);
			const document = TextDocument.create("test:json", "connect-campaign", 0, text);
			const offered = codeActions(campaign, problem, ["quickfix"], new Ranges(document), document.uri);
			assert.deepEqual(
				offered.map(({ isPreferred }) => isPreferred),
				[undefined],
			);
		});
	}

	for (const [what, text] of commas) {
		const count = text.length - sound.length;
		test(`is one problem for ${what}, which fix-all mends`, () => {
			const campaign = campaignOf(text);
			assert.deepEqual(
				campaign.problems.map(({ message }) => message),
				[count === 1 ? comma : `${comma} ${others(count - 1)}`],
			);
			assert.equal(fixAll(campaign).campaign.text, sound);
		});
	}

	test("is one problem of each kind, and keeps its comments where only commas are certain", () => {
		const text = sound.replace("{\n", "{\n  // spring\n").replaceAll('"P1D"', '"P1D", // daily');
		const campaign = campaignOf(text);
		assert.deepEqual(
			campaign.problems.map(({ code }) => code),
			["comment", "trailing-comma"],
		);
		assert.equal(fixAll(campaign).campaign.text, text);
	});
});
