import type { TextDocument } from "vscode";
import { workspace } from "vscode";
import { clockTime } from "../../../deploy/src/create/ago";
import { foundLine } from "../../../deploy/src/links/words";
import type { Plan } from "../../../deploy/src/plan/plan";
import type { JsonObject } from "../../../shared/src/request/json";
import { forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import { stemOf } from "../ui/campaignDocument";
import { offer } from "../ui/showMessage";
import { showProblem } from "../ui/showProblem";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import type { ExistingCampaign } from "./existing";
import { linkedCampaign, otherFileOf } from "./linkedCampaign";
import { fileFor } from "./linkedFile";
import { environmentLines, sentText } from "./sentText";

/** Plan Changes: what Apply Changes would do to the campaign that a file describes, as a document. Sends nothing. */
export async function planChanges(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Plan Changes", async () => {
		if (!isTrustedForAws(context.log)) {
			return;
		}
		const document = await fileFor(context, target);
		const sent = document && (await sentText(context, document, "compared"));
		const existing = sent && (await linkedCampaign(context, document, "compared"));
		if (document === undefined || sent === undefined || existing === undefined) {
			return;
		}
		const { planOf, wantedOf } = await import("../../../deploy/src/bundle");
		const wanted = wantedOf(sent.text);
		if (wanted.kind === "invalid") {
			offer(context.log, "error", `There is no plan. ${sentence(forValue(wanted.reason))}`);
			const { problems } = await context.server.check({
				uri: document.uri.toString(),
				text: sent.written,
			});
			const first = problems.find(({ severity }) => severity === "error");
			if (first !== undefined) {
				await showProblem(document.uri.toString(), first);
			}
			return;
		}
		const lines = await notesOf(context, document, existing, wanted.exact);
		const plan = planOf(wanted.exact, existing.exact, existing.view.state);
		await showPlan(context, document, existing, plan, lines);
	});
}

/**
 * What is to be known beside a plan, in sentences: that the file isn't linked to the campaign, and who changed what since
 * it was last created, pulled or applied from here, where that is kept.
 *
 * @param wanted the file, as `exactJson` reads it.
 */
export async function notesOf(
	{ history, lastApplied }: CommandContext,
	{ uri }: Pick<TextDocument, "uri">,
	{ view, exact }: Pick<ExistingCampaign, "view" | "exact">,
	wanted: JsonObject,
): Promise<readonly string[]> {
	const { drift, driftLines } = await import("../../../deploy/src/bundle");
	const last = await lastApplied.of(view.id);
	const otherFile = await otherFileOf(history, view, uri);
	const isFound = history.byId(view.id) === undefined || otherFile !== undefined;
	return [
		...(isFound ? [foundLine(otherFile)] : []),
		...(last === undefined ? [] : driftLines(drift(last, exact, wanted))),
	];
}

/**
 * Shows a plan beside its file.
 *
 * @param notes as `notesOf` gives them.
 */
export async function showPlan(
	context: CommandContext,
	document: TextDocument,
	existing: Pick<ExistingCampaign, "view">,
	plan: Plan,
	notes: readonly string[],
): Promise<void> {
	const source = document.uri.toString();
	const text = await planDocument(context, document, existing, plan, notes);
	await context.documents.showBeside(nameOf(source), source, text);
}

/** Has the plan of a file say what is left of it, where it is on screen. */
export async function renewPlan(context: CommandContext, document: TextDocument): Promise<void> {
	const campaign = context.seen.of(document.uri)?.campaign;
	const { planOf, wantedOf } = await import("../../../deploy/src/bundle");
	const wanted = wantedOf(context.environments.textOf(document));
	if (campaign === undefined || wanted.kind === "invalid") {
		return;
	}
	const plan = planOf(wanted.exact, campaign.exact, campaign.view.state);
	const notes = await notesOf(context, document, campaign, wanted.exact);
	const source = document.uri.toString();
	const text = await planDocument(context, document, campaign, plan, notes);
	context.documents.renew(nameOf(source), source, text);
}

function nameOf(source: string): string {
	return `${stemOf(source)}.plan.txt`;
}

async function planDocument(
	{ seen, environments }: CommandContext,
	{ uri }: TextDocument,
	{ view }: Pick<ExistingCampaign, "view">,
	plan: Plan,
	notes: readonly string[],
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
		notes: [...environmentLines(environments.of(uri)?.chosen?.name), ...notes],
	});
}
