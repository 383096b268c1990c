import { type Command, type Disposable, type TextDocument, workspace } from "vscode";
import type { CampaignHistory } from "../../ui/campaignHistory";
import { onIdentityChange } from "../../ui/identityChanges";
import type { IdentityStore } from "../../ui/identityStore";
import type { LensSource } from "./codeLenses";
import { createWords } from "./words";

/**
 * Create Campaign, with profile and region as they would be used; where nothing may be sent, it says so. A file that
 * has its campaign is to change that one, not to create another.
 */
export class CreateLens implements LensSource {
	readonly #identities: IdentityStore;
	readonly #history: CampaignHistory;

	constructor(identities: IdentityStore, history: CampaignHistory) {
		this.#identities = identities;
		this.#history = history;
	}

	async lenses(document: TextDocument): Promise<readonly Command[]> {
		if (!workspace.isTrusted) {
			return [
				{
					title: "$(shield) Create Campaign needs a trusted workspace",
					tooltip: "Nothing is sent to AWS from a workspace that is not trusted.",
					command: "workbench.trust.manage",
				},
			];
		}
		if ((await this.#history.linkOf(document.uri, document.getText())) !== undefined) {
			return [];
		}
		const { previewIdentity } = await import("../../../../deploy/src/outlook");
		const sources = this.#identities.sources(document);
		const words = createWords(await previewIdentity(sources), sources.target?.name);
		return [{ ...words, command: "connectCampaign.createCampaign", arguments: [document.uri] }];
	}

	onDidChange(changed: () => void): Disposable {
		return onIdentityChange(this.#identities, changed);
	}
}
