import type { TextDocument } from "vscode";
import { workspace } from "vscode";
import { clockTime } from "../../../deploy/src/create/ago";
import type { Plan } from "../../../deploy/src/plan/plan";
import type { JsonObject } from "../../../shared/src/request/json";
import { forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import { offer } from "../ui/showMessage";
import { showProblem } from "../ui/showProblem";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import type { ExistingCampaign } from "./existing";
import { linkedCampaign } from "./linkedCampaign";
import { fileFor } from "./linkedFile";
import { stemOf } from "./prepared";

/** Plan Changes: what Apply Changes would do to the campaign that a file describes, as a document. Sends nothing. */
export async function planChanges(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Plan Changes", async () => {
		if (!isTrustedForAws(context.log)) {
			return;
		}
		const document = await fileFor(context, target);
		const existing = document && (await linkedCampaign(context, document));
		if (document === undefined || existing === undefined) {
			return;
		}
		const { planOf, wantedOf } = await import("../../../deploy/src/bundle");
		const wanted = wantedOf(document.getText());
		if (wanted.kind === "invalid") {
			offer(context.log, "error", `There is no plan. ${sentence(forValue(wanted.reason))}`);
			const { problems } = await context.server.check({
				uri: document.uri.toString(),
				text: document.getText(),
			});
			const first = problems.find(({ severity }) => severity === "error");
			if (first !== undefined) {
				await showProblem(document.uri.toString(), first);
			}
			return;
		}
		const found =
			existing.entry === undefined
				? ["Found by its name: no file is linked to it yet. Apply Changes links this one."]
				: [];
		const lines = [...found, ...(await driftOf(context, existing, wanted.exact))];
		const plan = planOf(wanted.exact, existing.exact, existing.view.state);
		await showPlan(context, document, existing, plan, lines);
	});
}

/**
 * Who changed what since the campaign was last created, pulled or applied from here, in sentences; none where that isn't
 * kept.
 *
 * @param wanted the file, as `exactJson` reads it.
 */
export async function driftOf(
	{ lastApplied }: CommandContext,
	{ view, exact }: Pick<ExistingCampaign, "view" | "exact">,
	wanted: JsonObject,
): Promise<readonly string[]> {
	const { drift, driftLines } = await import("../../../deploy/src/bundle");
	const last = await lastApplied.of(view.id);
	return last === undefined ? [] : driftLines(drift(last, exact, wanted));
}

/**
 * Shows a plan beside its file.
 *
 * @param drift who changed what since it was last applied, in sentences.
 */
export async function showPlan(
	context: CommandContext,
	document: TextDocument,
	existing: Pick<ExistingCampaign, "view">,
	plan: Plan,
	drift: readonly string[],
): Promise<void> {
	const source = document.uri.toString();
	const text = await planDocument(context, document, existing, plan, drift);
	await context.documents.showBeside(nameOf(source), source, text);
}

/** Has the plan of a file say what is left of it, where it is on screen. */
export async function renewPlan(context: CommandContext, document: TextDocument): Promise<void> {
	const campaign = context.seen.of(document.uri)?.campaign;
	const { planOf, wantedOf } = await import("../../../deploy/src/bundle");
	const wanted = wantedOf(document.getText());
	if (campaign === undefined || wanted.kind === "invalid") {
		return;
	}
	const plan = planOf(wanted.exact, campaign.exact, campaign.view.state);
	const drift = await driftOf(context, campaign, wanted.exact);
	const source = document.uri.toString();
	const text = await planDocument(context, document, campaign, plan, drift);
	context.documents.renew(nameOf(source), source, text);
}

function nameOf(source: string): string {
	return `${stemOf(source)}.plan.txt`;
}

async function planDocument(
	{ seen }: CommandContext,
	{ uri }: TextDocument,
	{ view }: Pick<ExistingCampaign, "view">,
	plan: Plan,
	drift: readonly string[],
): Promise<string> {
	const { planText } = await import("../../../deploy/src/bundle");
	const { name, id, region, account, instanceId, instanceAlias } = view;
	return planText(plan, {
		name,
		id,
		region,
		account: account.kind === "known" ? `account ${account.id}` : "account not known",
		instance: instanceAlias === undefined ? instanceId : `${instanceAlias} (${instanceId})`,
		file: workspace.asRelativePath(uri),
		time: clockTime(seen.of(uri)?.time ?? Date.now()),
		drift,
	});
}
