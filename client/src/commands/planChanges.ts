import type { TextDocument } from "vscode";
import { workspace } from "vscode";
import type { Plan } from "../../../deploy/src/plan/plan";
import { forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import { offer } from "../ui/showMessage";
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
		const { drift, driftLines, planOf, wantedOf } = await import("../../../deploy/src/bundle");
		const wanted = wantedOf(document.getText());
		if (wanted.kind === "invalid") {
			offer(context.log, "error", `There is no plan: ${sentence(forValue(wanted.reason))}`);
			return;
		}
		const last = await context.lastApplied.of(existing.view.id);
		const lines = last === undefined ? [] : driftLines(drift(last, existing.exact, wanted.exact));
		const plan = planOf(wanted.exact, existing.exact, existing.view.state);
		await showPlan(context, document, existing, plan, lines);
	});
}

/**
 * Shows a plan beside its file.
 *
 * @param drift who changed what since it was last applied, in sentences.
 */
export async function showPlan(
	{ documents }: CommandContext,
	{ uri }: TextDocument,
	{ view }: Pick<ExistingCampaign, "view">,
	plan: Plan,
	drift: readonly string[] = [],
): Promise<void> {
	const { planText } = await import("../../../deploy/src/bundle");
	const { name, id, region, account, instanceId, instanceAlias } = view;
	const text = planText(plan, {
		name,
		id,
		region,
		account: account.kind === "known" ? `account ${account.id}` : "account not known",
		instance: instanceAlias === undefined ? instanceId : `${instanceAlias} (${instanceId})`,
		file: workspace.asRelativePath(uri),
		drift,
	});
	const source = uri.toString();
	await documents.showBeside(`${stemOf(source)}.plan.txt`, source, text);
}
