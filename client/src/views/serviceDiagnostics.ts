import {
	Diagnostic,
	DiagnosticSeverity,
	Disposable,
	languages,
	type Position,
	Range,
	type TextDocument,
	type TextDocumentChangeEvent,
	Uri,
	workspace,
} from "vscode";
import type { Located, Path } from "../../../shared/src/protocol";
import { forMessage } from "../../../shared/src/text/doors";
import type { LanguageServer } from "../language/languageServer";
import { shiftRange } from "../language/trackedRange";

interface Refusal {
	readonly place: Located;
	readonly words: string;
}

/** What is the same of all that stands in files. */
interface DiagnosticKind {
	/** Name of the collection. */
	readonly collection: string;
	readonly source: string;
	readonly severity: DiagnosticSeverity;
	/** Whether it stands on values, where they are what is to be changed, and not on keys. */
	readonly isOnValues?: boolean;
	/** The code, and the page that it leads to. */
	readonly code?: { readonly value: string; readonly target: Uri };
}

const refused: DiagnosticKind = {
	collection: "connectCampaign.refusals",
	source: "CreateCampaign",
	severity: DiagnosticSeverity.Error,
};

/** What AWS said of members of a file, as problems that stand until they are edited. */
export class ServiceDiagnostics implements Disposable {
	readonly #server: LanguageServer;
	readonly #kind: DiagnosticKind;
	readonly #shown;
	readonly #standing = new Map<string, readonly Refusal[]>();
	readonly #registered: Disposable;

	constructor(server: LanguageServer, kind = refused) {
		this.#server = server;
		this.#kind = kind;
		this.#shown = languages.createDiagnosticCollection(kind.collection);
		this.#registered = Disposable.from(
			this.#shown,
			workspace.onDidChangeTextDocument((change) => this.#edited(change)),
			workspace.onDidCloseTextDocument(({ uri }) => this.clear(uri.toString())),
		);
	}

	/**
	 * Puts what AWS said on members of a file that is open.
	 *
	 * @returns where the first of them stands; undefined when the file has none of them, or is no longer open.
	 */
	async put(uri: string, paths: readonly Path[], words: string): Promise<Range | undefined> {
		return await this.putAll(
			uri,
			paths.map((path) => ({ path, words })),
		);
	}

	/** The same, where something else is said of each member. */
	async putAll(
		uri: string,
		said: readonly { readonly path: Path; readonly words: string }[],
	): Promise<Range | undefined> {
		const document = openDocument(uri);
		if (document === undefined || said.length === 0) {
			return undefined;
		}
		const { version } = document;
		const paths = said.map(({ path }) => path);
		const { places } = await this.#server.locate({ text: document.getText(), paths });
		const refusals = places.flatMap((place, index) =>
			place === null ? [] : [{ place, words: said[index]?.words ?? "" }],
		);
		if (document.version !== version || document.isClosed) {
			return undefined;
		}
		this.#show(document, refusals);
		const [first] = refusals;
		return first === undefined ? undefined : this.#rangeOf(document, first.place);
	}

	/** Whether something stands in a file. */
	has(uri: string): boolean {
		return this.#standing.has(uri);
	}

	/** Whether something begins at a position of a file that is open. */
	isAt(uri: string, { line, character }: Pick<Position, "line" | "character">): boolean {
		const document = openDocument(uri);
		return (this.#standing.get(uri) ?? []).some(({ place }) => {
			const start = document && this.#rangeOf(document, place).start;
			return start?.line === line && start.character === character;
		});
	}

	/** Forgets what was said of a file. */
	clear(uri: string): void {
		this.#standing.delete(uri);
		this.#shown.delete(Uri.parse(uri, true));
	}

	/** Forgets what was said of all files. */
	clearAll(): void {
		for (const uri of [...this.#standing.keys()]) {
			this.clear(uri);
		}
	}

	dispose(): void {
		this.#registered.dispose();
	}

	#edited({ document, contentChanges }: TextDocumentChangeEvent): void {
		const standing = this.#standing.get(document.uri.toString());
		if (standing === undefined || contentChanges.length === 0) {
			return;
		}
		// All changes of an event speak of the text before it: from the last to the first, none moves another.
		const changes = [...contentChanges]
			.map(({ rangeOffset, rangeLength, text }) => ({
				offset: rangeOffset,
				removed: rangeLength,
				inserted: text.length,
			}))
			.sort((one, other) => other.offset - one.offset);
		const left = standing.flatMap(({ place, words }) => {
			const moved = changes.reduce<Located | undefined>(
				(now, change) => now && shiftRange(now, change),
				place,
			);
			return moved === undefined ? [] : [{ place: moved, words }];
		});
		this.#show(document, left);
	}

	#show(document: TextDocument, refusals: readonly Refusal[]): void {
		if (refusals.length === 0) {
			this.clear(document.uri.toString());
			return;
		}
		this.#standing.set(document.uri.toString(), refusals);
		this.#shown.set(
			document.uri,
			refusals.map(({ place, words }) => {
				const diagnostic = new Diagnostic(
					this.#rangeOf(document, place),
					forMessage(words),
					this.#kind.severity,
				);
				diagnostic.source = this.#kind.source;
				if (this.#kind.code !== undefined) {
					diagnostic.code = this.#kind.code;
				}
				return diagnostic;
			}),
		);
	}

	#rangeOf(document: TextDocument, { key, value }: Located): Range {
		const { start, end } = (this.#kind.isOnValues ? value : undefined) ?? key;
		return new Range(document.positionAt(start), document.positionAt(end));
	}
}

function openDocument(uri: string): TextDocument | undefined {
	return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
