import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const room = "client/src";

/** Where VS Code is given a text to show, and the only files that may do so. Each of them sends it through a door. */
const sinks: readonly (readonly [sink: RegExp, files: readonly string[]])[] = [
	[/\bshow(?:Information|Warning|Error)Message\b/, ["ui/dialogs.ts", "ui/showMessage.ts"]],
	[/\bshowInputBox\b|\bcreateInputBox\b/, ["ui/dialogs.ts"]],
	[/\bshowQuickPick\b/, ["ui/quickPick.ts"]],
	[/\bcreateQuickPick\b/, ["ui/steps.ts"]],
	[/\bsetStatusBarMessage\b/, ["ui/showMessage.ts"]],
	[/\bcreateStatusBarItem\b/, ["ui/statusItem.ts"]],
	[/\bwithProgress\(\s*\{|\bwindow\.withProgress\b/, ["ui/progress.ts"]],
	[/\bnew CodeLens\b/, ["views/lenses/codeLenses.ts"]],
	[/\bnew Diagnostic\b/, ["views/serviceDiagnostics.ts", "views/workspaceProblems.ts"]],
	[/\bsendText\b|\bcreateTerminal\b/, ["ui/signIn.ts"]],
	[/\bcreateOutputChannel\b/, ["ui/log.ts"]],
	[/\bregisterTextDocumentContentProvider\b|"vscode\.diff"/, ["ui/readOnlyDocuments.ts"]],
	[/\bcreateTreeView\b/, ["views/campaigns/campaignsView.ts"]],
	[/\bnew TreeItem\b/, ["views/campaigns/treeItem.ts"]],
	[/\bshowSaveDialog\b/, ["ui/saveFile.ts"]],
	[/\bcreateWebviewPanel\b|\bpanel\.title\b/, ["views/timesViews.ts"]],
];

/** Shows nothing but words of ours. */
const ownWords = /\bcreateLanguageStatusItem\b/;
const ownWordsFiles = ["ui/serverStatus.ts"];

/** Nothing of ours is shown through these. */
const unused =
	/\bMarkdownString\b|\bisTrusted: true\b|\bregisterTreeDataProvider\b|\bcreateTextEditorDecorationType\b|\bshowOpenDialog\b|\bregisterHoverProvider\b|\bcreateTestController\b|\bcreateCommentController\b|\bconsole\.(?:log|info|warn|error)\b|\bexecuteTask\b|\bShellExecution\b|\bappendMarkdown\b/;

suite("places where VS Code shows a text", () => {
	const sources = new Map(
		readdirSync(room, { recursive: true, encoding: "utf8" })
			.filter((file) => file.endsWith(".ts"))
			.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(room, file), "utf8")] as const),
	);
	const using = (sink: RegExp): string[] =>
		[...sources].filter(([, text]) => sink.test(text)).map(([file]) => file);

	for (const [sink, files] of [...sinks, [ownWords, ownWordsFiles] as const]) {
		test(`${sink.source} is in ${files.join(" and ")} only`, () => {
			assert.deepEqual(using(sink).sort(), [...files].sort());
		});
	}

	test("are given texts that come through a door", () => {
		for (const file of new Set(sinks.flatMap(([, files]) => files))) {
			assert.match(sources.get(file) ?? "", /from "(?:\.\.\/)+shared\/src\/text\/doors"/, file);
		}
	});

	test("are not left to VS Code, which tells what a command throws", () => {
		const registering = using(/\bregisterCommand\b/);
		assert.deepEqual(registering.sort(), ["browser.ts", "extension.ts"]);
		for (const file of registering) {
			assert.match(sources.get(file) ?? "", /registerCommand\([^;]*=>\s*(?:\/\/[^\n]*\s*)?fenced\(/);
		}
	});

	test("are no others than these", () => {
		assert.deepEqual(using(unused), []);
	});

	test("are told words of ours where no door is: a template or a variable would need one", () => {
		for (const file of ownWordsFiles) {
			assert.doesNotMatch(sources.get(file) ?? "", /\$\{/, file);
		}
	});
});
