/**
 * Has commands find, link and pull campaigns, and prints what came of it. Runs in a process of its own, in which
 * `vscode` is a stand-in, against a sandbox in the place of AWS.
 */
import { tellKept } from "./keptStories";
import { tellLinks } from "./linkStories";
import { tellPulls } from "./pullStories";
import { openStage } from "./stage";

async function main(): Promise<void> {
	const stage = await openStage();
	await tellLinks(stage);
	await tellPulls(stage);
	await tellKept(stage);
	await stage.sandbox.close();
	process.stdout.write(JSON.stringify(stage.came), () => process.exit());
}

void main();
