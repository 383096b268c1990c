import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { eventually, openExample } from "./support";

/** Processes that this extension host has started and that run our server. */
function servers(): number[] {
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => {
			try {
				const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
				const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
				return Number(parent) === process.pid && command.includes("dist/server.js");
			} catch {
				// It ended while we looked.
				return false;
			}
		});
}

(process.platform === "linux" ? suite : suite.skip)("server process", () => {
	teardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

	test("comes back when it is killed, and goes on marking mistakes", async () => {
		const editor = await openExample("email");
		const [first] = await eventually(() => servers().length === 1 && servers());
		assert.ok(first !== undefined);
		process.kill(first, "SIGKILL");
		await eventually(() => servers().some((pid) => pid !== first));
		await editor.edit((edit) => edit.insert(editor.document.positionAt(1), '"typo": 1,'));
		await eventually(() =>
			vscode.languages.getDiagnostics(editor.document.uri).some(({ code }) => code === "unknown-member"),
		);
	});

	test("starts anew on command", async () => {
		await openExample("email");
		const [first] = await eventually(() => servers().length === 1 && servers());
		await vscode.commands.executeCommand("connectCampaign.restartServer");
		await eventually(() => servers().length === 1 && !servers().includes(first ?? 0));
	});
});
