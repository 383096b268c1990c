import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "./npmProcess";

/** Longest wait for processes to begin or to end, in milliseconds. */
const patience = 20_000;

/** What runs under npm, with the IDs of all processes that were started. */
class Run {
	readonly npm: ChildProcess;
	printed = "";

	constructor(folder: string) {
		this.npm = spawn("npm", ["start"], { cwd: folder, detached: true, stdio: ["ignore", "pipe", "inherit"] });
		this.npm.stdout?.on("data", (data) => {
			this.printed += String(data);
		});
	}

	get started(): readonly number[] {
		return [...this.printed.matchAll(/^started (\d+)$/gm)].map(([, pid]) => Number(pid));
	}

	async until(what: string, isSo: () => boolean): Promise<void> {
		for (const begin = Date.now(); !isSo(); ) {
			assert.ok(Date.now() - begin < patience, `${what}: ${this.printed}`);
			await wait(50);
		}
	}

	/** What is left of what was started. */
	get left(): readonly number[] {
		return this.started.filter(isAlive);
	}
}

suite("npm start", function () {
	this.timeout(3 * patience);
	let folder = "";
	let run: Run | undefined;

	/** Runs the stand-in as `npm start` runs what it runs. */
	async function start(options = ""): Promise<Run> {
		const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
		const command = String(scripts.start)
			.replace("tsx", require.resolve("tsx"))
			.replace("test/start/main.ts", resolve("test/start/standIn.ts"));
		writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { start: command + options } }));
		const begun = new Run(folder);
		run = begun;
		await begun.until("begin", () => begun.started.length === 2);
		return begun;
	}

	setup(() => {
		folder = mkdtempSync(join(tmpdir(), "npm-start-"));
	});
	teardown(() => {
		for (const pid of run?.left ?? []) {
			process.kill(pid, "SIGKILL");
		}
		rmSync(folder, { recursive: true });
	});

	for (const signal of ["SIGTERM", "SIGHUP", "SIGKILL"] as const) {
		test(`ends what it started when npm gets ${signal}`, async () => {
			const begun = await start();
			assert.ok(begun.npm.pid !== undefined);
			process.kill(begun.npm.pid, signal);
			await begun.until("end", () => begun.left.length === 0);
		});
	}

	for (const [what, signal] of [
		["the terminal closes", "SIGHUP"],
		["somebody presses Control-C", "SIGINT"],
	] as const) {
		test(`ends what it started when ${what}`, async () => {
			const begun = await start();
			assert.ok(begun.npm.pid !== undefined);
			process.kill(-begun.npm.pid, signal);
			await begun.until("end", () => begun.left.length === 0);
		});
	}

	test("ends what it began to start while it was told to end", async () => {
		const begun = await start(" --late");
		assert.ok(begun.npm.pid !== undefined);
		process.kill(begun.npm.pid, "SIGTERM");
		await begun.until("end", () => begun.left.length === 0);
		await wait(500);
		assert.deepEqual(begun.left, []);
	});
});
