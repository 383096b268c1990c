import type { ClientCapabilities, Connection } from "vscode-languageserver";
import { memberOf } from "../../../shared/src/request/json";
import { defaultSeverities, type Severities, severitiesOf } from "../diagnostics/severities";
import { allHints, type HintKind, hintsOf } from "../features/inlayHints";
import { DidChangeConfigurationNotification } from "./lsp";

/** What a user set for a document. */
interface DocumentSettings {
	readonly severities: Severities;
	readonly hints: ReadonlySet<HintKind>;
}

const sections = ["connectCampaign.problems", "connectCampaign.inlayHints"];

/** Longest wait for the client before a document is judged without its settings, in milliseconds. */
const settingsTimeoutMs = 2000;

const own: DocumentSettings = { severities: defaultSeverities, hints: allHints };

/**
 * What the user set for each document. A client that can be asked is asked; where it cannot, or has nothing to say,
 * what it sent counts: `{ "connectCampaign": { "problems": { … }, "inlayHints": { … } } }`, as initialization options or as settings.
 */
export class Settings {
	readonly #connection: Connection;
	readonly #asked = new Map<string, Promise<boolean>>();
	readonly #known = new Map<string, DocumentSettings>();
	readonly #changed: (uri: string) => void;
	readonly #late: (uri: string) => void;
	#client: ClientCapabilities["workspace"];
	#sent = own;

	/**
	 * @param changed called where a document has other severities than `of` said before.
	 * @param late called where they came to be known only after `ready` had given up on them.
	 */
	constructor(connection: Connection, changed: (uri: string) => void, late: (uri: string) => void) {
		this.#connection = connection;
		this.#changed = changed;
		this.#late = late;
	}

	/** Takes note of what the client can do and what it has sent at first. */
	learn(client: ClientCapabilities, options: unknown): void {
		this.#client = client.workspace;
		this.#sent = parseSettings(options) ?? own;
	}

	/** Has the client tell of changes, where it wants to be told so. */
	async follow(): Promise<void> {
		if (this.#client?.didChangeConfiguration?.dynamicRegistration) {
			await this.#connection.client.register(DidChangeConfigurationNotification.type, {
				section: sections,
			});
		}
	}

	/** What the user chose for a document, as far as it is known by now. */
	of(uri: string): DocumentSettings {
		return this.#known.get(uri) ?? this.#sent;
	}

	/**
	 * Resolves to true when it is known what the user chose for a document, and to false where the client has not said
	 * so in two seconds: then what it sent counts until it does. Never rejects.
	 */
	ready(uri: string): Promise<boolean> {
		if (!this.#client?.configuration) {
			return Promise.resolve(true);
		}
		const asked = this.#asked.get(uri);
		if (asked !== undefined) {
			return asked;
		}
		let waited = true;
		const asking = new Promise<boolean>((resolve) => {
			const timer = setTimeout(() => {
				waited = false;
				this.#connection.console.warn(`The settings of ${uri} are not known: the client does not answer.`);
				resolve(false);
			}, settingsTimeoutMs);
			void this.#ask(uri).then((chosen) => {
				clearTimeout(timer);
				resolve(true);
				if (this.#asked.get(uri) !== asking) {
					return;
				}
				const before = this.of(uri);
				this.#known.set(uri, chosen);
				if (before.severities !== chosen.severities) {
					this.#changed(uri);
				}
				if (waited) {
					return;
				}
				this.#asked.set(uri, Promise.resolve(true));
				this.#late(uri);
			});
		});
		this.#asked.set(uri, asking);
		return asking;
	}

	/** Takes a change of settings. What `of` says stays until the client has answered anew. */
	update(settings: unknown, uris: readonly string[]): void {
		this.#asked.clear();
		if (this.#client?.configuration) {
			return;
		}
		this.#sent = parseSettings(settings) ?? this.#sent;
		for (const uri of uris) {
			this.#changed(uri);
		}
	}

	forget(uri: string): void {
		this.#asked.delete(uri);
		this.#known.delete(uri);
	}

	async #ask(uri: string): Promise<DocumentSettings> {
		try {
			const items = sections.map((section) => ({ scopeUri: uri, section }));
			const [problems, hints]: unknown[] = await this.#connection.workspace.getConfiguration(items);
			return {
				severities: isNothing(problems) ? this.#sent.severities : severitiesOf(problems),
				hints: isNothing(hints) ? this.#sent.hints : hintsOf(hints),
			};
		} catch (fault) {
			this.#connection.console.warn(`The settings of ${uri} are not known: ${fault}`);
			return this.#sent;
		}
	}
}

/** The settings in what a client sends unasked; undefined where there are none of ours. */
function parseSettings(sent: unknown): DocumentSettings | undefined {
	const ours = memberOf(sent, "connectCampaign");
	if (ours === undefined) {
		return undefined;
	}
	return {
		severities: severitiesOf(memberOf(ours, "problems")),
		hints: hintsOf(memberOf(ours, "inlayHints")),
	};
}

function isNothing(value: unknown): boolean {
	return value === null || value === undefined;
}
