import { commands, type Disposable, type LogOutputChannel, Position, window } from "vscode";
import type { SuggestionsPlace } from "../../../shared/src/protocol";

/** Shows the suggestions again when more is known than when they were asked for. */
export class SuggestAgain implements Disposable {
	readonly #log: LogOutputChannel;
	#isDisposed = false;

	constructor(log: LogOutputChannel) {
		this.#log = log;
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
		// VS Code doesn't ask anew while a list shows.
		await commands.executeCommand("hideSuggestWidget");
		await commands.executeCommand("editor.action.triggerSuggest");
	}

	dispose(): void {
		this.#isDisposed = true;
	}
}
