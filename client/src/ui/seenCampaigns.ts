import { type Disposable, EventEmitter, Uri, workspace } from "vscode";
import type { SeenCampaign } from "../../../deploy/src/apply/apply";
import { addressAfter } from "../../../deploy/src/create/history";

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
	 * Takes over how a command left a campaign just now, for every file that it was seen for.
	 *
	 * @param campaign undefined where it is gone.
	 */
	moved(id: string, campaign: SeenCampaign | undefined): void {
		for (const [file, sighting] of this.#seen) {
			if (sighting.campaign.view.id !== id) {
				continue;
			}
			const uri = Uri.parse(file, true);
			if (campaign === undefined) {
				this.forget(uri);
			} else {
				this.see(uri, campaign);
			}
		}
	}

	/** Has what was seen follow files and folders that are renamed or moved in VS Code. */
	follow(): Disposable {
		return workspace.onDidRenameFiles(({ files }) => {
			for (const { oldUri, newUri } of files) {
				this.#move(oldUri.toString(), newUri.toString());
			}
		});
	}

	#move(from: string, to: string): void {
		for (const [file, sighting] of [...this.#seen]) {
			const moved = addressAfter(file, from, to);
			if (moved !== undefined) {
				this.#seen.delete(file);
				this.#seen.set(moved, sighting);
				this.#changed.fire();
			}
		}
	}

	/** Forgets all: files describe other campaigns in another environment. */
	clear(): void {
		this.#seen.clear();
		this.#changed.fire();
	}

	forget(file: Uri): void {
		if (this.#seen.delete(file.toString())) {
			this.#changed.fire();
		}
	}
}
