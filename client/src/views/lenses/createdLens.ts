import { type Command, Disposable, type TextDocument, window } from "vscode";
import type { CampaignHistory } from "../../ui/campaignHistory";
import type { LensSource } from "./lens";
import { createdWords } from "./words";

/** When a campaign was created from the file, and how it was when last looked at. Asks AWS nothing by itself. */
export class CreatedLens implements LensSource {
	readonly #history: CampaignHistory;

	constructor(history: CampaignHistory) {
		this.#history = history;
	}

	lenses({ uri }: TextDocument): readonly Command[] {
		const entry = this.#history.last(uri.toString());
		return entry === undefined
			? []
			: [{ ...createdWords(entry, Date.now()), command: "connectCampaign.showCreated", arguments: [uri] }];
	}

	/**
	 * The time that has passed, and what other windows created, is told anew when the user comes back to the window or
	 * to the editor.
	 */
	onDidChange(changed: () => void): Disposable {
		return Disposable.from(
			this.#history.onDidChange(changed),
			window.onDidChangeActiveTextEditor(changed),
			window.onDidChangeWindowState(({ focused }) => {
				if (focused) {
					changed();
				}
			}),
		);
	}
}
