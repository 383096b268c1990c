import { commands, env, Uri } from "vscode";
import { operationsIn } from "../../../deploy/src/control/operations";
import { consoleLink } from "../../../deploy/src/create/consoleLink";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { Actions } from "./showMessage";

/** What can be done with a campaign that exists, as buttons. */
export function campaignActions(
	entry: Pick<HistoryEntry, "id" | "arn" | "region" | "endpoint" | "state">,
): Actions {
	const { id, arn, state } = entry;
	const link = consoleLink(entry);
	return {
		"Copy ID": () => env.clipboard.writeText(id),
		...(arn === undefined ? {} : { "Copy ARN": () => env.clipboard.writeText(arn) }),
		Describe: () => commands.executeCommand("connectCampaign.describeCampaign", id),
		...(link === undefined ? {} : { "Open in Console": () => env.openExternal(Uri.parse(link, true)) }),
		...Object.fromEntries(
			operationsIn(state).map(({ verb, title }) => [
				title,
				() => commands.executeCommand(`connectCampaign.${verb}Campaign`, id),
			]),
		),
	};
}
