import { type Command, Disposable, type TextDocument, window } from "vscode";
import type { SeenCampaigns } from "../../ui/seenCampaigns";
import type { LensSource } from "./lens";
import { seenWords } from "./words";

/** How the campaign of a file was when it was last looked at, and what the file makes of it. Asks AWS nothing. */
export class PlanLens implements LensSource {
	readonly #seen: SeenCampaigns;

	constructor(seen: SeenCampaigns) {
		this.#seen = seen;
	}

	async lenses(document: TextDocument): Promise<readonly Command[]> {
		const sighting = this.#seen.of(document.uri);
		if (sighting === undefined) {
			return [];
		}
		const { planOf, planSummary, wantedOf } = await import("../../../../deploy/src/bundle");
		const { view, exact } = sighting.campaign;
		const wanted = wantedOf(document.getText());
		const summary =
			wanted.kind === "invalid" ? undefined : planSummary(planOf(wanted.exact, exact, view.state));
		return [
			{
				...seenWords(view, summary, sighting.time),
				command: "connectCampaign.planChanges",
				arguments: [document.uri],
			},
		];
	}

	onDidChange(changed: () => void): Disposable {
		return Disposable.from(this.#seen.onDidChange(changed), window.onDidChangeActiveTextEditor(changed));
	}
}
