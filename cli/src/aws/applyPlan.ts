import { forValue } from "../../../shared/src/text/doors";
import { EnvironmentFiles } from "../environments";
import { exitCodes } from "../exitCodes";
import { UsageError } from "../usage";
import { checkAnswers } from "./answers";
import { applyItem } from "./apply";
import { type CampaignSource, inspect } from "./find";
import { areSendable } from "./gate";
import { Stop } from "./item";
import { type Planned, plannedFor, wantedFrom } from "./plan";
import { hashOf, type PlanFile, readPlanFile, type SavedPlan, savedPlan } from "./planFile";
import type { AccountCall, Session } from "./session";
import { sourceOf } from "./sources";
import type { Terminal } from "./terminal";
import { inTurn, openFor, type Work } from "./work";

interface Ready {
	readonly file: string;
	readonly source: CampaignSource;
	readonly planned: Planned;
}

/**
 * Applies plans that were made before, if nothing has moved since: neither account nor files, nor campaigns. All of that is
 * looked at before the first request is sent.
 */
export async function applyPlan(
	path: string,
	call: AccountCall,
	terminal: Terminal,
	work: Work,
): Promise<void> {
	if (call.paths.length > 0 || call.values.id !== undefined) {
		throw new UsageError("--plan says which files are applied, so that neither files nor --id can be given.");
	}
	const saved = readPlanFile(path);
	checkAnswers(call, terminal);
	const { wanted = saved.environment } = call.environments;
	if (wanted !== saved.environment) {
		throw moved(
			`The plan is for ${environmentWords(saved.environment)}, not for ${environmentWords(wanted)}.`,
		);
	}
	const environments = new EnvironmentFiles(saved.environment ?? undefined);
	const planned = { ...call, environments };
	const pairs = saved.plans.map((plan) => {
		const source = sourceOf(plan.file, environments);
		if (hashOf(source.text) !== plan.fileHash) {
			throw moved(`${plan.file} was changed since it was planned.`);
		}
		return { plan, source };
	});
	const sources = pairs.map(({ source }) => source);
	if (!areSendable(work, planned, sources)) {
		return;
	}
	const session = await openFor(sources, planned, terminal, work);
	checkPlace(session, saved);
	const ready: Ready[] = [];
	for (const { plan, source } of pairs) {
		ready.push({ file: plan.file, source, planned: await unmoved(session, plan, source) });
	}
	await inTurn(work, ready, ({ source, planned }) => applyItem(session, source, planned));
}

function environmentWords(name: string | null): string {
	return name === null ? "no environment" : `the environment ${forValue(name)}`;
}

function checkPlace({ account, identity }: Session, saved: PlanFile): void {
	const [own, region] = [account.kind === "known" ? account.id : "not known", identity.region];
	if (own !== saved.account || region !== saved.region || (identity.endpoint ?? null) !== saved.endpoint) {
		const there = `account ${forValue(saved.account)} in ${forValue(saved.region)}`;
		throw moved(`The plan is for ${there}, but the credentials are of account ${own} in ${region}.`);
	}
}

/** The plan of a file once more, which has to be the one that was made before. */
async function unmoved(session: Session, plan: SavedPlan, source: CampaignSource): Promise<Planned> {
	const { file } = source;
	const existing = await inspect(session, plan.campaignId);
	const planned = await plannedFor(session, file, wantedFrom(session, source), existing);
	const now = savedPlan(session.aws, source, existing, planned.plan);
	if (now.campaignHash !== plan.campaignHash) {
		throw moved(`Campaign "${forValue(existing.view.name)}" was changed in AWS since it was planned.`);
	}
	if (now.requestsHash !== plan.requestsHash) {
		throw moved(`The plan of ${file} was made by another version of Connect Campaigns.`);
	}
	return planned;
}

function moved(why: string): Stop {
	return new Stop(exitCodes.nothingDone, "moved", `Nothing was applied. ${why} Plan again.`);
}
