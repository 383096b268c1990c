import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promises } from "./promises";

/** Text as it reads: without line breaks, the marks of a list, and emphasis. */
function plain(markdown: string): string {
	return markdown
		.replace(/^[-*\d.]+ /gm, "")
		.replace(/\*\*|`|\b_(?=[A-Z][a-z])|(?<=[a-z])_(?=\W)/g, "")
		.replace(/\s+/g, " ");
}

/** Titles of suites, tests and the steps of a scenario, by file, with `{name}` for what differs. */
function titles(): ReadonlyMap<string, ReadonlySet<string>> {
	const files = readdirSync("test", { recursive: true, encoding: "utf8" }).filter((file) =>
		file.endsWith(".ts"),
	);
	return new Map(
		files.map((file) => {
			const source = readFileSync(join("test", file), "utf8");
			const found = source.matchAll(
				/(?:\b(?:suite|test)\(\s*|^\t*(?:steps: \[)?\[)(?:"([^"\n]+)"|`([^`\n]+)`)/gm,
			);
			return [
				file,
				new Set([...found].map(([, text, template]) => text ?? template?.replaceAll("${", "{") ?? "")),
			];
		}),
	);
}

/** The sentences of the page on security, in order. */
function securitySentences(): readonly string[] {
	const items = readFileSync("docs/security.md", "utf8").matchAll(/^- (.+)$/gm);
	return [...items].flatMap(([, item = ""]) =>
		plain(item)
			.trim()
			.split(/(?<=[.!?]) (?=[A-Z])/),
	);
}

suite("promises of the documentation", () => {
	test("stand there word for word", () => {
		const docs = readdirSync("docs").filter((name) => name.endsWith(".md"));
		const pages = ["README.md", ...docs.map((name) => join("docs", name))];
		const text = plain(pages.map((page) => readFileSync(page, "utf8")).join("\n"));
		for (const { sentence } of promises) {
			assert.ok(text.includes(sentence), sentence);
		}
	});

	test("are shown by tests that there are", () => {
		const known = titles();
		for (const { sentence, shownBy } of promises) {
			assert.ok(shownBy.length > 0, sentence);
			for (const [file, title] of shownBy) {
				assert.ok(known.get(file)?.has(title), `${file} has no test "${title}", which shows: ${sentence}`);
			}
		}
	});

	test("hold every sentence on security", () => {
		const sentences = securitySentences();
		assert.ok(sentences.length >= 12, `${sentences.length} sentences`);
		const promised = new Set(promises.map(({ sentence }) => sentence));
		assert.deepEqual(
			sentences.filter((sentence) => !promised.has(sentence)),
			[],
		);
	});

	test("stand in the table once", () => {
		const sentences = promises.map(({ sentence }) => sentence);
		assert.deepEqual(
			sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index),
			[],
		);
	});
});
