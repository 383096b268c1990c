import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openExample } from "./support";

const check = "connect-campaign_check";

/** What a tool says; throws what it throws. */
async function ask(name: string, input: object): Promise<string> {
	const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
	return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("");
}

suite("tools for language models", () => {
	teardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

	test("check a file as it is in the editor", async () => {
		assert.equal(await ask(check, { path: "sms.campaign.json" }), "sms.campaign.json: no problems.");
		const editor = await openExample("sms");
		const offset = editor.document.getText().indexOf('"T08:00"');
		const at = editor.document.positionAt(offset);
		await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 8)), '"8:00"'));
		const text = await ask(check, { path: "sms.campaign.json" });
		assert.match(text, /^sms\.campaign\.json: 1 error\.\n/);
		assert.match(text, /time-of-day: .* Certain fix: \d+:\d+-\d+:\d+ becomes "\\"T08:00\\""\.$/);
	});

	test("preview a request", async () => {
		const { document } = await openExample("sms");
		const text = await ask("connect-campaign_preview", { text: document.getText() });
		assert.match(text, /\n\nPUT \/v2\/campaigns\n/);
	});

	test("refuse what isn't a campaign file of the workspace", async () => {
		for (const path of ["../sms.campaign.json", "/etc/passwd", "/x.campaign.json", "none.campaign.json"]) {
			await assert.rejects(ask(check, { path }), path);
		}
		await assert.rejects(ask(check, {}));
	});

	test("are gone when they are switched off, and come back", async () => {
		const settings = vscode.workspace.getConfiguration("connectCampaign");
		const isOffered = () => vscode.lm.tools.some(({ name }) => name === check);
		await settings.update("agentTools", false, vscode.ConfigurationTarget.Global);
		await assert.rejects(ask(check, { text: "{}" }));
		await settings.update("agentTools", undefined, vscode.ConfigurationTarget.Global);
		await eventually(isOffered);
		await eventually(async () => {
			try {
				return (await ask(check, { text: "{}" })) !== "";
			} catch {
				return false;
			}
		});
	});
});
