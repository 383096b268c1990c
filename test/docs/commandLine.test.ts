import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type CommandName, commands, helpOf, helpText, isCommand, optionsOf } from "../../cli/src/commands";
import { exitCodes, exitCodeWords, worstOf } from "../../cli/src/exitCodes";

const page = readFileSync("docs/command-line.md", "utf8");

/** The rows of a table of the page, below its first two. */
function tableUnder(heading: string): readonly (readonly string[])[] {
	const [, rows = ""] =
		new RegExp(`\\| ${heading} \\|[^\\n]*\\n\\| ---[^\\n]*\\n((?:\\|[^\\n]*\\n)*)`).exec(page) ?? [];
	return rows
		.trim()
		.split("\n")
		.map((row) => row.split("|").map((cell) => cell.trim()));
}

suite("the page of the command line", () => {
	test("has each command with what its help says", () => {
		assert.deepEqual(
			tableUnder("Command").map(([, name, does]) => [name, does]),
			Object.entries(commands).map(([name, { does }]) => [`\`${name}\``, does]),
		);
	});

	test("has each exit code with what the help says", () => {
		assert.deepEqual(
			tableUnder("Exit code").map(([, code, words]) => [code, words]),
			Object.entries(exitCodeWords),
		);
		assert.deepEqual(Object.values(exitCodes).map(String), Object.keys(exitCodeWords));
	});

	test("names options that there are, and all that decide about changes", () => {
		const names: readonly CommandName[] = Object.keys(commands).filter(isCommand);
		const known = new Set<string>(names.flatMap(optionsOf));
		const named = new Set([...page.matchAll(/(?<=[` ])--([a-z][a-z-]*)/g)].map(([, name = ""]) => name));
		assert.deepEqual(
			[...named].filter((name) => !known.has(name)),
			[],
		);
		for (const name of optionsOf("create").filter((one) => one !== "config" && one !== "help")) {
			assert.ok(named.has(name), name);
		}
	});

	test("has a help of at most 110 columns for each command", () => {
		const names: readonly CommandName[] = Object.keys(commands).filter(isCommand);
		const texts = [helpText(), ...names.map(helpOf)];
		const wide = texts.flatMap((text) => text.split("\n")).filter(({ length }) => length > 110);
		assert.deepEqual(wide, []);
		for (const [index, name] of names.entries()) {
			assert.ok(texts[0]?.includes(`  ${name} `), name);
			assert.ok(texts[index + 1]?.startsWith(`connect-campaigns ${name}`), name);
		}
	});

	test("ends with the worst of several exit codes", () => {
		const rows = [
			[[], 0],
			[[0, 1, 0], 1],
			[[1, 3], 3],
			[[3, 4, 0], 4],
			[[3, 2], 2],
		] as const;
		for (const [codes, worst] of rows) {
			assert.equal(worstOf(codes), worst);
		}
	});
});
