import { type Command, Disposable, type TextDocument, window } from "vscode";
import type { CampaignHistory } from "../../ui/campaignHistory";
import type { LensSource } from "./lens";
import { createdWords } from "./words";

/** Since when the file describes a campaign, and how that was when last looked at. Asks AWS nothing by itself. */
export class CreatedLens implements LensSource {
	readonly #history: CampaignHistory;

	constructor(history: CampaignHistory) {
		this.#history = history;
	}

	async lenses(document: TextDocument): Promise<readonly Command[]> {
		const { uri } = document;
		const entry = await this.#history.linkOf(uri, document.getText());
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
