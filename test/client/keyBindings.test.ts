import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";
import { skipBecause } from "../support/skip";

/** Each VS Code that tests have installed. It is for browsers, and has the defaults of all three systems. */
const installed = (existsSync(".vscode-test") ? readdirSync(".vscode-test") : [])
	.map((version) => join(".vscode-test", version, "node_modules/code-server/lib/vscode"))
	.filter((folder) => existsSync(folder));

/** A key with its modifiers as VS Code's own sources write it: a sum of these, Cmd counting as Ctrl on a Mac. */
const modifiers: Readonly<Record<string, number>> = { ctrl: 2048, cmd: 2048, shift: 1024, alt: 512 };
const keyA = 31;

function codeOf(key: string): number {
	return key
		.split("+")
		.map((part) => modifiers[part] ?? keyA + part.charCodeAt(0) - "a".charCodeAt(0))
		.reduce((sum, part) => sum + part, 0);
}

/** "ctrl+k alt+c" as two codes. */
function chordOf(keys: string): string {
	return keys.split(" ").map(codeOf).join(",");
}

interface Binding {
	readonly key?: string;
	readonly mac?: string;
	readonly win?: string;
	readonly linux?: string;
}

const keysOf = ({ key, mac, win, linux }: Binding): readonly string[] =>
	[key, mac, win, linux].filter((one) => one !== undefined).map((one) => one.toLowerCase());

/** The key bindings of an extension. */
function bindingsIn(folder: string): readonly Binding[] {
	const file = join(folder, "package.json");
	return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")).contributes?.keybindings ?? []) : [];
}

suite("key bindings", () => {
	const own = manifest.contributes.keybindings;
	const chords = own.filter(({ key }) => key !== "tab");

	test("are chords in editors of campaign files, with Cmd on a Mac, of commands that there are", () => {
		const commands = manifest.contributes.commands.map(({ command }) => command);
		for (const { command, key, mac, when } of chords) {
			assert.ok(commands.includes(command));
			assert.match(key, /^ctrl\+k (?:[a-z]+\+)*[a-z]$/);
			assert.equal(mac, key.replaceAll("ctrl", "cmd"));
			assert.match(when, /^editorTextFocus && editorLangId == connect-campaign && /);
		}
	});

	test("leave Tab to VS Code but behind a gap that was filled in, and there to its tours, lists and suggestions", () => {
		const [tab, ...others] = own.filter(({ key }) => key === "tab");
		assert.deepEqual([tab?.command, others], ["connectCampaign.goToNextGap", []]);
		const conditions = tab?.when.split(" && ") ?? [];
		for (const needed of [
			"editorTextFocus",
			"editorLangId == connect-campaign",
			"connectCampaign.inGap",
			"!inSnippetMode",
			"!suggestWidgetVisible",
			"!inlineSuggestionVisible",
			"!editorTabMovesFocus",
			"!editorReadonly",
		]) {
			assert.ok(conditions.includes(needed), needed);
		}
	});

	test("are those that docs/settings.md names", () => {
		const page = readFileSync("docs/settings.md", "utf8");
		const titles = new Map(manifest.contributes.commands.map(({ command, title }) => [command, title]));
		for (const { command, key } of own) {
			const words = key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
			assert.ok(page.includes(`\n| ${words} | ${titles.get(command)} |\n`), words);
		}
	});

	test("collide with none of VS Code's, on any system", function () {
		if (installed.length === 0) {
			skipBecause(this, "no VS Code is installed");
		}
		for (const vscode of installed) {
			const bundle = readFileSync(join(vscode, "out/vs/code/browser/workbench/workbench.js"), "utf8");
			const found = bundle.matchAll(/\b[\w$]+\((\d{4}),(\d+)\)/g);
			const defaults = new Set([...found].map(([, first, second]) => `${first},${second}`));
			// What it must have found: Ctrl+K Ctrl+C makes a comment, and Ctrl+K Ctrl+Alt+C one of a review.
			assert.ok(defaults.has(chordOf("ctrl+k ctrl+c")) && defaults.has(chordOf("ctrl+k ctrl+alt+c")));
			const folders = readdirSync(join(vscode, "extensions")).map((name) => join(vscode, "extensions", name));
			const extensions = folders.flatMap(bindingsIn).flatMap(keysOf);
			assert.ok(extensions.includes("ctrl+k v"));
			for (const keys of chords.flatMap(keysOf)) {
				assert.ok(!defaults.has(chordOf(keys)), keys);
				assert.ok(!extensions.includes(keys), keys);
			}
		}
	});
});
