import { commands, env, Uri } from "vscode";
import { consoleLink } from "../submit/consoleLink";
import type { HistoryEntry } from "../submit/history";
import type { Actions } from "./offer";

/** What can be done with a campaign that was created, as buttons. */
export function campaignActions(entry: HistoryEntry): Actions {
	const { id, arn, state } = entry;
	const link = consoleLink(entry);
	return {
		...(state === "Initialized"
			? { "Start Campaign": () => commands.executeCommand("connectCampaign.startCampaign", entry) }
			: {}),
		Describe: () => commands.executeCommand("connectCampaign.describeCampaign", entry),
		"Copy ID": () => env.clipboard.writeText(id),
		...(arn === undefined ? {} : { "Copy ARN": () => env.clipboard.writeText(arn) }),
		...(link === undefined ? {} : { "Open in Console": () => env.openExternal(Uri.parse(link, true)) }),
	};
}
