import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { openPage } from "../browser";
import { installCurrent } from "../install";
import { playAll } from "../person";
import { withUndo } from "../undo";
import { animate, type Shot } from "./film";
import { scenes } from "./scenes";

const target = resolve("docs/images/campaign.gif");
/** In bytes. */
const largest = 1_500_000;

/** Makes the pictures of README and of the documentation from the package in a real VS Code: `npm run pictures`. */
async function main(): Promise<void> {
	const shots: Shot[] = [];
	const { failed } = await playAll([{ build: installCurrent(), scenario: scenes(shots) }]);
	const folder = resolve(".vscode-test/pictures");
	mkdirSync(folder, { recursive: true });
	for (const [index, { png }] of shots.entries()) {
		writeFileSync(resolve(folder, `${String(index).padStart(2, "0")}.png`), png);
	}
	if (failed > 0) {
		throw new Error("a step failed, and the picture is as it was");
	}
	const gif = await withUndo(async (afterwards) =>
		animate(shots, (await openPage({ ...definedVariables() }, afterwards)).page),
	);
	if (gif.length > largest) {
		throw new Error(`the picture has ${gif.length} bytes, more than ${largest}`);
	}
	writeFileSync(target, gif);
	for (const { name, png } of shots) {
		if (name !== undefined) {
			writeFileSync(resolve(`docs/images/${name}.png`), png);
		}
	}
	console.log(`${shots.length} pictures, ${gif.length} bytes: ${target}`);
}

function definedVariables(): Record<string, string> {
	const entries = Object.entries(process.env);
	return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

main().catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
