import { Uri, window } from "vscode";
import { campaignOfRow, isCampaignId } from "../../../deploy/src/calls/remoteCampaign";
import { campaignDocument } from "../ui/campaignDocument";
import { rememberedIdentity } from "../ui/rememberedIdentity";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";
import { currentIdentity, type ExistingCampaign, inspect, noCampaign } from "./existing";
import { linkedCampaign } from "./linkedCampaign";
import type { Intent } from "./sentText";

/**
 * Finds the campaign that a command is about and asks AWS for it: the one of the row or the ID that it was called with,
 * which may come from anywhere, else the one that the file describes that it was called on, or the active editor's. A
 * row or a campaign of the history is looked for with the credentials that it was seen with, any other with those in the
 * status bar.
 *
 * @returns undefined when the user was told why there is none.
 * @throws Error in words for the user when the identity cannot be used, or AWS shows something else than is remembered.
 */
export async function existingCampaign(
	context: CommandContext,
	target: unknown,
	intent: Intent = "sent",
): Promise<ExistingCampaign | undefined> {
	if (!isTrustedForAws(context.log)) {
		return undefined;
	}
	if (target === undefined || target instanceof Uri) {
		return await ofFile(context, target, intent);
	}
	const row = campaignOfRow(target);
	const id = row?.id ?? (typeof target === "string" && isCampaignId(target) ? target : undefined);
	if (id === undefined) {
		offer(context.log, "warning", "Nothing was done: that isn't a campaign ID.");
		return undefined;
	}
	const entry = context.history.byId(id);
	const remembered = row ?? entry;
	const identity =
		remembered === undefined
			? await currentIdentity(context, window.activeTextEditor?.document)
			: await rememberedIdentity(remembered);
	return identity === undefined ? undefined : await inspect(context, id, identity, entry, remembered);
}

async function ofFile(
	context: CommandContext,
	target: Uri | undefined,
	intent: Intent,
): Promise<ExistingCampaign | undefined> {
	const document = await campaignDocument(target);
	if (document === undefined) {
		offer(context.log, "information", noCampaign);
		return undefined;
	}
	return await linkedCampaign(context, document, intent);
}
