import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { useNeovim } from "./editors/neovim";
import { checkPackage } from "./package";
import { runBrowserSuite } from "./vscode/browserHost";
import { runHostSuite } from "./vscode/host";
import { installBrowser, installCurrent, installNeovim, installOldest } from "./vscode/install";
import { type Counts, everyPlay, playAll } from "./vscode/person";

const counts = resolve(".vscode-test/counts.json");

/** A step counts as one test unless it counts tests of its own. */
type Step = readonly [name: string, run: () => Counts | Promise<Counts>];

const steps: readonly Step[] = [
	[
		"install what is missing",
		once(() => [installNeovim(), installBrowser(), installCurrent(), installOldest()]),
	],
	["build", npm("build")],
	["types", npm("types")],
	["lint", npm("lint")],
	[
		"unit, sandbox and server tests",
		counted(() => command("npx", ["mocha", "--reporter", "./test/reporter.ts"])),
	],
	["the server in Neovim", () => useNeovim(installNeovim())],
	["package", npm("package")],
	["contents of the package", once(checkPackage)],
	["inside of VS Code, current", counted(() => runHostSuite("current"))],
	["inside of VS Code, oldest", counted(() => runHostSuite("oldest"))],
	["the package in a browser's worker, current", () => runBrowserSuite("current")],
	["the package in a browser's worker, oldest", () => runBrowserSuite("oldest")],
	["the package in VS Code", () => playAll(everyPlay(installCurrent(), installOldest()))],
	["npm start", once(() => command("npx", ["tsx", "test/start/main.ts", "--check"]))],
];

/** Runs every step, whatever the others did, and ends with what failed and the counts. */
async function main(): Promise<void> {
	mkdirSync(".vscode-test", { recursive: true });
	let passed = 0;
	let failed = 0;
	let skipped = 0;
	const faults: string[] = [];
	for (const [name, run] of steps) {
		console.log(`\n== ${name}`);
		const start = performance.now();
		const result = await Promise.resolve()
			.then(run)
			.catch((fault: unknown): Counts => {
				console.error(fault instanceof Error ? fault.stack : fault);
				return { passed: 0, failed: 1, faults: [String(fault)] };
			});
		passed += result.passed;
		failed += result.failed;
		skipped += result.skipped ?? 0;
		faults.push(...(result.faults ?? []).map((fault) => `${name}: ${fault}`));
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		console.log(`== ${name}: ${result.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
	}
	for (const fault of faults) {
		console.log(`\nFailed in ${fault}`);
	}
	console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
	process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function npm(script: string): () => Counts | Promise<Counts> {
	return once(() => command("npm", ["run", "--silent", script]));
}

function command(name: string, args: readonly string[]): void {
	const { status, error } = spawnSync(name, args, {
		stdio: ["ignore", "inherit", "inherit"],
		env: { ...process.env, TEST_COUNTS: counts },
	});
	if (error !== undefined) {
		throw error;
	}
	if (status !== 0) {
		throw new Error(`${name} ${args.join(" ")} ended with ${status}`);
	}
}

function once(run: () => unknown): () => Promise<Counts> {
	return async () => {
		await run();
		return { passed: 1, failed: 0 };
	};
}

/** Takes the counts from the file that the tests leave; without one, the run has no verdict and has failed. */
function counted(run: () => void | Promise<void>): () => Promise<Counts> {
	return async () => {
		rmSync(counts, { force: true });
		process.env["TEST_COUNTS"] = counts;
		let fault: unknown;
		try {
			await run();
		} catch (error) {
			fault = error;
		}
		if (!existsSync(counts)) {
			throw fault ?? new Error("the tests left no counts");
		}
		const { passed, failed, skipped = 0, faults = [] }: Counts = JSON.parse(readFileSync(counts, "utf8"));
		if (passed === 0 && failed === 0) {
			throw new Error("no test was run");
		}
		if (fault !== undefined && failed === 0) {
			throw fault;
		}
		return { passed, failed, skipped, faults };
	};
}

main().catch((fault: unknown) => {
	console.error(fault);
	process.exitCode = 1;
});
