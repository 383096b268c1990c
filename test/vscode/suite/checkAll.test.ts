import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { codeOf, eventually, openExample } from "./support";

suite("Check All Campaigns", () => {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail("no workspace is open");
	const path = join(folder, "copied.campaign.json");
	const uri = vscode.Uri.file(path);
	const codes = () => vscode.languages.getDiagnostics(uri).map(codeOf).sort();
	const become = (...wanted: readonly string[]) => eventually(() => codes().join(" ") === wanted.join(" "));

	teardown(async () => {
		rmSync(path, { force: true });
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
	});

	test("keeps the problems of a closed file until they are fixed, each once", async () => {
		const { document } = await openExample("sms");
		const sms = document.getText();
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		const broken = sms.replace('"T08:00"', '"8:00"');
		writeFileSync(path, broken);
		await vscode.commands.executeCommand("connectCampaign.checkAllCampaigns");
		assert.deepEqual(codes(), ["duplicate-name", "time-of-day"]);
		const [original] = vscode.languages
			.getDiagnostics(uri)
			.flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => location.uri.path));
		assert.match(original ?? "", /\/sms\.campaign\.json$/);

		// Its own collection gives the problem up to the server's, and takes it back.
		await vscode.window.showTextDocument(uri);
		await become("duplicate-name", "time-of-day");
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		await become("duplicate-name", "time-of-day");

		writeFileSync(path, sms.replace('"name": "', '"name": "Another '));
		await become();
		writeFileSync(path, broken);
		await become("duplicate-name", "time-of-day");
		rmSync(path);
		await become();
	});
});
