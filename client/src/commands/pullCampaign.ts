import { homedir } from "node:os";
import { join } from "node:path";
import { Uri, window, workspace } from "vscode";
import { knownAccount } from "../../../deploy/src/control/linkRecord";
import { pullLines } from "../../../deploy/src/links/words";
import { campaignFileName, pullMessage } from "../../../deploy/src/pull/words";
import { resolveText, withoutNames } from "../../../shared/src/environments/resolve";
import { formatPath } from "../../../shared/src/request/path";
import { forValue } from "../../../shared/src/text/doors";
import { campaignActions } from "../ui/campaignActions";
import { readCampaignFile } from "../ui/campaignFiles";
import { askModal } from "../ui/dialogs";
import { fileExists } from "../ui/fileExists";
import { askWhereToSave, saveAndShow } from "../ui/saveFile";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import { pickCampaign } from "./chooseCampaign";
import { pickInstance } from "./chooseInstance";
import type { CommandContext } from "./context";
import { currentIdentity, type ExistingCampaign, inspect } from "./existing";
import { existingCampaign } from "./existingCampaign";
import { link, otherFileOf } from "./linkedCampaign";

/** Pull to File: saves a campaign of Amazon Connect as a campaign file, which is linked to it. */
export async function pullCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Pull to File", async () => {
		if (!isTrustedForAws(context.log)) {
			return;
		}
		const existing = await pulledCampaign(context, target);
		if (existing !== undefined) {
			await save(context, existing);
		}
	});
}

/** The campaign of the row, ID or file that the command was called on; without any, the user picks it. */
async function pulledCampaign(
	context: CommandContext,
	target: unknown,
): Promise<ExistingCampaign | undefined> {
	if (target !== undefined) {
		return await existingCampaign(context, target, "pulled");
	}
	const { history } = context;
	const identity = await currentIdentity(context, window.activeTextEditor?.document);
	const instanceId = identity && (await pickInstance(context, "Pull to File"));
	if (identity === undefined || instanceId === undefined) {
		return undefined;
	}
	const asked = { name: "", title: "Pull to File", placeHolder: "Campaign to save as a file" };
	const choice = await pickCampaign(context, identity, instanceId, asked);
	return choice && (await inspect(context, choice.id, identity, history.byId(choice.id)));
}

async function save(context: CommandContext, existing: ExistingCampaign): Promise<void> {
	const { view, exact } = existing;
	const aws = await import("../../../deploy/src/bundle");
	const account = knownAccount(view);
	const file = context.history.fileOf({ ...view, account });
	const proposed =
		file !== undefined && (await fileExists(file.toString())) ? file : placeFor(campaignFileName(view.name));
	const place = await askWhereToSave("Pull to File", proposed);
	if (place === undefined || !(await isAgreed(context, place, existing))) {
		return;
	}
	const { uri } = place;
	const text = aws.campaignText(exact);
	const found = await context.environments.ready(uri);
	const written = found && (await readCampaignFile(uri, context.log))?.text;
	if (written !== undefined && resolveText(written, new Map()).missing.length > 0) {
		const name = workspace.asRelativePath(uri);
		const why = `${name} has values of environments, which a pull would replace. Choose another file.`;
		offer(context.log, "warning", `Nothing was saved: ${why}`);
		return;
	}
	const document = await saveAndShow(uri, found === undefined ? text : withoutNames(text));
	await link(context, document, existing, "pulled");
	await context.lastApplied.keep(view.id, exact);
	const { unknown } = aws.planOf({}, exact, view.state);
	const message = pullMessage(view, workspace.asRelativePath(uri), unknown.map(formatPath));
	offer(context.log, "information", message, campaignActions(view));
}

/** Asks where the file has another campaign, or the campaign another file. */
async function isAgreed(
	{ history }: CommandContext,
	{ uri, isUnasked }: NonNullable<Awaited<ReturnType<typeof askWhereToSave>>>,
	{ view }: ExistingCampaign,
): Promise<boolean> {
	const entry = await history.linkOf(uri, "");
	const otherCampaign = entry?.id === view.id ? undefined : entry?.name;
	const lines = pullLines(otherCampaign, await otherFileOf(history, view, uri), isUnasked);
	if (lines.length === 0) {
		return true;
	}
	const question = `Save the campaign "${forValue(view.name)}" as ${workspace.asRelativePath(uri)}?`;
	return (await askModal({ level: "warning", question, lines, buttons: ["Save"] })) === "Save";
}

/** Beside the file on screen, else in the first folder of the workspace, else where the user is at home. */
function placeFor(name: string): Uri {
	const active = window.activeTextEditor?.document.uri;
	const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
	if (active !== undefined && folder !== undefined && active.scheme === folder.uri.scheme) {
		return Uri.joinPath(active, "..", name);
	}
	return folder === undefined ? Uri.file(join(homedir(), name)) : Uri.joinPath(folder.uri, name);
}
