import assert from "node:assert/strict";
import { format } from "jsonc-parser";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";
import { whole } from "../../support/campaigns";

/** What is said of a text under a code, and the text after each fix. */
function fixed(text: string, code: string) {
	const { tree, problems } = new CampaignText(text);
	const found = problems.filter((problem) => problem.code === code);
	const fixes = found
		.flatMap((problem) => fixesOf(problem, tree))
		.filter(({ title }) => !/^Ignore/.test(title));
	return {
		messages: found.map(({ message }) => message),
		titles: fixes.map(({ title }) => title),
		texts: fixes.map(({ edits }) => {
			const patch = new Patch(text);
			patch.apply(edits);
			return patch.text;
		}),
	};
}

const { owner } = whole.tags;
const meant = { owner };

suite("tags in other forms have one fix, which helps", () => {
	const forms: readonly unknown[] = [
		[`owner=${owner}`],
		`owner=${owner}`,
		[{ TagKey: "owner", TagValue: owner }],
		[{ Name: "owner", Value: owner }],
		[{ Key: "owner", Value: owner, PropagateAtLaunch: true }],
		[{ owner }],
		[["owner", owner]],
		["owner", owner],
		`Key=owner,Value=${owner}`,
		[`Key=owner,Value=${owner}`],
		JSON.stringify(meant),
		JSON.stringify([{ Key: "owner", Value: owner }]),
	];
	for (const tags of forms) {
		test(JSON.stringify(tags), () => {
			const { titles, texts } = fixed(JSON.stringify({ ...whole, tags }), "wrong-type");
			assert.deepEqual(titles, ["Write an object of keys and values"]);
			assert.deepEqual(
				texts.map((text) => JSON.parse(text).tags),
				[meant],
			);
		});
	}

	test("several in one text", () => {
		const tags = `Key=owner,Value=${owner} Key=team,Value=growth`;
		const { texts } = fixed(JSON.stringify({ ...whole, tags }), "wrong-type");
		assert.deepEqual(
			texts.map((text) => JSON.parse(text).tags),
			[{ owner, team: "growth" }],
		);
	});

	test("but none for a key that lacks its value", () => {
		const { titles } = fixed(JSON.stringify({ ...whole, tags: [{ Key: "owner" }, "x=y"] }), "wrong-type");
		assert.ok(!titles.includes("Write an object of keys and values"));
	});
});

suite("shares in words and fractions", () => {
	const rows: readonly (readonly [written: string, meant: number | undefined])[] = [
		["4/5", 0.8],
		["1 / 2", 0.5],
		["½", 0.5],
		["４/５", 0.8],
		["80 %", 0.8],
		["0,8", 0.8],
		["100%", 1],
		["120 %", undefined],
		["5/4", undefined],
		["1/3", undefined],
		["1/0", undefined],
	];
	const isBeyond = ["120 %", "5/4"];
	for (const [written, share] of rows) {
		test(written, () => {
			const { telephony } = whole.channelSubtypeConfig;
			const channelSubtypeConfig = { telephony: { ...telephony, capacity: written } };
			const { messages, titles, texts } = fixed(
				JSON.stringify({ ...whole, channelSubtypeConfig }),
				"wrong-type",
			);
			const told = isBeyond.includes(written)
				? `, 0.01 to 1, not ${written}.`
				: `, not a string.${share === undefined ? "" : ` Did you mean ${share}?`}`;
			assert.deepEqual(messages, [`"capacity" must be a number${told}`]);
			if (share !== undefined) {
				assert.deepEqual(titles, [`Write ${share}`]);
				const [text = ""] = texts;
				assert.equal(JSON.parse(text).channelSubtypeConfig.telephony.capacity, share);
			}
		});
	}
});

suite("a campaign without its braces is laid out once it has them", () => {
	const lines = (indentation: string): string => JSON.stringify(whole, undefined, indentation).slice(2, -2);
	const rows: Readonly<Record<string, readonly [text: string, indentation: string]>> = {
		"with its margin": [lines("  "), "  "],
		"without its margin": [lines("  ").replace(/^ {2}/gm, ""), "  "],
		"without the margin of its first line": [lines("    ").trimStart(), "    "],
		"with a wide margin": [lines("  ").replace(/^/gm, "        "), "  "],
		"with tabs": [lines("\t"), "\t"],
		"in one line": [JSON.stringify(whole).slice(1, -1), "  "],
		"with its last brace": [`${lines("  ")}\n}`, "  "],
		"with line breaks of Windows": [`${lines("  ")}\n`.replaceAll("\n", "\r\n"), "  "],
	};
	for (const [what, [text, indentation]] of Object.entries(rows)) {
		test(what, () => {
			const [result = ""] = fixed(text, "unexpected").texts;
			assert.equal(result.trimEnd(), JSON.stringify(whole, undefined, indentation));
			const options = { tabSize: indentation.length, insertSpaces: indentation !== "\t", eol: "\n" };
			assert.deepEqual(format(result, undefined, options), []);
		});
	}
});

suite("a campaign as cat -A shows it", () => {
	const lines = JSON.stringify(whole, undefined, 2).split("\n");
	const rows: Readonly<Record<string, string>> = {
		"with its line ends": lines.map((line) => `${line}$`).join("\n"),
		"behind its command": ["$ cat -A spring.campaign.json", ...lines.map((line) => `${line}$`)].join("\n"),
		"with line ends of Windows": lines.map((line) => `${line}^M$`).join("\n"),
		"with numbers": lines.map((line, index) => `${String(index + 1).padStart(6)}\t${line}$`).join("\n"),
	};
	for (const [what, text] of Object.entries(rows)) {
		test(what, () => {
			const { messages, texts } = fixed(text, "value-invalid");
			assert.deepEqual(messages, ["Each line ends with $, as cat -A shows it. Keep only what is in front."]);
			assert.deepEqual(texts, [lines.join("\n")]);
		});
	}
});
