import {
	commands,
	type Disposable,
	type LogOutputChannel,
	type TextDocument,
	type TextEditor,
	window,
} from "vscode";

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
				this.#log.debug("More is known than when suggestions were shown: they are shown again.");
				await commands.executeCommand("editor.action.triggerSuggest");
			}
		};
	}

	dispose(): void {
		this.#isDisposed = true;
	}
}
