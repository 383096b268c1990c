import { type Disposable, type LogOutputChannel, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import { forLabel } from "../display/doors";
import type { LanguageServer } from "../languageServer";
import { isObject } from "../submit/json";
import { pageRoot } from "./timesPage";
import { TimesView } from "./timesView";

const viewType = "connectCampaign.communicationTimes";

/** The pages with communication times, one a file at most. They are back after a reload of the window. */
export class TimesViews {
	readonly #extension: Uri;
	readonly #server: LanguageServer;
	readonly #log: LogOutputChannel;
	readonly #panels = new Map<string, WebviewPanel>();

	/** @param extension where the extension is installed. */
	constructor(extension: Uri, server: LanguageServer, log: LogOutputChannel) {
		this.#extension = extension;
		this.#server = server;
		this.#log = log;
	}

	/** Shows the page of a file beside it, and leaves the keyboard in the file. */
	show(uri: Uri): void {
		const open = this.#panels.get(uri.toString());
		if (open !== undefined) {
			open.reveal(undefined, true);
			return;
		}
		const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
		this.#fill(window.createWebviewPanel(viewType, "", where), uri);
	}

	/** Brings pages back that were open when the window was closed; those of files without a name cannot be. */
	restore(): Disposable {
		return window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: (panel, state: unknown) => {
				const uri = isObject(state) && typeof state["uri"] === "string" ? Uri.parse(state["uri"]) : undefined;
				if (uri === undefined || uri.scheme === "untitled") {
					panel.dispose();
				} else {
					this.#fill(panel, uri);
				}
				return Promise.resolve();
			},
		});
	}

	#fill(panel: WebviewPanel, uri: Uri): void {
		panel.title = forLabel(`Times of ${uri.path.split("/").at(-1) ?? ""}`);
		panel.iconPath = {
			light: Uri.joinPath(this.#extension, "assets/campaign-light.svg"),
			dark: Uri.joinPath(this.#extension, "assets/campaign-dark.svg"),
		};
		panel.webview.options = { enableScripts: true, localResourceRoots: [pageRoot(this.#extension)] };
		this.#panels.set(uri.toString(), panel);
		panel.onDidDispose(() => this.#panels.delete(uri.toString()));
		new TimesView(panel, uri, this.#extension, this.#server, this.#log);
	}
}
