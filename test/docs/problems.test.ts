import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { problemPages } from "../../build/problemPages.mts";
import { sameNames } from "../../client/src/views/sameNames";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import type { Environments } from "../../server/src/diagnostics/environments";
import { rules } from "../../server/src/diagnostics/rules/rules";
import { defaultSeverities } from "../../server/src/diagnostics/severities";
import { validateText } from "../../server/src/features/check";
import { notInAccount } from "../../server/src/features/live/notInAccount";
import { type Code, codes, isSyntaxCode, violations } from "../../shared/src/problem/codes";
import { pageOf } from "../../shared/src/problem/pages";
import { looked } from "../support/account";

const folder = "docs/problems";
/** A day long before the schedules of the examples. */
const now = () => new Date("2030-01-01T00:00:00Z");
/** What is nested too deeply cannot be a campaign otherwise. */
const beside: Readonly<Partial<Record<Code, Code>>> = { "nesting-too-deep": "wrong-type" };

/** Most lines of an example; of a longer one, the page shows the lines that matter, and the whole is folded away. */
const mostLines = 12;

const form =
	/^# (?<code>[a-z0-9-]+)\n\n(?<summary>[^\n]+)\n\n- Severity: (?<severity>[a-z]+)\n- Source: (?<source>[^\n]+)\n\n(?<why>[^\n]+)\n\n\*\*Fix\.\*\* (?<fix>[^\n]+)\n\nWrong:\n\n```json\n(?<wrong>.*?)\n```\n\nRight:\n\n```json\n(?<right>.*?)\n```\n(?:\n<details>\n<summary>As whole files<\/summary>\n\nWrong:\n\n```json\n(?<wholeWrong>.*?)\n```\n\nRight:\n\n```json\n(?<wholeRight>.*?)\n```\n\n<\/details>\n)?$/s;

const here = { name: "dev", values: new Map([["instance", "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"]]) };
/** Where the pages say that names stand for something. */
const environments: Readonly<Partial<Record<Code, Environments>>> = {
	"environment-value": { all: [here], chosen: here },
};

/** A file beside the examples. */
const other = JSON.stringify({ name: "Spring", connectInstanceId: "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21" });

/**
 * Those that an account with all that the test campaigns refer to adds are among them, and the page of the one that comes
 * of another file is held to that file.
 */
function problemsOf(text: string, wanted: Code) {
	const campaign = new CampaignText(text, defaultSeverities, now, undefined, environments[wanted]);
	const told = { severities: defaultSeverities, now: now(), timeZone: "UTC" };
	const found = [...campaign.problems, ...notInAccount(campaign, (kind) => looked(kind), told)];
	return wanted === "duplicate-name" ? [...found, ...duplicates(text)] : found;
}

function duplicates(text: string) {
	const [own, beside] = [text, other].map((one) =>
		validateText("file:///a.campaign.json", one, defaultSeverities),
	);
	if (own?.key === undefined || beside === undefined) {
		return [];
	}
	const same = sameNames(
		new Map([
			["own", own],
			["beside", beside],
		]),
	);
	const lines = text.split("\n").slice(0, own.key.range.start.line);
	return same.size === 0
		? []
		: [{ code: "duplicate-name", severity: "warning", start: lines.join("\n").length + 1 } as const];
}

/** The first line of a whole file that an excerpt shows, however deep it stands there; -1 where it is no part of it. */
function lineOf(excerpt: string, whole: string): number {
	const wanted = excerpt.split("\n");
	const lines = whole.split("\n");
	return lines.findIndex((line, start) => {
		const depth = /[^ ]|$/.exec(line)?.index;
		const found = lines.slice(start, start + wanted.length).map((one) => one.slice(depth));
		return found.join("\n").replace(/,$/, "") === excerpt;
	});
}

suite("pages of problems", () => {
	test("are there for every code and for nothing else, where the link points to", () => {
		assert.deepEqual(readdirSync(folder).sort(), ["README.md", ...codes.map((code) => `${code}.md`)].sort());
		for (const code of codes) {
			assert.ok(pageOf(code).endsWith(`/blob/main/${folder}/${code}.md`));
		}
	});

	for (const code of codes) {
		test(`${code} says what the engine says, and its examples are what they are called`, () => {
			const page = form.exec(readFileSync(`${folder}/${code}.md`, "utf8"))?.groups ?? {};
			const { wrong: shownWrong = "", right: shownRight = "" } = page;
			const { wholeWrong: wrong = shownWrong, wholeRight: right = shownRight } = page;
			const found = problemsOf(wrong, code);
			const [problem] = found.filter((one) => one.code === code);
			assert.deepEqual(
				[page["code"], page["summary"], page["severity"]],
				[code, violations[code], problem?.severity],
			);
			const start = lineOf(shownWrong, wrong);
			const lines = shownWrong.split("\n").length;
			const marked = wrong.slice(0, problem?.start).split("\n").length - 1;
			assert.ok(start >= 0 && marked >= start && marked < start + lines, "the problem is in what is shown");
			assert.ok(lineOf(shownRight, right) >= 0);
			for (const shown of [shownWrong, shownRight]) {
				assert.ok(shown.split("\n").length <= mostLines);
			}
			const others = found.filter((one) => one.severity === "error" && one.code !== code);
			assert.deepEqual(
				others.map((one) => one.code),
				[beside[code] ?? []].flat(),
			);
			assert.deepEqual(
				problemsOf(right, code).filter((one) => one.code === code || one.severity === "error"),
				[],
			);
			JSON.parse(right);
			const rule = rules.find((one) => one.code === code);
			if (rule !== undefined) {
				assert.equal(page["source"], rule.source);
			} else if (isSyntaxCode(code)) {
				assert.match(page["source"] ?? "", /^RFC 8259|^Our own rule/);
			} else {
				assert.match(
					page["source"] ?? "",
					/^(Our own rule|Service model|Smithy|RFC|IEEE|AWS|The (API|IANA)|CloudFormation)/,
				);
			}
		});
	}

	test("are all in the file of the package, where links lead to pages in it or to public addresses", async () => {
		const packaged = await problemPages();
		assert.deepEqual(Object.keys(packaged), codes);
		const public_ = new URL(".", pageOf("out-of-range"));
		let away = 0;
		for (const [code, text] of Object.entries(packaged)) {
			for (const [, link = ""] of text.matchAll(/\]\(([^)]*)\)/g)) {
				const { href } = new URL(link, `problem:/${code}.md`);
				const beside = /^problem:\/([a-z-]+)\.md$/.exec(href)?.[1];
				assert.ok(beside === undefined ? /^https:/.test(href) : beside in packaged, `${code}: ${link}`);
				away += href.startsWith(new URL("..", public_).href) ? 1 : 0;
			}
			const asInFolder = text.replaceAll(`](${new URL("..", public_)}`, "](../");
			assert.equal(asInFolder, readFileSync(`${folder}/${code}.md`, "utf8"));
		}
		assert.ok(away > 0, "some page names another one of the documentation");
	});

	test("are all in the index, with severity and summary", () => {
		const index = readFileSync(`${folder}/README.md`, "utf8");
		const rows = codes.map((code) => {
			const severity = form.exec(readFileSync(`${folder}/${code}.md`, "utf8"))?.groups?.["severity"];
			return `| [${code}](${code}.md) | ${severity} | ${violations[code]} |`;
		});
		assert.deepEqual(
			index.split("\n").filter((line) => line.startsWith("| [")),
			rows,
		);
	});
});
