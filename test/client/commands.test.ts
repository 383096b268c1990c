import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import manifest from "../../package.json";

const { commands, menus, keybindings } = manifest.contributes;
const prefix = "connectCampaign.";

/** Handlers that menus and the palette don't show: code lenses, code actions and links call them. */
const internal: ReadonlySet<string> = new Set([
	"lookUpLiveValues",
	"setSeverity",
	"showHeldBack",
	"showProblemPage",
]);

/** Commands that a browser answers by saying that it has no AWS, although they aren't enabled there. */
const answeredInBrowser: ReadonlySet<string> = new Set(["createCampaign"]);

/** The names in the table of handlers of an entry of the extension. */
function handlersOf(file: string): readonly string[] {
	const [, table = ""] = /^const handlers: [^\n]* = \{\n(.*?)^\};$/ms.exec(readFileSync(file, "utf8")) ?? [];
	return [...table.matchAll(/^\t(\w+)[,:(]/gm)].map(([, name = ""]) => name);
}

const onDesktop = handlersOf("client/src/extension.ts");
const inBrowser = handlersOf("client/src/browser.ts");
const listed = commands.map(({ command, enablement }) => ({
	name: command.slice(prefix.length),
	needsDesktop: enablement?.includes("!connectCampaign.inBrowser") ?? false,
	title: command.startsWith(prefix) ? titleOf(command) : "",
}));

function titleOf(command: string): string {
	return commands.find((one) => one.command === command)?.title ?? "";
}

suite("commands", () => {
	test("of package.json are those with a handler in client/src/extension.ts", () => {
		assert.ok(onDesktop.length > 30, `${onDesktop.length} handlers`);
		assert.deepEqual(
			onDesktop.filter((name) => !internal.has(name)).sort(),
			listed.map(({ name }) => name).sort(),
		);
	});

	test("are in a browser those that have a handler in client/src/browser.ts", () => {
		assert.ok(inBrowser.length > 10, `${inBrowser.length} handlers`);
		for (const { name, needsDesktop } of listed) {
			const isAnswered = inBrowser.includes(name) && !answeredInBrowser.has(name);
			assert.equal(
				isAnswered,
				!needsDesktop,
				needsDesktop
					? `${name} has a handler in client/src/browser.ts: remove !connectCampaign.inBrowser from its enablement`
					: `${name} needs a handler in client/src/browser.ts, or !connectCampaign.inBrowser in its enablement`,
			);
		}
		const unknown = inBrowser.filter((name) => !onDesktop.includes(name));
		assert.deepEqual(unknown, [], "no handler in client/src/extension.ts");
	});

	test("in menus and key bindings are those of package.json", () => {
		const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
		const known = new Set(commands.map(({ command }) => command));
		assert.ok(used.length > 30, `${used.length} entries`);
		assert.deepEqual(
			used.filter((command) => command.startsWith(prefix) && !known.has(command)),
			[],
		);
	});

	test("are in the palette where docs/settings.md has a row for them, and hidden where it has none", () => {
		const [, part = ""] = readFileSync("docs/settings.md", "utf8").split("\n## Commands");
		const [table = ""] = part.split("\n## ");
		const told = [...table.matchAll(/^\| ([^|]+) \| /gm)]
			.flatMap(([, names = ""]) => names.split(", "))
			.filter((name) => !/^(?:Command|-+)$/.test(name));
		const hidden = new Set(
			menus.commandPalette.filter(({ when }) => when === "false").map(({ command }) => command),
		);
		const shown = listed.filter(({ name }) => !hidden.has(`${prefix}${name}`));
		assert.deepEqual(shown.map(({ title }) => title.replace(/…$/, "")).sort(), told.sort());
	});
});
