import { type Command, Disposable, type TextDocument, workspace } from "vscode";
import { identifiersIn } from "../../../../deploy/src/links/linkedFile";
import { previewIdentity } from "../../../../deploy/src/outlook";
import { resolveText } from "../../../../shared/src/environments/resolve";
import type { CampaignEnvironments, FileEnvironments } from "../../ui/campaignEnvironments";
import type { CampaignHistory } from "../../ui/campaignHistory";
import { environmentWords } from "../../ui/environmentStatus";
import { onIdentityChange } from "../../ui/identityChanges";
import type { IdentityStore } from "../../ui/identityStore";
import type { SeenCampaigns } from "../../ui/seenCampaigns";
import type { LensSource } from "./codeLenses";
import { sightingOf } from "./sightingOf";
import { createWords, type LensWords, unsettledWords } from "./words";

/**
 * Create Campaign, with profile and region as they would be used; where nothing may be sent, it says so. A file that
 * has its campaign is to change that one, not to create another; nor can a second one of the same name be created.
 */
export class CreateLens implements LensSource {
	readonly #identities: IdentityStore;
	readonly #history: CampaignHistory;
	readonly #seen: Pick<SeenCampaigns, "of" | "onDidChange">;
	readonly #environments: Pick<CampaignEnvironments, "of" | "textOf">;

	constructor(
		identities: IdentityStore,
		history: CampaignHistory,
		seen: Pick<SeenCampaigns, "of" | "onDidChange">,
		environments: Pick<CampaignEnvironments, "of" | "textOf">,
	) {
		this.#identities = identities;
		this.#history = history;
		this.#seen = seen;
		this.#environments = environments;
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
		if (await this.#hasCampaign(document)) {
			return [];
		}
		const stop = whereUnsettled(this.#environments.of(document.uri), document.getText());
		if (stop !== undefined) {
			return [{ ...stop, command: "connectCampaign.selectEnvironment", arguments: [document.uri] }];
		}
		const sources = this.#identities.sources(document);
		const words = createWords(await previewIdentity(sources), sources.target?.name);
		return [{ ...words, command: "connectCampaign.createCampaign", arguments: [document.uri] }];
	}

	/** Whether the file is linked to a campaign, or one of its name was seen for it, whoever created that. */
	async #hasCampaign(document: TextDocument): Promise<boolean> {
		const entry = await this.#history.linkOf(document.uri, document.getText());
		const name = sightingOf(document.uri, entry, this.#seen, this.#history)?.campaign.view.name;
		const isTaken = name !== undefined && identifiersIn(this.#environments.textOf(document))?.name === name;
		return entry !== undefined || isTaken;
	}

	onDidChange(changed: () => void): Disposable {
		return Disposable.from(onIdentityChange(this.#identities, changed), this.#seen.onDidChange(changed));
	}
}

/**
 * What stands above a file that can't be sent before it is certain which environment is meant; undefined for any other.
 *
 * @param found its environments.
 */
export function whereUnsettled(found: FileEnvironments | undefined, text: string): LensWords | undefined {
	if (found === undefined || found.chosen !== undefined) {
		return undefined;
	}
	const { tooltip, warns } = environmentWords(found);
	const isNeeded = warns || resolveText(text, new Map()).missing.length > 0;
	return isNeeded ? unsettledWords(tooltip, found.fault !== undefined) : undefined;
}
