import { commands, type TextDocument, Uri } from "vscode";
import type { LiveValues } from "../../../deploy/src/live/liveValues";
import type { LiveCheck } from "../../../shared/src/live";
import { readCampaign } from "../../../shared/src/request/body";
import { liveCheckSummary, liveCheckText, markedLines } from "../live/checkWords";
import { campaignDocument, stemOf } from "../ui/campaignDocument";
import { inStatusBar, withProgress } from "../ui/progress";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { openAccount } from "./liveAccount";
import { sentText } from "./sentText";

/** Longest time that a check takes before a question, in milliseconds: the question matters more. */
const beforeQuestionMs = 5_000;

/** Longest time that a check takes which somebody asked for, in milliseconds. */
const onRequestMs = 60_000;

const title = "Checking against AWS";
const setting = "connectCampaign.liveValues";

/** Check Against AWS: compares what a file refers to with what the account has. */
export async function checkAgainstAws(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Check Against AWS", async () => {
		const { log, live } = context;
		if (!isTrustedForAws(log)) {
			return;
		}
		const uri = typeof target === "string" ? Uri.parse(target, true) : target;
		const document = await campaignDocument(uri instanceof Uri ? uri : undefined);
		if (document === undefined) {
			offer(log, "warning", "Open a *.campaign.json file first.");
			return;
		}
		if (live.isOff) {
			offer(log, "information", `The setting ${setting} is off, so AWS isn't asked.`, {
				"Open Settings": () => commands.executeCommand("workbench.action.openSettings", setting),
			});
			return;
		}
		const sent = await sentText(context, document, "checked");
		if (sent === undefined) {
			return;
		}
		const { body } = readCampaign(sent.text);
		const environment = sent.environment?.name;
		const account = await openAccount(context, document, title);
		if (account === undefined) {
			return;
		}
		const ownId = (await context.history.linkOf(document.uri, sent.text))?.id;
		const { checkAgainstAws: check } = await import("../../../deploy/src/bundle");
		const found = await withProgress(title, ({ step, signal }) => {
			step("Reading");
			const until = AbortSignal.any([signal, AbortSignal.timeout(onRequestMs)]);
			return check(body, { live: account, maxAge: 0, ...(ownId !== undefined && { ownId }) }, until);
		});
		await showMarks(context, document, found);
		const show = () =>
			context.documents.show(
				`${stemOf(document.uri.toString())}.check.txt`,
				document.uri.toString(),
				liveCheckText(found, environment),
			);
		const { words, level } = liveCheckSummary(found, environment);
		log.info(`Check Against AWS: ${words}`);
		offer(log, level, words, { "Show Details": show });
	});
}

/**
 * Checks a file while somebody is about to be asked whether to send it. It takes a few seconds at most, and whatever
 * hinders it leaves the question as it is.
 *
 * @param open gives the account that was just signed in to.
 */
export async function checkBeforeQuestion(
	context: CommandContext,
	document: TextDocument,
	text: string,
	open: () => Promise<LiveValues>,
): Promise<LiveCheck | undefined> {
	if (context.live.isOff) {
		return undefined;
	}
	try {
		const account = (await context.live.of(document)) ?? (await open());
		await context.live.keep(document, account);
		const ownId = (await context.history.linkOf(document.uri, text))?.id;
		const { checkAgainstAws: check } = await import("../../../deploy/src/bundle");
		const found = await inStatusBar(title, ({ step }) => {
			step("Reading");
			const { body } = readCampaign(text);
			const until = AbortSignal.timeout(beforeQuestionMs);
			return check(body, { live: account, ...(ownId !== undefined && { ownId }) }, until);
		});
		context.log.info(`Check Against AWS: ${liveCheckSummary(found).words}`);
		await showMarks(context, document, found);
		return found;
	} catch (error) {
		context.log.error("The file could not be checked against AWS.", error);
		return undefined;
	}
}

/** Marks what isn't there or isn't fit, in place of what was marked before. */
async function showMarks(
	{ checks }: CommandContext,
	document: TextDocument,
	found: LiveCheck,
): Promise<void> {
	const uri = document.uri.toString();
	checks.clear(uri);
	await checks.putAll(uri, markedLines(found));
}
