import { type TextDocument, type Uri, workspace } from "vscode";
import type { VerifyAccount } from "../../../deploy/src/calls/access";
import type { CampaignView } from "../../../deploy/src/control/campaignView";
import { knownAccount, linkRecord } from "../../../deploy/src/control/linkRecord";
import { identifiersIn } from "../../../deploy/src/links/linkedFile";
import { resolveLink } from "../../../deploy/src/links/resolveLink";
import { forValue } from "../../../shared/src/text/doors";
import type { CampaignHistory } from "../ui/campaignHistory";
import { fileExists } from "../ui/fileExists";
import { askMfaCode } from "../ui/mfa";
import { rememberedIdentity } from "../ui/rememberedIdentity";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { pickNamesake } from "./chooseCampaign";
import type { CommandContext } from "./context";
import { ask, currentIdentity, type ExistingCampaign, inspect } from "./existing";
import { keepAccount } from "./liveAccount";
import { certainEnvironments, type Intent, sentText } from "./sentText";

/**
 * The campaign that a file describes, as AWS shows it now: the one that it is linked to, else the only one of its name
 * in its instance. Of several, the user says which, and the file is linked to it.
 *
 * @returns undefined when the user was told why there is none, or dismissed a question.
 * @throws Error in words for the user when the identity cannot be used, or AWS shows something else than is remembered.
 */
export async function linkedCampaign(
	context: CommandContext,
	document: TextDocument,
	intent: Intent = "sent",
): Promise<ExistingCampaign | undefined> {
	const existing = await findLinked(context, document, intent);
	if (existing === undefined) {
		// What was seen before no longer holds for certain.
		context.seen.forget(document.uri);
	} else {
		const { checkTarget } = await import("../../../deploy/src/bundle");
		const { account } = existing.view;
		// Another environment may be chosen by now.
		const target = context.environments.of(document.uri)?.chosen;
		checkTarget(target, existing.identity.credentials, account.kind === "known" ? account.id : undefined);
		context.seen.see(document.uri, existing);
		await keepAccount(context, document, { ...existing, account });
	}
	return existing;
}

async function findLinked(
	context: CommandContext,
	document: TextDocument,
	intent: Intent,
): Promise<ExistingCampaign | undefined> {
	const { log, history } = context;
	const certain = isTrustedForAws(log) ? await certainEnvironments(context, document, intent) : undefined;
	const isUnchosen = certain?.found !== undefined && certain.found.chosen === undefined;
	// Without an environment, names in the file stand for nothing that could be looked for.
	if (certain === undefined || (isUnchosen && (await sentText(context, document, intent)) === undefined)) {
		return undefined;
	}
	const text = context.environments.textOf(document);
	const entry = await history.linkOf(document.uri, text);
	const identity =
		entry === undefined ? await currentIdentity(context, document) : await rememberedIdentity(entry);
	if (identity === undefined) {
		return undefined;
	}
	const identifiers = identifiersIn(text);
	if (entry === undefined && identifiers === undefined) {
		offer(log, "warning", "A campaign file needs a name and a connectInstanceId to find its campaign by.");
		return undefined;
	}
	const { name = "", instanceId: connectInstanceId = "" } = identifiers ?? {};
	const aws = await import("../../../deploy/src/bundle");
	const target = context.environments.of(document.uri)?.chosen;
	// Another account would only say that there is no such campaign.
	const verify: VerifyAccount = (account) =>
		aws.checkTarget(target, identity.credentials, account.kind === "known" ? account.id : undefined);
	const resolved = await resolveLink({
		linked: () => Promise.resolve(entry),
		find: async () => {
			const called = await ask(context, "Looking for the campaign", "read", async (control) => {
				const options = { ...control, askMfaCode };
				const opened = target?.account === undefined ? undefined : await aws.openAccount(identity, options);
				if (opened !== undefined && opened.kind !== "answered") {
					return opened;
				}
				if (opened !== undefined) {
					verify(opened.value.account);
				}
				return await aws.callService(identity, { ...options, ...opened?.value }, "read", (client, signal) =>
					aws.findChoices(client, { name, connectInstanceId }, signal),
				);
			});
			return called?.value;
		},
		choose: (choices) => pickNamesake(name, choices),
	});
	const look = async (id: string, record = history.byId(id)): Promise<ExistingCampaign | undefined> => {
		const existing = await inspect(context, id, identity, record, record, verify);
		return existing && { ...existing, uri: document.uri };
	};
	switch (resolved.kind) {
		case "linked":
			return await look(resolved.entry.id, resolved.entry);
		case "named":
			return await look(resolved.id);
		case "chosen": {
			const { id } = resolved.choice;
			const existing = await look(id);
			if (existing !== undefined) {
				await link(context, document, existing, "linked");
			}
			return existing;
		}
		case "none": {
			const where = `instance ${forValue(connectInstanceId)} in ${forValue(identity.region)}`;
			offer(log, "information", `There is no campaign "${forValue(name)}" in ${where} yet.`);
			return undefined;
		}
		default:
			return undefined;
	}
}

/** The file that a campaign is linked to, as people call it; undefined where that is this one, or gone. */
export async function otherFileOf(
	history: CampaignHistory,
	view: CampaignView,
	uri: Uri,
): Promise<string | undefined> {
	const file = history.fileOf({ ...view, account: knownAccount(view) });
	const isElsewhere =
		file !== undefined && file.toString() !== uri.toString() && (await fileExists(file.toString()));
	return isElsewhere ? workspace.asRelativePath(file) : undefined;
}

/** Remembers that a file describes a campaign that AWS has just shown. */
export async function link(
	{ history, seen }: CommandContext,
	{ uri }: Pick<TextDocument, "uri">,
	{ view, described, exact }: ExistingCampaign,
	origin: "pulled" | "linked",
): Promise<void> {
	seen.see(uri, { view, exact });
	await history.add(linkRecord(uri.toString(), view, described, origin));
}
