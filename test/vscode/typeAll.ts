import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installCurrent, installOldest } from "./install";
import { everyKeyFor, keysFor, type Speed } from "./keys";
import { playAll } from "./person";
import { seeOpen } from "./scenarios/pageActions";
import type { Scenario, Step } from "./scenarios/scenario";
import { compareWithPlain, plainTwin } from "./scenarios/typing";

const speeds: Readonly<Record<string, Speed>> = {
	steady: { keys: [40, 60], pauses: [0, 0], onePauseIn: 1_000_000 },
	fast: { keys: [5, 25], pauses: [200, 400], onePauseIn: 20 },
	slow: { keys: [60, 160], pauses: [500, 1500], onePauseIn: 3 },
};

/** Types an example with the brackets that the editor closes left to it, or with every bracket. */
function step(name: string, speed: string, seed: number): Step {
	const isEvery = seed % 2 === 1;
	return [
		`types ${name} (${speed}${isEvery ? ", every bracket" : ""})`,
		async ({ page, workspace }) => {
			const text = readFileSync(join(workspace, name), "utf8");
			const keys = isEvery ? everyKeyFor(text) : keysFor(text);
			const path = join(workspace, `${speed}-${name.replace(".campaign.json", "")}`);
			await compareWithPlain(page, path, keys, { speed: speeds[speed] ?? missing(speed), seed });
		},
	];
}

function missing(speed: string): never {
	throw new Error(`${speed} is none of ${Object.keys(speeds).join(", ")}`);
}

/** Types all examples by keys: `tsx test/vscode/typeAll.ts [current|oldest] [speed] [seed]`, after `npm run package`. */
async function main([release, speed = "steady", seed = "0"]: readonly string[]): Promise<void> {
	const build = release === "oldest" ? installOldest() : installCurrent();
	const scenario: Scenario = {
		topic: "type-all",
		example: "sms.campaign.json",
		settings: plainTwin,
		steps: [
			["opens VS Code", ({ page }) => seeOpen(page, "sms.campaign.json", "Outage notices")],
			...readdirSync("examples").map((name, index) => step(name, speed, Number(seed) + index)),
		],
	};
	const { passed, failed } = await playAll([{ build, scenario }]);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
