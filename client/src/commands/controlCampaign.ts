import { setTimeout as wait } from "node:timers/promises";
import { Uri, workspace } from "vscode";
import type { ControlPorts } from "../../../deploy/src/control/control";
import { type Operation, operations } from "../../../deploy/src/control/operations";
import { type Seen, seenIn, stateOf } from "../../../deploy/src/control/outcome";
import type { ControlVerb } from "../../../deploy/src/failures/purpose";
import { connectTurn } from "../live/paceOfWindow";
import { controlActions } from "../ui/campaignActions";
import { confirmControl, typeCampaignName } from "../ui/confirm";
import { askMfaCode } from "../ui/mfa";
import { inStatusBar, withProgress } from "../ui/progress";
import { protectionAt } from "../ui/protection";
import { type Actions, offer } from "../ui/showMessage";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { showDescribed } from "./describeCampaign";
import type { ExistingCampaign } from "./existing";
import { existingCampaign } from "./existingCampaign";
import { environmentLines } from "./sentText";

/** Does something to a campaign, after AWS was asked what and where it is, and the user whether to. */
type Command = (context: CommandContext, target: unknown) => Promise<void>;

export const startCampaign = commandFor("start");
export const pauseCampaign = commandFor("pause");
export const resumeCampaign = commandFor("resume");
export const stopCampaign = commandFor("stop");
export const deleteCampaign = commandFor("delete");

function commandFor(verb: ControlVerb): Command {
	const operation = operations[verb];
	return (context, target) =>
		fenced(context.log, operation.title, async () => {
			const campaign = await existingCampaign(context, target);
			if (campaign === undefined) {
				return;
			}
			const ran = await context.submissions.run(`control ${campaign.view.id}`, () =>
				control(context, operation, campaign),
			);
			if (!ran) {
				offer(context.log, "information", "Another command for this campaign is still under way.");
			}
		});
}

async function control(
	context: CommandContext,
	operation: Operation,
	campaign: ExistingCampaign,
): Promise<void> {
	const { log } = context;
	const { view } = campaign;
	const aws = await import("../../../deploy/src/bundle");
	const outcome = await aws.controlCampaign(operation, view, await portsFor(context, operation, campaign));
	const seen = seenIn(outcome, view.state);
	await remember(context, campaign, seen);
	const message = aws.controlMessage(operation, view, outcome);
	if (message !== undefined) {
		offer(log, message.level, message.text, actionsFor(context, campaign, seen));
	}
}

async function remember(
	{ history, campaigns, seen: sightings }: CommandContext,
	{ view, exact }: ExistingCampaign,
	seen: Seen,
): Promise<void> {
	const { id } = view;
	const state = stateOf(seen);
	if (seen.kind === "gone" || state !== undefined) {
		campaigns.seen(id, state);
		sightings.moved(id, state === undefined ? undefined : { view: { ...view, state }, exact });
	}
	if (seen.kind === "gone") {
		await history.forget(id);
	} else if (state !== view.state) {
		await history.seen(id, state);
	}
}

/** Buttons that lead to the same campaign with the same credentials: those of the status bar may be others. */
function actionsFor(
	{ log }: CommandContext,
	{ view, entry, remembered }: ExistingCampaign,
	seen: Seen,
): Actions {
	if (seen.kind === "gone") {
		// VS Code cuts a message without buttons to one line.
		return { "Show Log": () => log.show() };
	}
	const target = entry === undefined && remembered !== undefined ? { campaign: remembered } : view.id;
	return controlActions(target, stateOf(seen));
}

async function portsFor(
	context: CommandContext,
	operation: Operation,
	campaign: ExistingCampaign,
): Promise<ControlPorts> {
	const { view, identity, credentials, entry, remembered } = campaign;
	const { verb, doing } = operation;
	const aws = await import("../../../deploy/src/bundle");
	const uri = campaign.uri ?? (entry && Uri.parse(entry.uri, true));
	const file = entry && workspace.asRelativePath(Uri.parse(entry.uri, true));
	const environment = context.environments.of(uri)?.chosen;
	return {
		confirm: () => {
			const lines = [
				...environmentLines(environment?.name),
				...aws.controlLines(operation, view, file, Date.now()),
			];
			return confirmControl(operation, view.name, lines, () => showDescribed(context, campaign));
		},
		protection: protectionAt(context.environments.known(), environment, { identity, account: view.account }),
		typeName: ({ name, id }, reason) => typeCampaignName(name, id, reason, verb),
		progress: (task) => withProgress(doing, task),
		looking: (task) => inStatusBar("Looking at the campaign", task),
		calls: aws.controlCalls(
			verb,
			{ id: view.id, identity, credentials, remembered },
			askMfaCode,
			undefined,
			await connectTurn(),
			(line) => context.log.info(line),
		),
		wait: (milliseconds) => wait(milliseconds),
		log: (line) => context.log.info(line),
	};
}
