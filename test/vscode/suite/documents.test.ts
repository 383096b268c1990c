import assert from "node:assert/strict";
import * as vscode from "vscode";
import { MemoryFiles } from "./memoryFiles";
import { eventually, openExample } from "./support";

const mistaken = '{"name": "a", "connectInstanceId": "b", "typo": 1}';

function codesOf(uri: vscode.Uri): (string | number | undefined)[] {
	return vscode.languages
		.getDiagnostics(uri)
		.map(({ code }) => (typeof code === "object" ? String(code.value) : code));
}

async function isMarked(uri: vscode.Uri): Promise<void> {
	await eventually(() => codesOf(uri).includes("unknown-member"));
}

async function isUnmarked(uri: vscode.Uri): Promise<void> {
	await eventually(() => codesOf(uri).length === 0);
}

suite("documents", () => {
	let folder: vscode.Uri;
	setup(() => {
		const [first] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(first);
		folder = first.uri;
	});
	teardown(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	async function written(name: string): Promise<vscode.Uri> {
		const uri = vscode.Uri.joinPath(folder, name);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mistaken));
		await vscode.window.showTextDocument(uri);
		await isMarked(uri);
		return uri;
	}

	test("take their marks along when they are renamed, and leave none when they are deleted", async () => {
		const old = await written("old.campaign.json");
		const renamed = vscode.Uri.joinPath(folder, "new.campaign.json");
		const rename = new vscode.WorkspaceEdit();
		rename.renameFile(old, renamed);
		assert.ok(await vscode.workspace.applyEdit(rename));
		await isUnmarked(old);
		await vscode.window.showTextDocument(renamed);
		await isMarked(renamed);
		const removal = new vscode.WorkspaceEdit();
		removal.deleteFile(renamed);
		assert.ok(await vscode.workspace.applyEdit(removal));
		await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		await isUnmarked(renamed);
	});

	test("lose their marks with their language and get them back with it", async () => {
		const uri = await written("language.campaign.json");
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.languages.setTextDocumentLanguage(document, "plaintext");
		await isUnmarked(uri);
		await vscode.languages.setTextDocumentLanguage(document, "connect-campaign");
		await isMarked(uri);
		await vscode.workspace.fs.delete(uri);
	});

	test("are checked on a virtual file system that cannot be written", async () => {
		const files = new MemoryFiles(mistaken);
		const provider = vscode.workspace.registerFileSystemProvider("memfs", files, { isReadonly: true });
		try {
			const uri = vscode.Uri.parse("memfs:/virtual.campaign.json");
			const { document } = await vscode.window.showTextDocument(uri);
			assert.equal(document.languageId, "connect-campaign");
			await isMarked(uri);
			await vscode.commands.executeCommand("workbench.action.closeAllEditors");
		} finally {
			provider.dispose();
		}
	});

	test("are not marked on the old side of a comparison", async () => {
		const { document } = await openExample("sms");
		const old = vscode.Uri.parse("old-version:/sms.campaign.json");
		const provider = vscode.workspace.registerTextDocumentContentProvider("old-version", {
			provideTextDocumentContent: () => mistaken,
		});
		try {
			await vscode.commands.executeCommand("vscode.diff", old, document.uri);
			const before = await eventually(() =>
				vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === old.toString()),
			);
			assert.equal(before.languageId, "connect-campaign");
			// What comes after it proves that the server has had its say.
			const other = await written("after.campaign.json");
			assert.deepEqual(codesOf(old), []);
			await vscode.workspace.fs.delete(other);
		} finally {
			provider.dispose();
		}
	});
});
