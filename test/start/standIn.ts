/**
 * Stands in for what `npm start` runs: starts a process of its own group, as VS Code's server is one, and prints the IDs
 * of both. With `--late`, it starts another one while it is already being ended.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { type Undo, withUndo } from "../vscode/undo";
import { endGroup } from "../vscode/workbench";
import { hangUpWithNpm } from "./npmProcess";

function start(afterwards: (undo: Undo) => void): ChildProcess {
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1_000)"], {
		stdio: "ignore",
		detached: true,
	});
	const exited = once(child, "exit");
	afterwards(() => endGroup(child, exited));
	console.log(`started ${child.pid}`);
	return child;
}

withUndo(async (afterwards) => {
	hangUpWithNpm(afterwards);
	console.log(`started ${process.pid}`);
	const first = start(afterwards);
	if (process.argv.includes("--late")) {
		afterwards(() => wait(300));
		await once(first, "exit");
		start(afterwards);
	}
	await wait(60_000);
}).catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
