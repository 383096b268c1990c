import { EventEmitter, type Uri } from "vscode";
import type { SeenCampaign } from "../../../deploy/src/apply/apply";

/** A campaign as AWS showed it, and when. */
export interface Sighting {
	readonly campaign: SeenCampaign;
	/** In milliseconds since 1970. */
	readonly time: number;
}

/** How the campaigns of files were when they were last looked at, as long as the window lives. Looks at nothing itself. */
export class SeenCampaigns {
	readonly #seen = new Map<string, Sighting>();
	readonly #changed = new EventEmitter<void>();
	readonly onDidChange = this.#changed.event;

	of(file: Uri): Sighting | undefined {
		return this.#seen.get(file.toString());
	}

	see(file: Uri, campaign: SeenCampaign): void {
		this.#seen.set(file.toString(), { campaign, time: Date.now() });
		this.#changed.fire();
	}

	/**
	 * Takes over the state that a command left a campaign in.
	 *
	 * @param state undefined where the campaign is gone.
	 */
	moved(id: string, state: string | undefined): void {
		for (const [file, { campaign, time }] of this.#seen) {
			if (campaign.view.id !== id) {
				continue;
			}
			if (state === undefined) {
				this.#seen.delete(file);
			} else {
				this.#seen.set(file, { campaign: { ...campaign, view: { ...campaign.view, state } }, time });
			}
			this.#changed.fire();
		}
	}

	forget(file: Uri): void {
		if (this.#seen.delete(file.toString())) {
			this.#changed.fire();
		}
	}
}
