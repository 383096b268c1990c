import {
	type Command,
	DiagnosticSeverity,
	Disposable,
	languages,
	type TextDocument,
	type Uri,
	workspace,
} from "vscode";
import type { LensSource } from "./codeLenses";
import { problemsWords } from "./problemsWords";
import type { LensWords } from "./words";

/** How many errors and warnings the file has. */
export class ProblemsLens implements LensSource {
	/** What was said last, by file: only when that changes there is something new to say. */
	readonly #said = new Map<string, string | undefined>();

	lenses({ uri }: TextDocument): readonly Command[] {
		const words = wordsFor(uri);
		this.#said.set(uri.toString(), words?.title);
		return words === undefined ? [] : [{ ...words, command: "workbench.panel.markers.view.focus" }];
	}

	onDidChange(changed: () => void): Disposable {
		return Disposable.from(
			languages.onDidChangeDiagnostics(({ uris }) => {
				if (uris.some((uri) => this.#isNews(uri))) {
					changed();
				}
			}),
			workspace.onDidCloseTextDocument(({ uri }) => this.#said.delete(uri.toString())),
		);
	}

	#isNews(uri: Uri): boolean {
		const key = uri.toString();
		return this.#said.has(key) && this.#said.get(key) !== wordsFor(uri)?.title;
	}
}

function wordsFor(uri: Uri): LensWords | undefined {
	const found = languages.getDiagnostics(uri);
	const count = (wanted: DiagnosticSeverity): number =>
		found.filter(({ severity }) => severity === wanted).length;
	return problemsWords(count(DiagnosticSeverity.Error), count(DiagnosticSeverity.Warning));
}
