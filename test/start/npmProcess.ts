import { spawnSync } from "node:child_process";
import type { Undo } from "../vscode/undo";

/** How often is looked whether npm is still there, in milliseconds. */
const interval = 500;

/**
 * Hangs up on this process once the npm is gone that runs it. Of signals, npm hands on only some, and only to the shell
 * in between: that one ends by them, and nobody tells its child.
 */
export function hangUpWithNpm(afterwards: (undo: Undo) => void): void {
	const parent = process.ppid;
	const npm = npmAbove(parent);
	const timer = setInterval(() => {
		if (process.ppid !== parent || (npm !== undefined && !isAlive(npm))) {
			clearInterval(timer);
			process.kill(process.pid, "SIGHUP");
		}
	}, interval);
	afterwards(() => clearInterval(timer));
}

/** The process above a shell that runs a script of npm; undefined where the parent is npm itself, or none of its shells. */
function npmAbove(parent: number): number | undefined {
	if (process.env["npm_lifecycle_event"] === undefined || process.platform === "win32") {
		return undefined;
	}
	// Where there is no `ps`, the shell's own end is all that is noticed.
	const { stdout } = spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(parent)], { encoding: "utf8" });
	const [above = "", name = ""] = (stdout ?? "").trim().split(/\s+/);
	return /(?:^|\/)-?(?:ba|da|z|k)?sh$/.test(name) ? Number(above) : undefined;
}

/** Whether a process is there, and may be told something. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
