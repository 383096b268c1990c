import { type Command, Disposable, type TextDocument, window, workspace } from "vscode";
import { createWords } from "../../lenses/words";
import type { IdentityStore } from "../identityStore";
import type { LensSource } from "./lens";

/** Create Campaign, with profile and region as they would be used; where nothing may be sent, it says so. */
export class CreateLens implements LensSource {
	readonly #identities: IdentityStore;
	readonly #listening: Disposable[] = [];

	constructor(identities: IdentityStore) {
		this.#identities = identities;
	}

	async lenses({ uri }: TextDocument): Promise<readonly Command[]> {
		if (!workspace.isTrusted) {
			return [
				{
					title: "$(shield) Create Campaign needs a trusted workspace",
					tooltip: "Nothing is sent to AWS from a workspace that is not trusted.",
					command: "workbench.trust.manage",
				},
			];
		}
		const { foresee } = await import("../../aws/outlook");
		const words = createWords(await foresee(this.#identities.sources()));
		return [{ ...words, command: "connectCampaign.createCampaign", arguments: [uri] }];
	}

	/** Someone may change the AWS files in another window: they are read again when this one gets the focus. */
	onDidChange(changed: () => void): void {
		this.#listening.push(
			this.#identities.onDidChange(changed),
			workspace.onDidGrantWorkspaceTrust(changed),
			workspace.onDidChangeConfiguration((change) => {
				if (change.affectsConfiguration("connectCampaign")) {
					changed();
				}
			}),
			window.onDidChangeWindowState(({ focused }) => {
				if (focused) {
					changed();
				}
			}),
		);
	}

	dispose(): void {
		Disposable.from(...this.#listening).dispose();
	}
}
