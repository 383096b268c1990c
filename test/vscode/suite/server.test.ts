import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, eventually, openExample, servers } from "./support";

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
			vscode.languages
				.getDiagnostics(editor.document.uri)
				.some((problem) => codeOf(problem) === "unknown-member"),
		);
	});

	test("comes back each time, and loses nothing, when it is killed while somebody types", async () => {
		const { document } = await openExample("email");
		const before = document.getText();
		let typed = "";
		for (let death = 0; death < 5; death++) {
			const [running] = await eventually(() => servers().length === 1 && servers());
			for (const letter of `"x${death}": 1,`) {
				const editor = vscode.window.activeTextEditor;
				await editor?.edit((edit) => edit.insert(document.positionAt(1 + typed.length), letter));
				typed += letter;
				if (letter === "x") {
					const asked = vscode.commands.executeCommand(
						"vscode.executeCompletionItemProvider",
						document.uri,
						document.positionAt(1),
					);
					process.kill(running ?? 0, "SIGKILL");
					await asked;
				}
			}
		}
		assert.equal(document.getText(), `{${typed}${before.slice(1)}`);
		await eventually(
			() =>
				vscode.languages
					.getDiagnostics(document.uri)
					.filter((problem) => codeOf(problem) === "unknown-member").length === 5,
		);
	});

	test("starts anew on command", async () => {
		await openExample("email");
		const [first] = await eventually(() => servers().length === 1 && servers());
		await vscode.commands.executeCommand("connectCampaign.restartServer");
		await eventually(() => servers().length === 1 && !servers().includes(first ?? 0));
	});
});
