import {
	Disposable,
	type LogOutputChannel,
	Range,
	type TextDocument,
	Uri,
	ViewColumn,
	type Webview,
	type WebviewPanel,
	window,
	workspace,
} from "vscode";
import type { CommunicationTimes } from "../../../shared/src/protocol";
import { isObject } from "../../../shared/src/request/json";
import type { LanguageServer } from "../language/languageServer";
import { html } from "./times/html";
import { timesContent, timesNotice } from "./times/page";

/** How often the server is asked again when its answer is of an older version than the document. */
const maxRetries = 5;

/** One page that shows the communication times of a file, as they are after each edit. */
export class TimesView implements Disposable {
	readonly #panel: WebviewPanel;
	readonly #uri: Uri;
	readonly #server: LanguageServer;
	readonly #log: LogOutputChannel;
	readonly #listening: Disposable;
	#asking = false;
	#stale = false;

	/** @param extension where the extension is installed. */
	constructor(panel: WebviewPanel, uri: Uri, extension: Uri, server: LanguageServer, log: LogOutputChannel) {
		this.#panel = panel;
		this.#uri = uri;
		this.#server = server;
		this.#log = log;
		this.#listening = Disposable.from(
			panel.webview.onDidReceiveMessage((message: unknown) => this.#received(message)),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (document.uri.toString() === uri.toString() && contentChanges.length > 0) {
					this.#refresh();
				}
			}),
		);
		panel.webview.html = timesPage(panel.webview, extension, uri);
	}

	/** Leaves the page to another view. */
	dispose(): void {
		this.#listening.dispose();
	}

	/** The page asks for its content whenever it is loaded, also when it was hidden for a while. */
	#received(message: unknown): void {
		if (!isObject(message)) {
			return;
		}
		const { kind, start, end } = message;
		if (kind === "ready") {
			this.#refresh();
		} else if (kind === "reveal" && typeof start === "number" && typeof end === "number") {
			this.#reveal(start, end).catch((error: unknown) => this.#log.error("A range was not shown.", error));
		}
	}

	/** Edits that come while the server is asked are shown together when it has answered. */
	#refresh(): void {
		this.#stale = true;
		if (!this.#asking) {
			this.#asking = true;
			this.#showAll().catch((error: unknown) =>
				this.#log.error("Communication times were not shown.", error),
			);
		}
	}

	async #showAll(): Promise<void> {
		try {
			while (this.#stale) {
				this.#stale = false;
				const content = await this.#content();
				await this.#panel.webview.postMessage({ content });
			}
		} finally {
			this.#asking = false;
		}
	}

	async #content(): Promise<string> {
		try {
			const times = await this.#ask(await workspace.openTextDocument(this.#uri));
			return times === undefined ? timesNotice("This is no campaign file.") : timesContent(times);
		} catch (error) {
			this.#log.warn("Communication times could not be found out.", error);
			return timesNotice("The times cannot be shown now. The log says why; an edit of the file tries again.");
		}
	}

	async #ask(document: TextDocument): Promise<CommunicationTimes | undefined> {
		for (let left = maxRetries; ; left--) {
			const times = await this.#server.communicationTimes(this.#uri.toString());
			if (left === 0 || times === undefined || times.version >= document.version) {
				return times;
			}
		}
	}

	async #reveal(start: number, end: number): Promise<void> {
		const document = await workspace.openTextDocument(this.#uri);
		const shown = window.visibleTextEditors.find((editor) => editor.document === document);
		await window.showTextDocument(document, {
			viewColumn: shown?.viewColumn ?? ViewColumn.One,
			selection: new Range(document.positionAt(start), document.positionAt(end)),
		});
	}
}

/** The folder that pages may load from: the extension's own bundles. */
export function pageRoot(extension: Uri): Uri {
	return Uri.joinPath(extension, "dist");
}

/** The page around the content; its policy lets nothing in but our own script and styles. */
function timesPage(webview: Webview, extension: Uri, document: Uri): string {
	const nonce = crypto.randomUUID();
	const file = (name: string): string =>
		webview.asWebviewUri(Uri.joinPath(pageRoot(extension), name)).toString();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
	return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Communication Times</title>
<link rel="stylesheet" href="${file("page.css")}">
</head>
<body data-uri="${document.toString()}">
<main></main>
<script nonce="${nonce}" src="${file("page.js")}"></script>
</body>
</html>`.text;
}
