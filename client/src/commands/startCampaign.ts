import type { HistoryEntry } from "../submit/history";
import { protectionReason } from "../submit/protection";
import { campaignActions } from "../ui/campaignActions";
import { typeCampaignName } from "../ui/confirm";
import { askModal } from "../ui/dialogs";
import { fenced } from "../ui/fence";
import { offer } from "../ui/offer";
import { protection } from "../ui/protection";
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
	if (before === undefined) {
		return;
	}
	const state = before.value ?? "unknown";
	await history.seen(id, state);
	if (state !== "Initialized") {
		const words = `Campaign "${name}" is in state ${state}. Only a campaign in state Initialized can be started.`;
		offer(log, "warning", words, campaignActions({ ...entry, state }));
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
		const now = after.value ?? "started";
		await history.seen(id, now);
		log.info(`Started "${name}": state ${now}.`);
		offer(
			log,
			"information",
			`Campaign "${name}" was started${after.value === undefined ? "" : `: state ${now}`}.`,
			campaignActions({ ...entry, state: now }),
		);
	}
}

/** Asks whether to start, and for the name where profile or account are protected. */
async function confirmStart(entry: HistoryEntry): Promise<boolean> {
	const { id, name, instanceId, region, account, profile, endpoint } = entry;
	const lines = [
		`Id: ${id}`,
		`Amazon Connect instance: ${instanceId}`,
		`Account: ${account ?? "not known"}`,
		profile === undefined ? "Credentials: keys of the environment" : `Profile: ${profile}`,
		`Region: ${region}`,
		...(endpoint === undefined ? [] : [`Endpoint: ${endpoint} (not AWS's own)`]),
		"",
		"It will reach people as soon as its schedule allows.",
	];
	const question = `Start the campaign "${name}"?`;
	const answer = await askModal({ level: "warning", question, lines, buttons: ["Start"] });
	if (answer !== "Start") {
		return false;
	}
	const reason = protectionReason(
		protection(),
		profile,
		account === undefined
			? { kind: "unknown", reason: "its ARN does not tell it" }
			: { kind: "known", id: account },
	);
	return reason === undefined || (await typeCampaignName(name, id, reason, "start"));
}
