import type { Event, Uri } from "vscode";
import type { RemoteCampaign } from "../../../../deploy/src/calls/remoteCampaign";

/** Which files of the workspace describe campaigns that exist. */
export interface CampaignLinks {
	/** Undefined where no file is known to describe the campaign. */
	fileOf(campaign: RemoteCampaign): Uri | undefined;
	/** Tells that another file may describe a campaign. */
	readonly onDidChange: Event<unknown>;
}
