import { Uri, window } from "vscode";
import { campaignDocument } from "../ui/campaignDocument";
import { remoteScheme } from "../ui/schemes";
import { offer } from "../ui/showMessage";
import type { CommandContext } from "./context";

/** Show Communication Times: a page beside the file that shows when recipients can be reached. */
export async function showCommunicationTimes(
	{ log, times }: Pick<CommandContext, "log" | "times">,
	target: unknown,
): Promise<void> {
	const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
	if (uri?.scheme === remoteScheme) {
		times.show(uri);
		return;
	}
	const document = await campaignDocument(target instanceof Uri ? target : undefined);
	if (document === undefined) {
		offer(log, "warning", "Open a *.campaign.json file to see its communication times.");
		return;
	}
	times.show(document.uri);
}
