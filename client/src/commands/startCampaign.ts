import { setTimeout as wait } from "node:timers/promises";
import { Uri, workspace } from "vscode";
import { viewOf } from "../../../deploy/src/control/campaignView";
import { type StartPorts, startCampaign as startSafely } from "../../../deploy/src/control/start";
import { startMessage } from "../../../deploy/src/control/words";
import { campaignActions } from "../ui/campaignActions";
import { confirmStart, typeCampaignName } from "../ui/confirm";
import { askMfaCode } from "../ui/mfa";
import { inStatusBar, withProgress } from "../ui/progress";
import { protection } from "../ui/protection";
import { offer } from "../ui/showMessage";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { showDescribed } from "./describeCampaign";
import { type ExistingCampaign, existingCampaign } from "./existing";

/** Start Campaign: starts a campaign after AWS was asked what and where it is, and the user whether to. */
export async function startCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Start Campaign", async () => {
		const campaign = await existingCampaign(context, target);
		if (campaign !== undefined) {
			const ran = await context.submissions.run(`start ${campaign.view.id}`, () => start(context, campaign));
			if (!ran) {
				offer(context.log, "information", "The campaign is already being started.");
			}
		}
	});
}

async function start(context: CommandContext, campaign: ExistingCampaign): Promise<void> {
	const { log, history } = context;
	const { view } = campaign;
	const outcome = await startSafely(view, await portsFor(context, campaign));
	log.info(`Ended: start of ID ${view.id}, ${outcome.kind}.`);
	const message = startMessage(view, outcome);
	const state = "state" in outcome ? outcome.state : view.state;
	if (state !== view.state) {
		await history.seen(view.id, state);
	}
	if (outcome.kind === "failed") {
		log.error(`Start Campaign: ${outcome.failure.title} (${outcome.failure.detail}).`);
	}
	if (message !== undefined) {
		const { id, arn, region, endpoint } = view;
		offer(log, message.level, message.text, campaignActions({ id, arn, region, endpoint, state }));
	}
}

async function portsFor(context: CommandContext, campaign: ExistingCampaign): Promise<StartPorts> {
	const { view, identity, credentials, entry } = campaign;
	const aws = await import("../../../deploy/src/bundle");
	const file = entry && workspace.asRelativePath(Uri.parse(entry.uri, true));
	const options = { askMfaCode, credentials };
	return {
		confirm: () => confirmStart(view, file, () => showDescribed(context, campaign)),
		protection: protection(),
		typeName: ({ name, id }, reason) => typeCampaignName(name, id, reason, "start"),
		progress: (task) => withProgress("Starting campaign", task),
		looking: (task) => inStatusBar("Looking at the campaign", task),
		// The very credentials that AWS was asked with before: a profile may lead elsewhere by now.
		start: (control) =>
			aws.callService(identity, { ...control, ...options }, "start", (client, signal) =>
				aws.startCampaign(client, view.id, signal),
			),
		look: async (control) => {
			const called = await aws.inspectCampaign(identity, view.id, { ...control, ...options }, entry?.account);
			return called.kind === "answered"
				? { ...called, value: viewOf(view.id, entry, identity, called.value) }
				: called;
		},
		state: (control) =>
			aws.callService(identity, { ...control, ...options, deadline: 3_000 }, "read", (client, signal) =>
				aws.campaignState(client, view.id, signal),
			),
		wait: (milliseconds) => wait(milliseconds),
		log: (line) => context.log.info(line),
	};
}
