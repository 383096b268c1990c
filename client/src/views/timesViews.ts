import { type Disposable, type LogOutputChannel, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import { isObject } from "../../../shared/src/request/json";
import { forLabel } from "../../../shared/src/text/doors";
import type { LanguageServer } from "../language/languageServer";
import { isLiveCampaign } from "../ui/schemes";
import { pageRoot, TimesView } from "./timesView";

const viewType = "connectCampaign.communicationTimes";

/** A page with communication times, and the file that it shows. */
interface Shown {
	readonly uri: string;
	readonly panel: WebviewPanel;
	readonly view: TimesView;
}

/**
 * The page with communication times. It shows the campaign of the active editor, as previews do, and is back after a
 * reload of the window.
 */
export class TimesViews {
	readonly #extension: Uri;
	readonly #server: LanguageServer;
	readonly #log: LogOutputChannel;
	#shown: Shown | undefined;

	/** @param extension where the extension is installed. */
	constructor(extension: Uri, server: LanguageServer, log: LogOutputChannel) {
		this.#extension = extension;
		this.#server = server;
		this.#log = log;
	}

	/** Shows the page of a file beside it, and leaves the keyboard in the file. */
	show(uri: Uri): void {
		const { panel } = this.#shown ?? {};
		if (panel !== undefined) {
			this.#fill(panel, uri);
			panel.reveal(undefined, true);
			return;
		}
		const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
		this.#fill(window.createWebviewPanel(viewType, "", where), uri);
	}

	/** Has the page show the campaign that one goes on to write, as long as it can be seen. */
	follow(): Disposable {
		return window.onDidChangeActiveTextEditor((editor) => {
			const { panel } = this.#shown ?? {};
			if (panel?.visible && editor !== undefined && isLiveCampaign(editor.document)) {
				this.#fill(panel, editor.document.uri);
			}
		});
	}

	/** Brings the page back that was open when the window was closed; that of a file without a name cannot be. */
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
		if (this.#shown?.panel === panel) {
			if (this.#shown.uri === uri.toString()) {
				return;
			}
			this.#shown.view.dispose();
		} else {
			panel.onDidDispose(() => this.#forget(panel));
		}
		panel.title = forLabel(`Times of ${uri.path.split("/").at(-1) ?? ""}`);
		panel.iconPath = {
			light: Uri.joinPath(this.#extension, "assets/campaign-light.svg"),
			dark: Uri.joinPath(this.#extension, "assets/campaign-dark.svg"),
		};
		panel.webview.options = { enableScripts: true, localResourceRoots: [pageRoot(this.#extension)] };
		const view = new TimesView(panel, uri, this.#extension, this.#server, this.#log);
		this.#shown = { uri: uri.toString(), panel, view };
	}

	#forget(panel: WebviewPanel): void {
		if (this.#shown?.panel === panel) {
			this.#shown.view.dispose();
			this.#shown = undefined;
		}
	}
}
