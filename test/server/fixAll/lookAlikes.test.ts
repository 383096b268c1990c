import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { fixAll } from "../../../server/src/features/fixAll";
import { Ranges } from "../../../server/src/features/ranges";
import type { Problem } from "../../../shared/src/problem/problem";
import { applyEdits } from "../../support/invariants";
import { sound } from "./fieldCases";

const now = () => new Date("2030-01-01T00:00:00Z");
const campaignOf = (text: string) => new CampaignText(text, defaultSeverities, now);

function toldOf(text: string): readonly Problem[] {
	return campaignOf(text).problems.filter(({ severity }) => severity !== "hint");
}

/** The letters and signs of ASCII in full width. */
function wide(text: string): string {
	return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

const inQuotes = /"([^"]*)"/g;

/** A file that is sound but for one kind of look-alike, and how many problems it has. */
const cases: readonly (readonly [what: string, text: string, kinds?: number])[] = [
	["no-break spaces for all indentation", sound.replace(/^ +/gm, (one) => "\u00a0".repeat(one.length))],
	["no-break spaces behind colons", sound.replaceAll(": ", ":\u00a0")],
	["zero-width spaces at the end", sound.replace(/\n$/, "\u200b\n")],
	["ideographic spaces", sound.replaceAll("  ", "\u3000\u3000")],
	["zero-width spaces before names", sound.replace(/"(?=\w+":)/g, '\u200b"')],
	["line separators", sound.replaceAll("\n", "\u2028")],
	["full-width colons", sound.replaceAll('":', '"\uff1a')],
	["full-width commas", sound.replaceAll(",\n", "\uff0c\n")],
	["ideographic commas", sound.replaceAll(",\n", "\u3001\n")],
	["full-width braces", sound.replace(/[{}]/g, wide)],
	["lenticular brackets", sound.replaceAll("[", "\u3010").replaceAll("]", "\u3011")],
	["full-width digits", sound.replace(/(?<=: )[0-9.]+/g, wide)],
	["Arabic digits", sound.replace('Timeout": 30', 'Timeout": \u0663\u0660')],
	["full-width true", sound.replace("true", wide)],
	["typographic quotes", sound.replace(inQuotes, "\u201c$1\u201d")],
	["German quotes", sound.replace(inQuotes, "\u201e$1\u201c")],
	["guillemets", sound.replace(inQuotes, "\u00ab$1\u00bb")],
	["typographic apostrophes", sound.replace(inQuotes, "\u2018$1\u2019")],
	["typographic quotes around values", sound.replace(/(?<=: )"([^"]*)"/g, "\u201c$1\u201d")],
	["a typographic quote at the start", sound.replace('"type"', '\u201ctype"')],
	["a typographic quote at the end", sound.replace('"type"', '"type\u201d')],
	[
		"everything in full width",
		sound.replace(/[{}[\],:"](?!\w{2}:)/g, (one) => (one === ":" ? one : wide(one))),
		2,
	],
	["a Cyrillic letter in a name", sound.replace('"type"', '"t\u0443pe"')],
	["a Cyrillic letter in the name of a required property", sound.replace('"name"', '"n\u0430me"')],
	[
		"Cyrillic letters in several names",
		sound.replace('"type"', '"t\u0443pe"').replace('"source"', '"s\u043eurce"'),
	],
	["a Greek letter in a value", sound.replace("MANAGED", "M\u0391NAGED")],
	["zero-width spaces in names", sound.replace(/"(?=(?:name|type|source)": ["{])/g, '"\u200b')],
	["a full-width name", sound.replace('"type"', `"${wide("type")}"`)],
	["dashes in an ID", sound.replace("6f3c1b7e-2a54-4f0e", "6f3c1b7e\u20132a54\u20134f0e")],
	["a zero-width space in an ID", sound.replace('"6f3c1b7e-', '"6f3c1b7e\u200b-')],
	["no-break hyphens in all IDs", sound.replace(/(?<=Id": ")[^"]+/g, (one) => one.replaceAll("-", "\u2011"))],
	[
		"zero-width spaces in and before names",
		sound.replace('"name"', '"na\u200bme"').replace('"type"', '\u200b"type"'),
	],
	["full-width colons, also in times", sound.replace(/(?<=T\d\d|"):/g, "\uff1a")],
	["dashes in a date", sound.replace("2031-05-26", "2031\u201105\u201126")],
	["full-width digits in a time", sound.replace("T12:30", wide("T12:30"))],
	["marks of direction around a phone number", sound.replace("+12065550100", "\u202a+12065550100\u202c")],
	["no-break hyphens in a phone number", sound.replace("+12065550100", "+1\u2011206\u2011555\u20110100")],
	["a no-break space in a zone", sound.replace("New_York", "New\u00a0York")],
];

suite("look-alikes", () => {
	for (const [what, text, kinds = 1] of cases) {
		test(`such as ${what} are one problem for each kind, and one certain fix`, () => {
			assert.notEqual(text, sound);
			const problems = toldOf(text);
			assert.equal(problems.length, kinds, problems.map(({ message }) => message).join("\n"));
			let left = text;
			for (let count = 0; count < kinds; count++) {
				const campaign = campaignOf(left);
				const [problem] = campaign.problems.filter(({ severity }) => severity === "error");
				const [fix, ...others] = problem === undefined ? [] : fixesOf(problem, campaign.tree);
				assert.ok(fix?.safe, problem?.message);
				assert.deepEqual(others, []);
				left = applyEdits(left, fix.edits);
			}
			assert.equal(left, sound);
			assert.equal(fixAll(campaignOf(text)).campaign.text, sound);
		});
	}

	test("say in how many places they are, and with which characters", () => {
		const [spaces] = toldOf(sound.replace(/^ {2}(?=")/gm, "\u00a0\u00a0"));
		const places = sound.match(/^ {2}(?=")/gm)?.length ?? 0;
		assert.equal(
			spaces?.message,
			`These look like spaces but aren't JSON white space (U+00A0). Use spaces. The same in ${places - 1} other places.`,
		);
		const [key] = toldOf(sound.replace('"type"', '"t\u0443pe"'));
		assert.equal(
			key?.message,
			'"t\u0443pe" has characters that nobody can tell from the right ones (U+0443). Write "type".',
		);
	});

	test("in strings of any kind, in comments and in prose are left alone", () => {
		for (const text of [
			sound.replace(
				"Spring renewals",
				"\u201cSpring\u201d\u00a0\uff1a \u0441\u0435\u0439\u043b \u2013 \uff11",
			),
			sound.replace('"team"', '"\u0442\u0435am"'),
		]) {
			assert.deepEqual(
				toldOf(text).filter(({ code }) => code.startsWith("look-alike")),
				[],
			);
			assert.equal(fixAll(campaignOf(text)).campaign.text, text);
		}
		const commented = sound.replace('"type"', '// \u201ckind\u201d\u00a0\uff1a\n  "type"');
		assert.deepEqual(
			toldOf(commented).map(({ code }) => code),
			["comment"],
		);
		const prose = "\u201cHere you are\u201d, she said\uff1a\u00a0no campaign.";
		assert.equal(fixAll(campaignOf(prose)).campaign.text, prose);
	});

	test("are found in time that grows with the text", () => {
		for (const one of ["\u00a0", "\u201c", "\uff1a", '"\u201d', "\u201ca\u201d:", "\uff10"]) {
			const text = `{${one.repeat(20_000)}}`;
			assert.ok(campaignOf(text).problems.length > 0);
		}
	});
});

suite("a slip all over a file", () => {
	for (const [what, text, code, count = 1] of [
		["commas that are missing", sound.replaceAll(",\n", "\n"), "comma-missing"],
		["semicolons", sound.replaceAll(",\n", ";\n"), "comma-missing"],
		["equals signs", sound.replaceAll('":', '" ='), "colon-missing"],
		["trailing commas", sound.replace(/(["}\]\d])(?=\n\s*[}\]])/g, "$1,"), "trailing-comma"],
		["comments", sound.replace(/,$/gm, ", // so"), "comment"],
		[
			"two equals signs",
			sound.replace('"type":', '"type" =').replace('"source":', '"source" ='),
			"colon-missing",
			2,
		],
	] as const) {
		test(`such as ${what} is told ${count === 1 ? "once" : "in each place"}`, () => {
			const problems = toldOf(text);
			assert.deepEqual(
				problems.map((problem) => problem.code),
				Array<string>(count).fill(code),
			);
			const [problem] = problems;
			const [fix] = problem === undefined ? [] : fixesOf(problem, campaignOf(text).tree);
			assert.ok(fix);
			const mended = applyEdits(text, fix.edits);
			assert.equal(toldOf(mended).length, count - 1, mended);
		});
	}

	test("has its fix in each of its places", () => {
		const text = sound.replaceAll(",\n", ";\n");
		const [problem] = toldOf(text);
		assert.equal(problem?.alike?.length, (text.match(/;/g)?.length ?? 0) - 1);
		const ranges = new Ranges(TextDocument.create("test:any", "connect-campaign", 0, text));
		for (const { start } of problem.alike ?? []) {
			const titles = codeActions(
				campaignOf(text),
				{ start, end: start },
				["quickfix"],
				ranges,
				"test:any",
			).map(({ title }) => title);
			assert.ok(
				titles.includes(`Write commas in all ${(problem.alike?.length ?? 0) + 1} places`),
				titles.join(),
			);
		}
	});
});
