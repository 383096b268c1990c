import { DiagnosticSeverity, Disposable, Uri } from "vscode";
import { problemPageLink } from "../../../shared/src/problem/pages";
import type { Path } from "../../../shared/src/protocol";
import type { LanguageServer } from "../language/languageServer";
import type { LiveAccounts } from "../live/liveAccounts";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";
import { problemLevel } from "../ui/problemLevel";
import { ServiceDiagnostics } from "./serviceDiagnostics";

const code = "not-found-in-account";

/** How long what a check found counts, in milliseconds. */
const keptFor = 10 * 60_000;

/**
 * What checks found missing or unfit in an account, as warnings that go with the edit, the time and the identity. Where
 * the code is off, nothing is marked.
 */
export class AccountChecks implements Disposable {
	readonly #shown: ServiceDiagnostics;
	readonly #dropping: Disposable;
	readonly #timers = new Map<string, NodeJS.Timeout>();

	constructor(server: LanguageServer, accounts: LiveAccounts, environments: CampaignEnvironments) {
		this.#shown = new ServiceDiagnostics(server, {
			collection: "connectCampaign.accountChecks",
			source: "Connect Campaigns",
			severity: DiagnosticSeverity.Warning,
			code: { value: code, target: Uri.parse(problemPageLink(code), true) },
		});
		// Where names stand for something else, something else would be found.
		this.#dropping = Disposable.from(
			accounts.onDidDrop(() => this.#shown.clearAll()),
			environments.onDidChange(() => this.#shown.clearAll()),
		);
	}

	/** Marks properties of a file that is open. */
	async putAll(uri: string, said: readonly { readonly path: Path; readonly words: string }[]): Promise<void> {
		if (problemLevel(Uri.parse(uri, true), code) === "off") {
			return;
		}
		await this.#shown.putAll(uri, said);
		clearTimeout(this.#timers.get(uri));
		this.#timers.set(uri, setTimeout(() => this.clear(uri), keptFor).unref());
	}

	/** Forgets what was found in a file. */
	clear(uri: string): void {
		clearTimeout(this.#timers.get(uri));
		this.#timers.delete(uri);
		this.#shown.clear(uri);
	}

	dispose(): void {
		for (const timer of this.#timers.values()) {
			clearTimeout(timer);
		}
		this.#dropping.dispose();
		this.#shown.dispose();
	}
}
