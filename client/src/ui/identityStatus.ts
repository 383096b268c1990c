import { Disposable, type TextDocument, window, workspace } from "vscode";
import { previewIdentity } from "../../../deploy/src/outlook";
import { errorMessage } from "../../../shared/src/text/sentence";
import { type IdentityWords, identityWords, untrustedWords, unusableWords } from "../identity/identityWords";
import { onIdentityChange } from "./identityChanges";
import type { IdentityStore } from "./identityStore";
import { campaignLanguage } from "./schemes";
import { showItem, statusItem } from "./statusItem";

/**
 * Shows in the status bar, for campaign files, with which profile and in which region they are created, and lets both
 * be changed.
 */
export class IdentityStatus implements Disposable {
	readonly #identities: IdentityStore;
	readonly #profile = statusItem("profile", "AWS profile", 91);
	readonly #region = statusItem("region", "AWS region", 90);
	readonly #listening: Disposable;
	/** Counts the times that something was to be shown: what was found out for an earlier one is out of date. */
	#turn = 0;
	/** The region shown may become another by an edit. */
	#followsText = false;

	constructor(identities: IdentityStore) {
		this.#identities = identities;
		const show = (): void => void this.#show();
		this.#listening = Disposable.from(
			onIdentityChange(identities, show),
			window.onDidChangeActiveTextEditor(show),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (this.#followsText && document === window.activeTextEditor?.document) {
					show();
				}
			}),
		);
		show();
	}

	async #show(): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const document = window.activeTextEditor?.document;
		const isCampaign = document?.languageId === campaignLanguage;
		const words = isCampaign ? await this.#wordsFor(document) : undefined;
		if (turn === this.#turn) {
			showItem(this.#profile, words?.profile);
			showItem(this.#region, words?.region);
		}
	}

	async #wordsFor(document: TextDocument): Promise<IdentityWords> {
		if (!workspace.isTrusted) {
			return untrustedWords;
		}
		try {
			const outlook = await previewIdentity(this.#identities.sources(document));
			this.#followsText = outlook.region === undefined || outlook.region.by === "arns";
			return identityWords(outlook);
		} catch (error) {
			return unusableWords(errorMessage(error));
		}
	}

	dispose(): void {
		Disposable.from(this.#listening, this.#profile, this.#region).dispose();
	}
}
