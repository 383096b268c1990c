import { commands, env, Uri } from "vscode";
import { campaignOfRow, type RemoteCampaign } from "../../../deploy/src/calls/remoteCampaign";
import { consoleLink } from "../../../deploy/src/create/consoleLink";
import { offer, tellBriefly } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

/** Refresh Campaigns: looks at the campaigns of the view anew. */
export async function refreshCampaigns({ campaigns, log }: CommandContext): Promise<void> {
	if (isTrustedForAws(log)) {
		campaigns.refresh();
		await commands.executeCommand("connectCampaign.campaigns.focus");
	}
}

/** Load More Campaigns: reads the next page of an instance. */
export async function loadMoreCampaigns({ campaigns, log }: CommandContext, target: unknown): Promise<void> {
	if (isTrustedForAws(log)) {
		await campaigns.loadMore(target);
	}
}

/** Sign In: what the view of campaigns offers where a sign-in is missing. */
export async function signIn({ campaigns, log }: CommandContext): Promise<void> {
	if (isTrustedForAws(log)) {
		await campaigns.signIn();
	}
}

/** Copy ARN of the campaign of a row. */
export async function copyCampaignArn(context: CommandContext, target: unknown): Promise<void> {
	if (!isTrustedForAws(context.log)) {
		return;
	}
	const arn = remoteCampaignOf(context, target)?.arn;
	if (arn === undefined) {
		offer(context.log, "information", "AWS gave no ARN of this campaign.");
		return;
	}
	await env.clipboard.writeText(arn);
	tellBriefly("The ARN was copied.");
}

/** Open in Console: the list of instances in the region of the campaign, or the instance, of a row. */
export async function openInConsole(context: CommandContext, target: unknown): Promise<void> {
	if (!isTrustedForAws(context.log)) {
		return;
	}
	const place = context.campaigns.instanceOf(target) ?? remoteCampaignOf(context, target);
	const link = place && consoleLink(place);
	if (link === undefined) {
		offer(context.log, "information", "AWS's console has no page for this row.");
		return;
	}
	await env.openExternal(Uri.parse(link, true));
}

/** The campaign of the row that a command was called on, else of the row that is selected in the view. */
export function remoteCampaignOf({ campaigns }: CommandContext, target: unknown): RemoteCampaign | undefined {
	return campaignOfRow(target ?? campaigns.selection);
}
