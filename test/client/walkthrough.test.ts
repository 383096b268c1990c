import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { contributes } from "../../package.json";

/** Commands of VS Code itself that the walkthrough names; `test/vscode` runs them. */
const builtIn: ReadonlySet<string> = new Set([
	"workbench.panel.markers.view.focus",
	"workbench.actions.view.problems",
]);

suite("the walkthrough", () => {
	const [walkthrough, ...more] = contributes.walkthroughs;
	assert.ok(walkthrough);
	const { steps } = walkthrough;
	const own: ReadonlySet<string> = new Set(contributes.commands.map(({ command }) => command));

	test("has five steps, each with a button and an event that completes it", () => {
		assert.deepEqual(more, []);
		assert.deepEqual(
			steps.map(({ id }) => id),
			["new", "fill", "fix", "preview", "create"],
		);
		for (const { id, description, completionEvents } of steps) {
			const [, command = ""] = /\[[^\]]+\]\(command:([\w.]+)\)$/.exec(description) ?? [];
			if (id === "create") {
				// Asked and cancelled is not created.
				assert.deepEqual(completionEvents, ["onContext:connectCampaign.hasCreated"]);
				continue;
			}
			assert.ok(completionEvents.includes(`onCommand:${command}`), description);
			for (const event of completionEvents) {
				const name = event.replace(/^onCommand:/, "");
				assert.ok(own.has(name) || builtIn.has(name), event);
			}
		}
	});

	test("has a picture for each step that takes its colours from the theme and loads nothing", () => {
		const files = readdirSync("assets/walkthrough").map((file) => `assets/walkthrough/${file}`);
		assert.deepEqual(files.sort(), steps.map(({ media }) => media.svg).sort());
		for (const { media } of steps) {
			const svg = readFileSync(media.svg, "utf8");
			assert.match(svg, new RegExp(`<title>${media.altText}</title>`));
			assert.doesNotMatch(svg, /#[0-9a-f]{3,8}\b|rgb\(|href|url\(|<script|<style|<image/i);
			const colours = [...svg.matchAll(/\b(?:fill|stroke)="([^"]*)"/g)].map(([, colour = ""]) => colour);
			assert.ok(colours.length > 5);
			for (const colour of colours) {
				assert.match(colour, /^(none|var\(--vscode-[\w-]+(, var\(--vscode-[\w-]+\))?\))$/);
			}
		}
	});
});
