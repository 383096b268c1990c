import { DiagnosticSeverity, Disposable, type Position, Uri, workspace } from "vscode";
import { notInAccountCode } from "../../../shared/src/live";
import { problemPageLink } from "../../../shared/src/problem/pages";
import type { Path } from "../../../shared/src/protocol";
import { parseJson } from "../../../shared/src/request/json";
import type { LanguageServer } from "../language/languageServer";
import { basisOf } from "../live/checkBasis";
import type { LiveAccounts } from "../live/liveAccounts";
import type { CampaignEnvironments } from "../ui/campaignEnvironments";
import { problemLevel } from "../ui/problemLevel";
import { ServiceDiagnostics } from "./serviceDiagnostics";

const code = notInAccountCode;

/** How long what a check found counts, in milliseconds. */
const keptFor = 10 * 60_000;

/**
 * What checks found missing or unfit in an account, as warnings that go with the edit, the time and the identity. Where
 * the code is off, nothing is marked.
 */
export class AccountChecks implements Disposable {
	readonly #shown: ServiceDiagnostics;
	readonly #tell: () => void;
	readonly #dropping: Disposable;
	readonly #timers = new Map<string, NodeJS.Timeout>();
	/** What the marks of a file depend on beside the values that they are about. */
	readonly #bases = new Map<string, string>();

	/** How often all marks were dropped: what comes after that was found before it. */
	#drops = 0;

	constructor(
		server: LanguageServer,
		accounts: Pick<LiveAccounts, "onDidDrop" | "tell">,
		environments: Pick<CampaignEnvironments, "onDidChange">,
	) {
		this.#tell = () => accounts.tell();
		this.#shown = new ServiceDiagnostics(server, {
			collection: "connectCampaign.accountChecks",
			source: "Connect Campaigns",
			severity: DiagnosticSeverity.Warning,
			isOnValues: true,
			code: { value: code, target: Uri.parse(problemPageLink(code), true) },
		});
		// Where names stand for something else, something else would be found.
		this.#dropping = Disposable.from(
			accounts.onDidDrop(() => this.#drop()),
			environments.onDidChange(() => {
				this.#drop();
				this.#tell();
			}),
			workspace.onDidChangeTextDocument(({ document }) => {
				const uri = document.uri.toString();
				const before = this.#bases.get(uri);
				const basis = before === undefined ? undefined : basisOf(parseJson(document.getText()));
				if (basis !== undefined && basis !== before) {
					this.clear(uri);
				}
			}),
		);
	}

	/** Marks properties of a file that is open, in place of what was marked before. */
	async putAll(uri: string, said: readonly { readonly path: Path; readonly words: string }[]): Promise<void> {
		const isToTell = this.#forget(uri);
		if (problemLevel(Uri.parse(uri, true), code) !== "off") {
			await this.#mark(uri, said);
		}
		if (isToTell || this.#shown.has(uri)) {
			this.#tell();
		}
	}

	/**
	 * Whether a check has marked what begins at a position. What lists of the account say of it is left out then: the
	 * server is told to say everything again whenever marks come or go.
	 */
	isMarked(uri: string, position: Pick<Position, "line" | "character">): boolean {
		return this.#shown.isAt(uri, position);
	}

	/** Forgets what was found in a file. */
	clear(uri: string): void {
		if (this.#forget(uri)) {
			this.#tell();
		}
	}

	async #mark(uri: string, said: readonly { readonly path: Path; readonly words: string }[]): Promise<void> {
		const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
		const basis = document && basisOf(parseJson(document.getText()));
		const drops = this.#drops;
		await this.#shown.putAll(uri, said);
		if (drops !== this.#drops) {
			this.#shown.clear(uri);
			return;
		}
		if (basis !== undefined) {
			this.#bases.set(uri, basis);
		}
		this.#timers.set(uri, setTimeout(() => this.clear(uri), keptFor).unref());
	}

	#drop(): void {
		this.#drops += 1;
		this.#shown.clearAll();
	}

	/** Gives true where something stood there. */
	#forget(uri: string): boolean {
		const stood = this.#shown.has(uri);
		clearTimeout(this.#timers.get(uri));
		this.#timers.delete(uri);
		this.#bases.delete(uri);
		this.#shown.clear(uri);
		return stood;
	}

	dispose(): void {
		for (const timer of this.#timers.values()) {
			clearTimeout(timer);
		}
		this.#dropping.dispose();
		this.#shown.dispose();
	}
}
