import { type Command, Disposable, type TextDocument, window, workspace } from "vscode";
import type { CampaignEnvironments } from "../../ui/campaignEnvironments";
import type { CampaignHistory } from "../../ui/campaignHistory";
import type { SeenCampaigns } from "../../ui/seenCampaigns";
import type { LensSource } from "./codeLenses";
import { sightingOf } from "./sightingOf";
import { planWords, seenWords } from "./words";

/**
 * How the campaign of a file was when it was last looked at, and what the file makes of it; Plan Changes where nobody
 * has looked yet. Asks AWS nothing.
 */
export class PlanLens implements LensSource {
	readonly #seen: SeenCampaigns;
	readonly #history: CampaignHistory;
	readonly #environments: Pick<CampaignEnvironments, "textOf">;

	constructor(
		seen: SeenCampaigns,
		history: CampaignHistory,
		environments: Pick<CampaignEnvironments, "textOf">,
	) {
		this.#environments = environments;
		this.#seen = seen;
		this.#history = history;
	}

	async lenses(document: TextDocument): Promise<readonly Command[]> {
		const { uri } = document;
		const plan = { command: "connectCampaign.planChanges", arguments: [uri] };
		const entry = await this.#history.linkOf(uri, document.getText());
		const sighting = sightingOf(uri, entry, this.#seen, this.#history);
		if (sighting === undefined) {
			return entry === undefined || !workspace.isTrusted ? [] : [{ ...planWords(entry), ...plan }];
		}
		const { planOf, planSummary, wantedOf } = await import("../../../../deploy/src/bundle");
		const { view, exact } = sighting.campaign;
		const wanted = wantedOf(this.#environments.textOf(document));
		const summary =
			wanted.kind === "invalid" ? undefined : planSummary(planOf(wanted.exact, exact, view.state));
		return [{ ...seenWords(view, summary, sighting.time), ...plan }];
	}

	onDidChange(changed: () => void): Disposable {
		return Disposable.from(this.#seen.onDidChange(changed), window.onDidChangeActiveTextEditor(changed));
	}
}
