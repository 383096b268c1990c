import { commands, env, Uri } from "vscode";
import { type Operation, operationsIn } from "../../../deploy/src/control/operations";
import { consoleLink } from "../../../deploy/src/create/consoleLink";
import type { HistoryEntry } from "../../../deploy/src/create/history";
import type { Actions } from "./showMessage";

type Acted = Pick<HistoryEntry, "id" | "arn" | "region" | "endpoint" | "state">;

/** All that can be done with a campaign that exists, as choices. */
export function campaignActions(campaign: Acted): Actions {
	return { ...lookActions(campaign), ...operationActions(campaign.id, operationsIn(campaign.state)) };
}

/** What is likely to be done with a new campaign, as buttons: VS Code cuts their words where there are many. */
export function createdActions(campaign: Acted): Actions {
	const start = operationsIn(campaign.state).filter(({ verb }) => verb === "start");
	return { ...lookActions(campaign), ...operationActions(campaign.id, start) };
}

/**
 * What is likely to be done with a campaign after something else was done to it, as buttons.
 *
 * @param target what commands find the campaign by: its ID, or the row of a list.
 */
export function controlActions(target: unknown, state: string | undefined): Actions {
	return { ...operationActions(target, operationsIn(state)), ...describeAction(target) };
}

function lookActions(campaign: Acted): Actions {
	const { id, arn } = campaign;
	const link = consoleLink(campaign);
	return {
		"Copy ID": () => env.clipboard.writeText(id),
		...(arn === undefined ? {} : { "Copy ARN": () => env.clipboard.writeText(arn) }),
		...describeAction(id),
		...(link === undefined ? {} : { "Open in Console": () => env.openExternal(Uri.parse(link, true)) }),
	};
}

function describeAction(target: unknown): Actions {
	return { Describe: () => commands.executeCommand("connectCampaign.describeCampaign", target) };
}

function operationActions(target: unknown, operations: readonly Operation[]): Actions {
	return Object.fromEntries(
		operations.map(({ verb, title }) => [
			title,
			() => commands.executeCommand(`connectCampaign.${verb}Campaign`, target),
		]),
	);
}
