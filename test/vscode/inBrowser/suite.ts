import * as vscode from "vscode";

/** A problem as the server for Node has it: place, code and words. */
type Told = readonly (string | number | undefined)[];

/** Put in by the build: files of the workspace by name, and what the server for Node says of each. */
declare const FILES: Readonly<Record<string, string>>;
declare const TOLD: Readonly<Record<string, readonly Told[]>>;

const root = vscode.Uri.parse("campaigns-test:/folder");

async function eventually<T>(ask: () => T | false | undefined | Thenable<T | false | undefined>): Promise<T> {
	for (const end = Date.now() + 30_000; Date.now() < end; ) {
		const answer = await ask();
		if (answer !== false && answer !== undefined) {
			return answer;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`not within 30 seconds: ${ask}`);
}

function expect(found: unknown, wanted: unknown): void {
	const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
	if (one !== other) {
		throw new Error(`found ${one}, expected ${other}`);
	}
}

/** Without what only the comparison of all files tells: some of them are copies of others. */
function told(uri: vscode.Uri): Told[] {
	return vscode.languages
		.getDiagnostics(uri)
		.map(({ range: { start, end }, code, message }) => [
			start.line,
			start.character,
			end.line,
			end.character,
			typeof code === "object" ? code.value : code,
			message,
		])
		.filter(([, , , , code]) => code !== "duplicate-name");
}

function uriOf(name: string): vscode.Uri {
	return vscode.Uri.joinPath(root, name);
}

async function open(name: string): Promise<vscode.TextDocument> {
	return (await vscode.window.showTextDocument(uriOf(name), { preview: false })).document;
}

const command = (name: string, ...args: readonly unknown[]) =>
	vscode.commands.executeCommand(`connectCampaign.${name}`, ...args);

const tests: readonly (readonly [name: string, run: () => Promise<void>])[] = [
	[
		"runs in a worker, on a workspace that is no folder of a computer",
		async () => {
			expect(typeof Reflect.get(globalThis, "WorkerGlobalScope"), "function");
			expect(
				vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme),
				["campaigns-test"],
			);
			await open("sms.campaign.json");
			const extension = vscode.extensions.getExtension("connect-campaigns.connect-campaigns");
			await eventually(() => extension?.isActive);
		},
	],
	[
		"finds what the server for Node finds, in the same places and words",
		async () => {
			const names = Object.keys(FILES).sort((one, other) => countOf(other) - countOf(one));
			for (const name of names) {
				const { uri } = await open(name);
				if (countOf(name) > 0) {
					await eventually(() => told(uri).length >= countOf(name));
				}
			}
			for (const name of names) {
				expect([name, told(uriOf(name))], [name, TOLD[name]]);
			}
		},
	],
	[
		"checks all files, and keeps the problems of those that aren't open",
		async () => {
			await vscode.commands.executeCommand("workbench.action.closeAllEditors");
			await eventually(() => Object.keys(FILES).every((name) => told(uriOf(name)).length === 0));
			await command("checkAllCampaigns");
			for (const name of Object.keys(FILES)) {
				expect([name, told(uriOf(name))], [name, TOLD[name]]);
			}
		},
	],
	[
		"suggests and explains",
		async () => {
			const { uri } = await open("sms.campaign.json");
			const list = await vscode.commands.executeCommand<vscode.CompletionList>(
				"vscode.executeCompletionItemProvider",
				uri,
				new vscode.Position(0, 1),
			);
			const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
			expect(labels.includes("entryLimitsConfig"), true);
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				"vscode.executeHoverProvider",
				uri,
				new vscode.Position(1, 5),
			);
			expect(hovers.length, 1);
		},
	],
	[
		"leaves the old side of a comparison alone",
		async () => {
			const bad = Object.keys(FILES).find((name) => countOf(name) === 1) ?? "";
			const provider = { provideTextDocumentContent: () => FILES[bad] ?? "" };
			const registered = vscode.workspace.registerTextDocumentContentProvider("review", provider);
			const old = vscode.Uri.from({ scheme: "review", path: `/${bad}` });
			await vscode.window.showTextDocument(old, { preview: false });
			const beside = vscode.Uri.from({ scheme: "untitled", path: "beside.campaign.json" });
			const editor = await vscode.window.showTextDocument(beside, { preview: false });
			await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), FILES[bad] ?? ""));
			await eventually(() => told(beside).length === 1);
			expect(told(old), []);
			registered.dispose();
		},
	],
	[
		"previews the request: method, path and body, and says why there is no AWS",
		async () => {
			const { uri } = await open("sms.campaign.json");
			await command("previewRequest", uri);
			const shown = await eventually(() =>
				vscode.workspace.textDocuments.find(({ fileName }) => fileName.endsWith(".request.jsonc")),
			);
			const lines = shown.getText().split("\n");
			expect(lines.includes("// PUT /v2/campaigns"), true);
			expect(/can't reach AWS/.test(lines[1] ?? ""), true);
			const body: unknown = JSON.parse(lines.filter((line) => !line.startsWith("//")).join("\n"));
			const { $schema: _editorOnly, ...wanted } = JSON.parse(FILES["sms.campaign.json"] ?? "");
			expect(body, wanted);
		},
	],
	[
		"copies for the AWS CLI",
		async () => {
			const { uri } = await open("sms.campaign.json");
			await command("copyCliInput", uri);
			const copied = await eventually(async () => (await vscode.env.clipboard.readText()) || undefined);
			const { $schema: _editorOnly, ...wanted } = JSON.parse(FILES["sms.campaign.json"] ?? "");
			expect(JSON.parse(copied), wanted);
		},
	],
	[
		"shows the week",
		async () => {
			const { uri } = await open("sms.campaign.json");
			await command("showCommunicationTimes", uri);
			await eventually(() =>
				vscode.window.tabGroups.all
					.flatMap(({ tabs }) => tabs)
					.some(
						({ input }) =>
							input instanceof vscode.TabInputWebview &&
							input.viewType.endsWith("connectCampaign.communicationTimes"),
					),
			);
		},
	],
	[
		"makes a new campaign file",
		async () => {
			void command("newCampaign");
			await eventually(async () => {
				await vscode.commands.executeCommand("quickInput.next");
				await vscode.commands.executeCommand("workbench.action.quickPickManyToggle");
				await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
				return vscode.workspace.textDocuments.some(
					({ uri, languageId }) =>
						uri.scheme === "untitled" && languageId === "connect-campaign" && !uri.path.includes("beside"),
				);
			});
		},
	],
	[
		"checks for a language model",
		async () => {
			const input = { path: "sms.campaign.json" };
			const options = { input, toolInvocationToken: undefined };
			const { content } = await vscode.lm.invokeTool("connect-campaign_check", options);
			const [part] = content;
			expect(part instanceof vscode.LanguageModelTextPart && part.value, "sms.campaign.json: no problems.");
		},
	],
	[
		"starts its server anew",
		async () => {
			await command("restartServer");
			const name = Object.keys(FILES).find((one) => countOf(one) > 0) ?? "";
			const { uri } = await open(name);
			await eventually(() => JSON.stringify(told(uri)) === JSON.stringify(TOLD[name]));
		},
	],
	[
		"reads the page about a problem, which is in the package",
		async () => {
			const page = vscode.Uri.from({ scheme: "connect-campaign-problem", path: "/enum-value.md" });
			const document = await vscode.workspace.openTextDocument(page);
			expect([document.languageId, document.lineAt(0).text], ["markdown", "# enum-value"]);
			expect(vscode.workspace.fs.isWritableFileSystem(page.scheme), false);
		},
	],
	[
		"has no command that needs AWS",
		async () => {
			const commands = await vscode.commands.getCommands(true);
			const own = commands.filter((name) => /^connectCampaign\.\w+$/.test(name));
			expect(own.map((name) => name.slice("connectCampaign.".length)).sort(), [
				"checkAllCampaigns",
				"copyCliCommand",
				"copyCliInput",
				"createCampaign",
				"goToNextGap",
				"newCampaign",
				"previewRequest",
				"restartServer",
				"selectEnvironment",
				"setSeverity",
				"showCommunicationTimes",
				"showHeldBack",
				"showLog",
				"showProblemPage",
			]);
		},
	],
];

function countOf(name: string): number {
	return TOLD[name]?.length ?? 0;
}

/** Prints what the extension logged. */
async function tellLog(): Promise<void> {
	await command("showLog");
	const log = await eventually(() =>
		vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "output" && /Campaigns/.test(uri.path)),
	);
	console.log(`TEST log ${log.getText()}`);
}

/** Called by VS Code in the worker; says of each test how it ended, and rejects when one failed. */
export async function run(): Promise<void> {
	let failed = 0;
	for (const [name, test] of tests) {
		try {
			await test();
			console.log(`TEST ok ${name}`);
		} catch (fault) {
			failed++;
			console.log(`TEST failed ${name}: ${fault instanceof Error ? fault.message : fault}`);
		}
	}
	if (failed > 0) {
		await tellLog();
		throw new Error(`${failed} failed`);
	}
}
