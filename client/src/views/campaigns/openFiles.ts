import { type Event, type LogOutputChannel, type Uri, workspace } from "vscode";
import type { RemoteCampaign } from "../../../../deploy/src/calls/remoteCampaign";
import { failureInLog } from "../../../../deploy/src/create/words";
import type { InventoryCampaign } from "../../../../deploy/src/inventory/inventory";
import type { SeenCampaigns } from "../../ui/seenCampaigns";
import type { OpenTree } from "./openedInventory";

/** Which files there are, and who is told how their campaigns are. */
interface FileSightings {
	readonly links: CampaignLinks;
	readonly seen: SeenCampaigns;
	readonly log: LogOutputChannel;
}

/**
 * Looks at the campaigns of an instance whose files are open, so that the line above each file says how the two differ.
 * Campaigns of files that nobody works on are left alone: that would be a request for each.
 */
export async function lookAtOpenFiles(
	{ inventory, aws }: OpenTree,
	instanceId: string,
	{ links, seen, log }: FileSightings,
	signal: AbortSignal,
): Promise<void> {
	for (const campaign of inventory.instance(instanceId)?.campaigns ?? []) {
		const remembered = inventory.remote(campaign);
		const file = links.fileOf(remembered);
		if (file === undefined || !isOpen(file)) {
			continue;
		}
		const called = await inventory.describe(campaign.id, signal);
		if (called.kind === "cancelled") {
			return;
		}
		if (called.kind === "failed") {
			log.warn(`The campaign of an open file could not be looked at: ${failureInLog(called.failure)}.`);
			continue;
		}
		const { identity, account } = inventory.session;
		const instanceAlias = inventory.instance(instanceId)?.instance.alias;
		const shown = { account, campaign: called.value.campaign, state: stateOf(campaign), instanceAlias };
		const view = aws.viewOf(campaign.id, remembered, identity, shown);
		seen.see(file, { view, exact: called.value.exact });
	}
}

function isOpen(file: Uri): boolean {
	return workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString());
}

function stateOf({ state }: InventoryCampaign): string | undefined {
	return state?.kind === "known" ? state.state : undefined;
}

/** Which files of the workspace describe campaigns that exist. */
export interface CampaignLinks {
	/** Undefined where no file is known to describe the campaign. */
	fileOf(campaign: RemoteCampaign): Uri | undefined;
	/** Tells that another file may describe a campaign. */
	readonly onDidChange: Event<unknown>;
}
