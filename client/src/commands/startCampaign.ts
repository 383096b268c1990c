import { window } from "vscode";
import type { HistoryEntry } from "../submit/history";
import { campaignActions } from "../ui/campaignActions";
import { fenced } from "../ui/fence";
import { offer } from "../ui/offer";
import type { CommandContext } from "./context";
import { ask, type Existing, existing } from "./existing";

/** Start Campaign: starts the campaign that was created from a file, after a look at its state and a question. */
export async function startCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Start Campaign", async () => {
		const campaign = await existing(context, target);
		if (campaign !== undefined) {
			const ran = await context.submissions.run(`start ${campaign.entry.id}`, () => start(context, campaign));
			if (!ran) {
				offer(context.log, "information", "The campaign is already being started.");
			}
		}
	});
}

async function start(context: CommandContext, { entry, identity }: Existing): Promise<void> {
	const { log, history } = context;
	const { id, name } = entry;
	const aws = await import("../aws/bundle");
	const before = await ask(context, identity, "read", "Looking at the campaign", (client, signal) =>
		aws.campaignState(client, id, signal),
	);
	if (before?.value === undefined) {
		return;
	}
	await history.seen(id, before.value);
	if (before.value !== "Initialized") {
		const words = `Campaign "${name}" is in state ${before.value}. Only a campaign in state Initialized can be started.`;
		offer(log, "warning", words, campaignActions({ ...entry, state: before.value }));
		return;
	}
	if (!(await confirmStart(entry))) {
		return;
	}
	log.info(`Start Campaign "${name}": id ${id}, region ${entry.region}.`);
	const after = await ask(context, identity, "start", "Starting the campaign", async (client, signal) => {
		await aws.startCampaign(client, id, signal);
		// It has started, whatever becomes of the question how it is.
		return aws.campaignState(client, id, signal).catch((error: unknown) => {
			log.warn("The state after the start could not be read.", error instanceof Error ? error.name : "");
			return undefined;
		});
	});
	if (after !== undefined) {
		const state = after.value ?? "started";
		await history.seen(id, state);
		log.info(`Started "${name}": state ${state}.`);
		offer(
			log,
			"information",
			`Campaign "${name}" was started${after.value === undefined ? "" : `: state ${state}`}.`,
			campaignActions({ ...entry, state }),
		);
	}
}

async function confirmStart({ id, name, instanceId, region, account, profile, endpoint }: HistoryEntry) {
	const lines = [
		`Id: ${id}`,
		`Amazon Connect instance: ${instanceId}`,
		...(account === undefined ? [] : [`Account: ${account}`]),
		`Region: ${region}`,
		profile === undefined ? "Credentials: keys of the environment" : `Profile: ${profile}`,
		...(endpoint === undefined ? [] : [`Endpoint: ${endpoint} (not AWS's own)`]),
		"It will reach people as soon as its schedule allows.",
	];
	const answer = await window.showWarningMessage(
		`Start the campaign "${name}"?`,
		{ modal: true, detail: lines.join("\n") },
		"Start",
	);
	return answer === "Start";
}
