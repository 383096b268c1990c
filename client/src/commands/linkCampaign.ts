import { type TextDocument, workspace } from "vscode";
import type { CampaignChoice } from "../../../deploy/src/calls/choices";
import { identifiersIn } from "../../../deploy/src/links/linkedFile";
import { linkLines, linkMessage } from "../../../deploy/src/links/words";
import { forValue } from "../../../shared/src/text/doors";
import { createdActions } from "../ui/campaignActions";
import { askModal } from "../ui/dialogs";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import { pickCampaign } from "./chooseCampaign";
import type { CommandContext } from "./context";
import { currentIdentity, type ExistingCampaign, inspect } from "./existing";
import { link, otherFileOf } from "./linkedCampaign";
import { fileFor } from "./linkedFile";
import { sentText } from "./sentText";

/** Link to Existing Campaign: the user picks the campaign of the file's instance that the file describes. */
export async function linkCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Link to Existing Campaign", async () => {
		const { log } = context;
		if (!isTrustedForAws(log)) {
			return;
		}
		const document = await fileFor(context, target);
		const sent = document && (await sentText(context, document, "linked"));
		if (document === undefined || sent === undefined) {
			return;
		}
		const identifiers = identifiersIn(sent.text);
		if (identifiers === undefined) {
			offer(log, "warning", "A campaign file needs a name and a connectInstanceId to find its campaign by.");
			return;
		}
		const existing = await chosenCampaign(context, document, identifiers);
		if (existing !== undefined && (await isAgreed(context, document, identifiers.name, existing))) {
			await link(context, document, existing, "linked");
			offer(log, "information", linkMessage(existing.view), createdActions(existing.view));
		}
	});
}

async function chosenCampaign(
	context: CommandContext,
	document: TextDocument,
	{ name, instanceId }: NonNullable<ReturnType<typeof identifiersIn>>,
): Promise<ExistingCampaign | undefined> {
	const identity = await currentIdentity(context, document);
	const choice: CampaignChoice | undefined =
		identity &&
		(await pickCampaign(context, identity, instanceId, {
			name,
			title: "Link to Existing Campaign",
			placeHolder: `The campaign that ${workspace.asRelativePath(document.uri)} describes`,
		}));
	return identity === undefined || choice === undefined
		? undefined
		: await inspect(context, choice.id, identity, context.history.byId(choice.id));
}

/** Asks where the names differ, or the campaign has another file. */
async function isAgreed(
	{ history }: CommandContext,
	{ uri }: TextDocument,
	name: string,
	{ view }: ExistingCampaign,
): Promise<boolean> {
	const lines = linkLines(view.name, name, await otherFileOf(history, view, uri));
	if (lines.length === 0) {
		return true;
	}
	const question = `Link the file to the campaign "${forValue(view.name)}"?`;
	return (await askModal({ level: "warning", question, lines, buttons: ["Link"] })) === "Link";
}
