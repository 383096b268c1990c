import { type Command, type Disposable, type TextDocument, workspace } from "vscode";
import { onIdentityChange } from "../../ui/identityChanges";
import type { IdentityStore } from "../../ui/identityStore";
import type { LensSource } from "./lens";
import { createWords } from "./words";

/** Create Campaign, with profile and region as they would be used; where nothing may be sent, it says so. */
export class CreateLens implements LensSource {
	readonly #identities: IdentityStore;

	constructor(identities: IdentityStore) {
		this.#identities = identities;
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
		const { previewIdentity } = await import("../../../../deploy/src/outlook");
		const words = createWords(await previewIdentity(this.#identities.sources(document)));
		return [{ ...words, command: "connectCampaign.createCampaign", arguments: [document.uri] }];
	}

	onDidChange(changed: () => void): Disposable {
		return onIdentityChange(this.#identities, changed);
	}
}
