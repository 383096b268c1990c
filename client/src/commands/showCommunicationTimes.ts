import { Uri } from "vscode";
import { campaignDocument } from "../ui/campaignDocument";
import { offer } from "../ui/showMessage";
import type { CommandContext } from "./context";

/** Show Communication Times: a page beside the file that shows when recipients can be reached. */
export async function showCommunicationTimes({ log, times }: CommandContext, target: unknown): Promise<void> {
	const document = await campaignDocument(target instanceof Uri ? target : undefined);
	if (document === undefined) {
		offer(log, "warning", "Open a *.campaign.json file to see its communication times.");
		return;
	}
	times.show(document.uri);
}
