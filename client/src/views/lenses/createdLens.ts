import { type Command, Disposable, type TextDocument, window } from "vscode";
import { operationsIn } from "../../../../deploy/src/control/operations";
import type { CampaignHistory } from "../../ui/campaignHistory";
import type { SeenCampaigns } from "../../ui/seenCampaigns";
import type { LensSource } from "./codeLenses";
import { controlWords, createdWords } from "./words";

/** The states in which a campaign reaches people, or would again. */
const underWay: ReadonlySet<string | undefined> = new Set(["Running", "Paused"]);

/**
 * Since when the file describes a campaign, how that was when last looked at, and of one that was under way then, Pause
 * or Resume, and Stop. Asks AWS nothing by itself.
 */
export class CreatedLens implements LensSource {
	readonly #history: CampaignHistory;
	readonly #seen: SeenCampaigns;

	constructor(history: CampaignHistory, seen: SeenCampaigns) {
		this.#history = history;
		this.#seen = seen;
	}

	async lenses(document: TextDocument): Promise<readonly Command[]> {
		const { uri } = document;
		const entry = await this.#history.linkOf(uri, document.getText());
		if (entry === undefined) {
			return [];
		}
		const controls = underWay.has(entry.state) ? operationsIn(entry.state) : [];
		// Where somebody has looked in this window, that line says the state.
		const isStateSaid = this.#seen.of(uri)?.campaign.view.id === entry.id;
		return [
			{
				...createdWords(entry, Date.now(), isStateSaid),
				command: "connectCampaign.showCreated",
				arguments: [uri],
			},
			...controls.map((operation) => ({
				...controlWords(operation, entry),
				command: `connectCampaign.${operation.verb}Campaign`,
				arguments: [uri],
			})),
		];
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
