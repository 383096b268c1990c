import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openExample } from "./support";

suite("at a glance", () => {
	teardown(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

	/** What a provider says of an open document, asked again until it holds. */
	const ask = <T>(
		command: string,
		uri: vscode.Uri,
		argument: unknown,
		holds: (found: readonly T[]) => boolean,
	) =>
		eventually(async () => {
			const found = await vscode.commands.executeCommand<T[] | undefined>(command, uri, argument);
			return found !== undefined && holds(found) && found;
		});

	const whole = (document: vscode.TextDocument) =>
		new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));

	const hintsOf = (document: vscode.TextDocument, holds: (labels: readonly string[]) => boolean) =>
		ask<vscode.InlayHint>("vscode.executeInlayHintProvider", document.uri, whole(document), (hints) =>
			holds(hints.map(({ label }) => String(label))),
		);

	test("says over a choice what was chosen, as Markdown that can show the page about a problem and nothing else", async () => {
		const { document } = await openExample("voice-progressive");
		const position = document.positionAt(document.getText().indexOf("outboundMode"));
		const [hover] = await ask<vscode.Hover>(
			"vscode.executeHoverProvider",
			document.uri,
			position,
			(hovers) => hovers.length > 0,
		);
		const [content] = hover?.contents ?? [];
		assert.ok(content instanceof vscode.MarkdownString);
		assert.match(content.value, /Set: \*\*progressive\*\*\./);
		assert.deepEqual(content.isTrusted, { enabledCommands: ["connectCampaign.showProblemPage"] });
		assert.ok(!content.supportHtml);
	});

	test("hints at what values mean, until a setting says no", async () => {
		const { document } = await openExample("voice-progressive");
		const isDuration = (label: string) => /^= \d+ [a-z]/.test(label);
		await hintsOf(
			document,
			(labels) => labels.some(isDuration) && labels.some((label) => /^= \d+%$/.test(label)),
		);
		const settings = vscode.workspace.getConfiguration("connectCampaign.inlayHints", document.uri);
		await settings.update("durations", false, vscode.ConfigurationTarget.Global);
		try {
			await hintsOf(document, (labels) => labels.length > 0 && !labels.some(isDuration));
		} finally {
			await settings.update("durations", undefined, vscode.ConfigurationTarget.Global);
		}
		await hintsOf(document, (labels) => labels.some(isDuration));
	});

	test("links ARNs to the console and outlines with meaning", async () => {
		const { document } = await openExample("voice-progressive");
		const links = await ask<vscode.DocumentLink>(
			"vscode.executeLinkProvider",
			document.uri,
			undefined,
			(found) => found.some(({ target }) => target?.authority === "console.aws.amazon.com"),
		);
		assert.ok(links.some(({ range }) => document.getText(range).startsWith("arn:aws:connect:")));
		const symbols = await ask<vscode.DocumentSymbol>(
			"vscode.executeDocumentSymbolProvider",
			document.uri,
			undefined,
			(found) => found.length > 0,
		);
		const channels = symbols.find(({ name }) => name === "channelSubtypeConfig");
		assert.match(channels?.children.find(({ name }) => name === "telephony")?.detail ?? "", /^progressive /);
	});
});
