import assert from "node:assert/strict";
import * as vscode from "vscode";
import manifest from "../../../package.json";
import { codeOf, eventually, nameOf, openExample } from "./support";

suite("language", () => {
	teardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

	test("knows campaign files by their name and activates for them", async () => {
		const { document } = await openExample("sms");
		assert.equal(document.languageId, "connect-campaign");
		const extension = vscode.extensions.getExtension("connect-campaigns.connect-campaigns");
		assert.ok(extension);
		await eventually(() => extension.isActive);
	});

	test("has every command", async () => {
		await openExample("sms");
		const names = manifest.contributes.commands.map(({ command }) => command);
		await eventually(async () => {
			const commands = await vscode.commands.getCommands(true);
			return names.every((name) => commands.includes(name));
		});
	});

	test("marks a mistake and takes the mark back", async () => {
		const editor = await openExample("sms");
		const { document } = editor;
		const offset = document.getText().indexOf('"T08:00"');
		const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + 8));
		await editor.edit((edit) => edit.replace(range, '"8:00"'));
		const [problem] = await eventually(() => {
			const found = vscode.languages.getDiagnostics(document.uri);
			return found.length > 0 && found;
		});
		assert.equal(problem?.source, "Connect Campaigns");
		assert.equal(problem && codeOf(problem), "time-of-day");
		assert.equal(document.getText(problem?.range), '"8:00"');
		await vscode.commands.executeCommand("undo");
		await eventually(() => vscode.languages.getDiagnostics(document.uri).length === 0);
	});

	test("offers members, and what is accepted parses", async () => {
		const editor = await openExample("sms");
		const { document } = editor;
		const at = document.positionAt(1);
		const list = await eventually(async () => {
			const found = await vscode.commands.executeCommand<vscode.CompletionList>(
				"vscode.executeCompletionItemProvider",
				document.uri,
				at,
			);
			return found.items.some((item) => nameOf(item) === "entryLimitsConfig") && found;
		});
		const item = list.items.find((item) => nameOf(item) === "entryLimitsConfig");
		assert.ok(item?.insertText instanceof vscode.SnippetString);
		assert.ok(item.range !== undefined);
		const range = item.range instanceof vscode.Range ? item.range : item.range.replacing;
		await editor.insertSnippet(item.insertText, range);
		const text: unknown = JSON.parse(document.getText());
		assert.ok(typeof text === "object" && text !== null && "entryLimitsConfig" in text);
	});

	test("explains a member", async () => {
		const { document } = await openExample("sms");
		const at = document.positionAt(document.getText().indexOf("refreshFrequency"));
		const hovers = await eventually(async () => {
			const found = await vscode.commands.executeCommand<vscode.Hover[]>(
				"vscode.executeHoverProvider",
				document.uri,
				at,
			);
			return found.length > 0 && found;
		});
		const [content] = hovers[0]?.contents ?? [];
		assert.ok(content instanceof vscode.MarkdownString);
		assert.match(content.value, /refreshFrequency/);
	});

	test("formats, folds, outlines and grows selections", async () => {
		const { document } = await openExample("sms");
		const ask = <T>(command: string, ...args: unknown[]) =>
			eventually(async () => {
				const found = await vscode.commands.executeCommand<T[] | undefined>(command, document.uri, ...args);
				return found !== undefined && found.length > 0 && found;
			});
		const options = { tabSize: 4, insertSpaces: true };
		const edits = await ask<vscode.TextEdit>("vscode.executeFormatDocumentProvider", options);
		assert.ok(edits.length > 10);
		const folds = await ask<vscode.FoldingRange>("vscode.executeFoldingRangeProvider");
		assert.equal(folds[0]?.start, 0);
		const symbols = await ask<vscode.DocumentSymbol>("vscode.executeDocumentSymbolProvider");
		assert.equal(symbols[0]?.name, "name");
		const position = document.positionAt(document.getText().indexOf("PT1H") + 1);
		const [selection] = await ask<vscode.SelectionRange>("vscode.executeSelectionRangeProvider", [position]);
		assert.equal(document.getText(selection?.range), "PT1H");
	});
});
