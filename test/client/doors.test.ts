import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { assertOneEntry, assertPlain, type Shown } from "./doors/checks";

const folder = mkdtempSync(join(tmpdir(), "doors-"));
const script = join(folder, "showEverything.js");

/** What VS Code was given to show; `texts`: as the script has them, tame ones by default. */
function showEverything(...texts: readonly string[]): readonly Shown[] {
	const stubs = [resolve("test/client/doors/vscode"), resolve("test/support/stubs")].join(":");
	const written = execFileSync(process.execPath, [script, ...texts], {
		encoding: "utf8",
		maxBuffer: 100_000_000,
		env: { ...process.env, NODE_PATH: stubs, NODE_OPTIONS: "" },
	});
	return JSON.parse(written);
}

const places = [
	"detail",
	"dialog",
	"document",
	"iconLabel",
	"input",
	"label",
	"log",
	"message",
	"problem",
	"tooltip",
];

suite("whatever a text holds", function () {
	this.timeout(120_000);
	let tame: readonly Shown[];

	suiteSetup(async () => {
		// Bundled once, since each of several processes would have to compile all of the client.
		await build({
			entryPoints: ["test/client/doors/showEverything.ts"],
			outfile: script,
			bundle: true,
			platform: "node",
			format: "cjs",
			mainFields: ["module", "main"],
			external: ["vscode"],
			logLevel: "warning",
		});
		tame = showEverything();
	});

	suiteTeardown(() => rmSync(folder, { recursive: true }));

	test("every kind of place is looked at", () => {
		assert.deepEqual([...new Set(tame.map(({ place }) => place))].sort(), places);
		assert.ok(tame.length > 150, `${tame.length} texts`);
	});

	for (const seed of ["1", "2", "3", "4"]) {
		test(`it is shown as text, in one line and within bounds (seed ${seed})`, () => {
			const shown = showEverything(seed);
			assert.ok(shown.some(({ text }) => text.includes("\\u202e")));
			assert.ok(shown.some(({ text }) => text.endsWith("…")));
			for (const one of shown) {
				assertPlain(one);
				if (one.place === "log") {
					assertOneEntry(one.text);
				}
			}
			// The same places are filled, in the same order, and lines that are ours are as many as with any text.
			assert.deepEqual(
				shown.map(({ place, text }) => [place, linesOf(place, text)]),
				tame.map(({ place, text }) => [place, linesOf(place, text)]),
			);
		});
	}

	test("our own words stay", () => {
		const kept = [
			/^Campaign ".*" was created with id .* not started\./,
			/Nothing was created\. .*\(AWS request id .*\)$/,
			/Look at it before you try again\./,
			/, or correct the file\.$/,
		];
		const messages = showEverything("7", "long").flatMap(({ place, text }) =>
			place === "message" ? [text] : [],
		);
		for (const words of kept) {
			const count = (texts: readonly string[]): number => texts.filter((text) => words.test(text)).length;
			assert.equal(
				count(messages),
				count(tame.flatMap(({ place, text }) => (place === "message" ? [text] : []))),
				words.source,
			);
		}
	});
});

/** The log's stacks are as long as the call was deep. */
function linesOf(place: string, text: string): number {
	return place === "log" ? 1 : text.split("\n").length;
}
