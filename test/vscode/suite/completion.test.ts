import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { eventually, nameOf } from "./support";

/** An editor with a campaign that has never been saved. */
async function write(content: string): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument({ language: "connect-campaign", content });
	return vscode.window.showTextDocument(document);
}

/** What is offered where a text has a mark, once the server answers. */
async function offered(withMark: string): Promise<readonly vscode.CompletionItem[]> {
	const { document } = await write(withMark.replace("‸", ""));
	return items(document, withMark.indexOf("‸"));
}

function items(document: vscode.TextDocument, offset: number): Promise<readonly vscode.CompletionItem[]> {
	return eventually(async () => {
		const found = await vscode.commands.executeCommand<vscode.CompletionList>(
			"vscode.executeCompletionItemProvider",
			document.uri,
			document.positionAt(offset),
		);
		return found.items.length > 0 && found.items;
	});
}

function names(found: readonly vscode.CompletionItem[]): string[] {
	return found.map(nameOf);
}

function snippets(found: readonly vscode.CompletionItem[]): string[] {
	return names(found.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet));
}

suite("completion", () => {
	teardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

	test("offers each whole campaign once in an empty file, and no part", async () => {
		const found = snippets(await offered("‸"));
		assert.equal(found.filter((name) => name === "campaign-journey").length, 1);
		assert.equal(new Set(found).size, found.length);
		assert.ok(
			found.every((name) => name.startsWith("campaign-")),
			found.join(", "),
		);
	});

	test("offers each part once where it fits, and no whole campaign", async () => {
		const found = snippets(await offered('{"name": "x", ‸}'));
		assert.deepEqual(found, ["communication-limits", "owner-tag"]);
		assert.deepEqual(snippets(await offered('{"schedule": {‸}}')), []);
		assert.deepEqual(snippets(await offered('{"type": "‸"}')), []);
	});

	test("leaves whole campaigns to be inserted by their name", async () => {
		const { document } = await write("");
		await vscode.commands.executeCommand("editor.action.insertSnippet", {
			langId: "connect-campaign",
			name: "campaign-journey",
		});
		const text = await eventually(() => document.getText());
		assert.equal(JSON.parse(text).type, "JOURNEY");
	});

	test("takes an item back in one step, whatever it wrote", async () => {
		const before = '{\n  "name": "x"\n  \n}';
		const editor = await write(before);
		const { document } = editor;
		const at = new vscode.Position(2, 2);
		editor.selection = new vscode.Selection(at, at);
		await items(document, document.offsetAt(at));
		await vscode.commands.executeCommand("editor.action.triggerSuggest");
		await eventually(async () => {
			await vscode.commands.executeCommand("acceptSelectedSuggestion");
			return document.getText() !== before;
		});
		const { connectInstanceId, channelSubtypeConfig } = JSON.parse(document.getText());
		assert.equal(connectInstanceId, "<instance id>");
		assert.ok(channelSubtypeConfig.telephony.outboundMode.progressive);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});

	test("offers what other campaigns of the workspace use, those saved a moment ago too", async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(folder);
		const { document } = await write('{"connectInstanceId": ""}');
		const inUse = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
		const of = (file: "huge" | "fresh") =>
			inUse.replace("0b1a5c7e9f21", file === "huge" ? "000000000001" : "000000000002");
		// What would ask AWS is there at once. What other files have comes when VS Code has found and read them, which it
		// doesn't get to while it is asked for suggestions without a pause.
		await eventually(async () => {
			const found = await vscode.workspace.findFiles("**/*.campaign.json");
			await new Promise((resolve) => setTimeout(resolve, 300));
			return found.length > 0 && names(await items(document, 23)).includes(inUse);
		});
		const huge = join(folder.uri.fsPath, "huge.campaign.json");
		const fresh = join(folder.uri.fsPath, "fresh.campaign.json");
		try {
			writeFileSync(huge, `{"connectInstanceId": "${of("huge")}", "name": "${"x".repeat(250_000)}"}`);
			writeFileSync(fresh, `{"connectInstanceId": "${of("fresh")}"}`);
			const found = await eventually(async () => {
				const labels = names(await items(document, 23));
				return labels.includes(of("fresh")) && labels;
			});
			assert.ok(!found.includes(of("huge")), "it is too large to be read");
		} finally {
			rmSync(huge, { force: true });
			rmSync(fresh, { force: true });
		}
	});
});
