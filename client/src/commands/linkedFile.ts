import { type TextDocument, Uri, workspace } from "vscode";
import { isObject } from "../../../shared/src/request/json";
import { forValue } from "../../../shared/src/text/doors";
import { campaignDocument } from "../ui/campaignDocument";
import { offer } from "../ui/showMessage";
import { remoteCampaignOf } from "./campaignRows";
import type { CommandContext } from "./context";

/**
 * The file that a command on a file and its campaign is about: the one that it was called on, the one that describes the
 * campaign of a row, or the active editor's.
 *
 * @returns undefined when the user was told why there is none.
 */
export async function fileFor(context: CommandContext, target: unknown): Promise<TextDocument | undefined> {
	if (isObject(target) && !(target instanceof Uri)) {
		const campaign = remoteCampaignOf(context, target);
		if (campaign === undefined) {
			offer(context.log, "warning", "Nothing was done: that isn't a campaign.");
			return undefined;
		}
		const file = context.history.fileOf(campaign);
		if (file === undefined) {
			offer(
				context.log,
				"information",
				`No file of this workspace describes the campaign "${forValue(campaign.name)}". Pull it to a file first.`,
			);
		}
		return file && (await workspace.openTextDocument(file));
	}
	const document = await campaignDocument(target instanceof Uri ? target : undefined);
	if (document === undefined) {
		offer(context.log, "warning", "Open a *.campaign.json file first.");
	}
	return document;
}
