import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Item } from "../../../cli/src/aws/item";
import { annotations, markdown } from "../../../cli/src/aws/render";
import { Store, storeFolder } from "../../../cli/src/aws/store";
import { jsonText } from "../../../cli/src/output";

const nasty = "```\n::error::x\n##[error]y <img src=x> @team \u001b[2J `` ::z";

const item: Item = {
	exitCode: 0,
	outcome: "planned",
	file: nasty,
	campaign: undefined,
	level: "warning",
	message: nasty,
	lines: [nasty, "````", "::warning::w"],
	details: {},
};
const outcome = {
	command: "plan",
	exitCode: 0,
	items: [item, { ...item, lines: [] }],
	session: undefined,
} as const;
const asItIs = (text: string): string => text;

suite("output of the command line", () => {
	test("is text alone in Markdown, whatever is in it", () => {
		const lines = markdown(outcome, asItIs).split("\n");
		const outside: string[] = [];
		let fence: string | undefined;
		for (const line of lines) {
			if (fence === undefined && /^`{3,}text$/.test(line)) {
				fence = line.slice(0, -"text".length);
			} else if (line === fence) {
				fence = undefined;
			} else if (fence === undefined && line !== "") {
				outside.push(line);
			}
		}
		assert.equal(fence, undefined);
		assert.deepEqual(outside[0], "### connect-campaigns plan");
		assert.ok(
			outside.slice(1).every((line) => /^#### (````) .* \1$/.test(line)),
			outside.join("\n"),
		);
		assert.ok(lines.every((line) => !/^\s*::|##\w*\[|\p{Cc}/u.test(line)));
	});

	test("is one command for GitHub Actions for each result", () => {
		const lines = annotations(outcome, asItIs).trimEnd().split("\n");
		assert.equal(lines.length, 2);
		for (const line of lines) {
			assert.match(line, /^::warning file=[^:,]*,title=connect-campaigns plan::/);
			assert.doesNotMatch(line, /##\w*\[|\p{Cc}/u);
		}
	});

	test("is one command for GitHub Actions for each place of a file, with what GitHub reads escaped", () => {
		const range = { start: { line: 0, character: 1 }, end: { line: 2, character: 3 } };
		const marks = [
			{ level: "error", range, title: "a:b,c%", message: "50%,\n::error::" },
			{ level: "hint", range, message: "x" },
		] as const;
		const file = "a%,b:c.campaign.json";
		const text = annotations({ ...outcome, items: [{ ...item, file, marks }] }, asItIs);
		const place = "file=a%25%2Cb%3Ac.campaign.json,line=1,col=2,endLine=3,endColumn=4";
		const [error = "", hint, ...more] = text.trimEnd().split("\n");
		assert.ok(error.startsWith(`::error ${place},title=a%3Ab%2Cc%25::50%25,`), error);
		assert.deepEqual([hint, more], [`::notice ${place},title=connect-campaigns plan::x`, []]);
	});

	test("is JSON that says the same, and commands nothing", () => {
		const text = jsonText({ a: nasty, "##vso[x": 1 });
		assert.deepEqual(JSON.parse(text), { a: nasty, "##vso[x": 1 });
		assert.doesNotMatch(text, /##\w*\[|^\s*::|[^\P{Cc}\n]/mu);
	});
});

suite("what the command line keeps", () => {
	const known = { kind: "known", id: "111122223333" } as const;
	const place = { region: "us-east-1", endpoint: undefined };

	test("is in a folder of the user's for each account, region, endpoint and environment", () => {
		const env = { XDG_STATE_HOME: "/state" };
		assert.equal(
			storeFolder(place, known, undefined, env),
			join("/state", "connect-campaigns", "111122223333-us-east-1"),
		);
		const others = [
			storeFolder(place, { kind: "unknown", reason: "" }, undefined, env),
			storeFolder(place, known, "prod", env),
			storeFolder({ ...place, region: "../eu" }, known, undefined, env),
			storeFolder({ ...place, endpoint: "http://127.0.0.1:1" }, known, undefined, env),
			storeFolder(place, known, undefined, {}, "darwin"),
			storeFolder(place, known, undefined, {}, "linux"),
			storeFolder(place, known, undefined, { XDG_STATE_HOME: "relative" }, "linux"),
		];
		assert.equal(new Set(others).size, 6);
		assert.ok(others.every((folder) => isAbsolute(folder) && !folder.includes("/../")));
	});

	test("hinders nothing where it can't be kept", async () => {
		const folder = mkdtempSync(join(tmpdir(), "store "));
		try {
			writeFileSync(join(folder, "file"), "");
			const told: string[] = [];
			const store = new Store(join(folder, "file"), true, (line) => told.push(line));
			await store.keepApplied("1", "{}");
			await store.seen("1", "Running");
			assert.equal(await store.linkOf("a.campaign.json", "{}"), undefined);
			assert.equal(await store.applied("1"), undefined);
			assert.ok(told.length >= 1 && told.every((line) => /^What was .* can't be (?:kept|read): /.test(line)));
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	test("has nothing of what was applied where the user wants none of it", async () => {
		const folder = mkdtempSync(join(tmpdir(), "store "));
		try {
			const kept = new Store(folder, true, assert.fail);
			await kept.keepApplied("1", "{}");
			assert.equal(await kept.applied("1"), "{}");
			const unwanted = new Store(folder, false, assert.fail);
			assert.equal(await unwanted.applied("1"), undefined);
			await unwanted.keepApplied("2", "{}");
			assert.equal(await kept.applied("2"), undefined);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
