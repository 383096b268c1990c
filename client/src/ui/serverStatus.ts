import { type Disposable, LanguageStatusSeverity, languages } from "vscode";
import { campaignLanguage } from "./schemes";

export type ServerState = "starting" | "ready" | "stopped";

const looks = {
	starting: { text: "Starting", severity: LanguageStatusSeverity.Information },
	ready: { text: "Ready", severity: LanguageStatusSeverity.Information },
	stopped: { text: "Stopped", severity: LanguageStatusSeverity.Error },
} as const;

/** Shows the state of the language server among the language's status items. */
export class ServerStatus implements Disposable {
	readonly #item = languages.createLanguageStatusItem("connectCampaign.server", {
		language: campaignLanguage,
	});

	constructor() {
		this.#item.name = "Connect Campaigns";
		this.#item.detail = "Connect Campaigns language server";
		this.show("starting");
	}

	show(state: ServerState): void {
		const { text, severity } = looks[state];
		this.#item.text = text;
		this.#item.severity = severity;
		this.#item.busy = state === "starting";
		this.#item.command =
			state === "stopped"
				? { command: "connectCampaign.restartServer", title: "Restart" }
				: { command: "connectCampaign.showLog", title: "Show Log" };
	}

	dispose(): void {
		this.#item.dispose();
	}
}
