import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { commands, isCommand, options, optionsOf } from "../../cli/src/commands";

/** Of every program, so that the page needs no word on them. */
const ofEveryProgram: ReadonlySet<string> = new Set(["help", "version"]);

const page = readFileSync("docs/command-line.md", "utf8");

/** The options that a text names. */
function optionsIn(text: string): ReadonlySet<string> {
	return new Set([...text.matchAll(/(?<![\w-])--([a-z]+(?:-[a-z]+)*)/g)].map(([, name = ""]) => name));
}

suite("docs/command-line.md", () => {
	test("names each option of cli/src/commands.ts, and no other", () => {
		const named = optionsIn(page);
		const known = Object.keys(options);
		const untold = known.filter((name) => !named.has(name) && !ofEveryProgram.has(name));
		assert.deepEqual(untold, [], "write these options of cli/src/commands.ts into docs/command-line.md");
		const unknown = [...named].filter((name) => !known.includes(name));
		assert.deepEqual(unknown, [], "cli/src/commands.ts has no such options");
	});

	test("names each command with what it does, and no other", () => {
		const rows = [...page.matchAll(/^\| `([a-z]+)` \| (.+) \|$/gm)].map(([, name, does]) => [name, does]);
		assert.deepEqual(
			rows,
			Object.entries(commands).map(([name, { does }]) => [name, does]),
		);
	});

	test("shows commands with options that they have", () => {
		const calls = page.matchAll(/^(?:- run: npx )?connect-campaigns ([a-z]+) ([^#\n]*)/gm);
		let seen = 0;
		for (const [call, name = "", rest = ""] of calls) {
			assert.ok(isCommand(name), call);
			const known: readonly string[] = optionsOf(name);
			for (const option of optionsIn(rest)) {
				assert.ok(known.includes(option), `${name} has no --${option}: ${call}`);
				seen += 1;
			}
		}
		assert.ok(seen > 5, `${seen} options in the page's calls`);
	});
});

suite("options of the command line", () => {
	test("belong to a command each", () => {
		const ofCommands = new Set<string>(Object.keys(commands).filter(isCommand).flatMap(optionsOf));
		const unused = Object.keys(options).filter((name) => !ofCommands.has(name) && name !== "version");
		assert.deepEqual(unused, [], "add these options to a command of cli/src/commands.ts");
	});
});
