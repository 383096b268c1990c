import {
	commands,
	type Disposable,
	type LogOutputChannel,
	Position,
	type TextDocument,
	type TextEditor,
	window,
} from "vscode";
import type { SuggestionsPlace } from "../../../shared/src/protocol";

/** After so many milliseconds, whoever waited for a list has gone on to something else. */
const longestWait = 15_000;

/** Shows the suggestions again when more is known than when they were asked for. */
export class SuggestAgain implements Disposable {
	readonly #log: LogOutputChannel;
	#isDisposed = false;

	constructor(log: LogOutputChannel) {
		this.#log = log;
	}

	/** Notes where somebody is looking at suggestions; the result shows them again if they are still there. */
	at(document: TextDocument, editor: TextEditor | undefined): () => Promise<void> {
		const { version } = document;
		const active = editor?.selection.active;
		const begin = Date.now();
		return async () => {
			const now = window.activeTextEditor;
			const isThere =
				now !== undefined &&
				now === editor &&
				now.document === document &&
				document.version === version &&
				active !== undefined &&
				now.selection.active.isEqual(active);
			if (!this.#isDisposed && isThere && Date.now() - begin < longestWait) {
				await this.#show();
			}
		};
	}

	/** Shows the suggestions again if they are still wanted at the place where they were asked for. */
	async here({ uri, version, line, character }: SuggestionsPlace): Promise<void> {
		const editor = window.activeTextEditor;
		const isThere =
			editor?.document.uri.toString() === uri &&
			editor.document.version === version &&
			editor.selection.active.isEqual(new Position(line, character));
		if (!this.#isDisposed && isThere) {
			await this.#show();
		}
	}

	async #show(): Promise<void> {
		this.#log.debug("More is known than when suggestions were shown: they are shown again.");
		await commands.executeCommand("editor.action.triggerSuggest");
	}

	dispose(): void {
		this.#isDisposed = true;
	}
}
