import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { runTests } from "@vscode/test-electron";
import { build } from "esbuild";

/** The module that VS Code loads to run the suite. */
const suite = resolve(".vscode-test/suite");

/**
 * Runs the suite inside of a VS Code's extension host: desktop VS Code where `VSCODE_EXECUTABLE` names one, else the
 * given release in a browser. Rejects when a test failed.
 */
export async function runHostSuite(release: "current" | "oldest"): Promise<void> {
	await build({
		entryPoints: readdirSync("test/vscode/suite").map((file) => join("test/vscode/suite", file)),
		outdir: suite,
		bundle: true,
		platform: "node",
		format: "cjs",
		external: ["vscode", "mocha"],
		mainFields: ["module", "main"],
		logLevel: "warning",
	});
	const desktop = process.env["VSCODE_EXECUTABLE"];
	await runTests({
		vscodeExecutablePath: desktop ?? resolve("test/vscode/shim.cjs"),
		extensionDevelopmentPath: resolve("."),
		extensionTestsPath: resolve(suite, "index.js"),
		extensionTestsEnv: { ...process.env, VSCODE_RELEASE: release },
		launchArgs: [resolve("examples"), ...(desktop === undefined ? [] : ["--disable-extensions"])],
	});
}
