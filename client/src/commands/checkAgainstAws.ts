import { commands, type TextDocument, Uri } from "vscode";
import type { LiveValues } from "../../../deploy/src/live/liveValues";
import { under } from "../../../deploy/src/session/abortable";
import type { LiveCheck } from "../../../shared/src/live";
import { readCampaign } from "../../../shared/src/request/body";
import { type JsonObject, parseJson } from "../../../shared/src/request/json";
import {
	liveCheckSummary,
	liveCheckText,
	markedLines,
	notCheckedBecause,
	soundValues,
} from "../live/checkWords";
import { namedValues } from "../live/namedValues";
import { campaignDocument, stemOf } from "../ui/campaignDocument";
import { inStatusBar } from "../ui/progress";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { inAccount, keepAccount, openedWith, type SignedIn } from "./liveAccount";
import { type SentText, sentText } from "./sentText";

/** Longest time that a check takes before a question, in milliseconds: the question matters more. */
const beforeQuestionMs = 5_000;

/** Longest time that a check takes which somebody asked for, in milliseconds. */
const onRequestMs = 60_000;

const title = "Checking against AWS";
const setting = "connectCampaign.liveValues";

/** Check Against AWS: compares what a file refers to with what the account has. */
export async function checkAgainstAws(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Check Against AWS", () => checkFile(context, target), notCheckedBecause);
}

async function checkFile(context: CommandContext, target: unknown): Promise<void> {
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
		offer(log, "information", `Not checked: the setting ${setting} is off.`, {
			"Open Settings": () => commands.executeCommand("workbench.action.openSettings", setting),
		});
		return;
	}
	// A second click would ask AWS for the same, and tell it twice.
	const ran = await context.submissions.run(`check ${document.uri}`, () => checkDocument(context, document));
	if (!ran) {
		offer(log, "information", "This file is already being checked.");
	}
}

async function checkDocument(context: CommandContext, document: TextDocument): Promise<void> {
	const { log } = context;
	const sent = await sentText(context, document, "checked");
	if (sent === undefined) {
		return;
	}
	const { body } = readCampaign(sent.text);
	const environment = sent.environment?.name;
	const ownId = (await context.history.linkOf(document.uri, sent.text))?.id;
	const { checkAgainstAws: check } = await import("../../../deploy/src/bundle");
	const checked = await inAccount(
		context,
		document,
		title,
		async (account, { step, signal }) => {
			step("Reading");
			const options = { live: account, maxAge: 0, ...(ownId !== undefined && { ownId }) };
			return { account, found: await under(onRequestMs, signal, (until) => check(body, options, until)) };
		},
		notCheckedBecause,
	);
	if (checked === undefined) {
		return;
	}
	const { account, found } = checked.value;
	await showMarks(context, document, { account, body, environment }, found);
	const show = () =>
		context.documents.show(
			`${stemOf(document.uri.toString())}.check.txt`,
			document.uri.toString(),
			liveCheckText(found, environment, namedValues(sent.written, body)),
		);
	const { words, level } = liveCheckSummary(found, environment);
	log.info(`Check Against AWS: ${words}`);
	offer(log, level, words, { "Show Details": show });
}

/** A check that goes on while something else does. */
export interface Checking {
	/** Whose account is looked at; undefined where nobody can tell. */
	readonly account: LiveValues | undefined;
	/** `failed` where something hindered it that nobody expected. Never rejects. */
	readonly found: Promise<LiveCheck | "failed">;
}

/**
 * Begins to check a file while somebody is about to be asked whether to send it. It takes a few seconds at most, and
 * whatever hinders it leaves the question as it is. Which campaigns the instance has is looked up anew: that is what is
 * about to change.
 *
 * @param session that was just signed in to.
 * @param ownId of the campaign that the file changes, where that was found by its name alone.
 * @returns undefined where AWS isn't to be asked. Never rejects.
 */
export async function checkBeforeQuestion(
	context: CommandContext,
	document: TextDocument,
	sent: SentText,
	session: SignedIn,
	ownId?: string,
): Promise<Checking | undefined> {
	if (context.live.isOff) {
		return undefined;
	}
	try {
		const { body } = readCampaign(sent.text);
		const kept = await keepAccount(context, document, session);
		const account = kept ?? (await openedWith(context, session));
		const { connectInstanceId } = body;
		if (typeof connectInstanceId === "string") {
			account.dropCampaigns(connectInstanceId);
		}
		const found = checkOf(context, document, { sent, body, ownId }, account).finally(() => {
			if (kept === undefined) {
				account.close();
			}
		});
		return { account, found };
	} catch (error) {
		context.log.error(notChecked, error);
		return { account: undefined, found: Promise.resolve("failed") };
	}
}

const notChecked = "The file could not be checked against AWS.";

async function checkOf(
	context: CommandContext,
	document: TextDocument,
	file: { readonly sent: SentText; readonly body: JsonObject; readonly ownId: string | undefined },
	account: LiveValues,
): Promise<LiveCheck | "failed"> {
	const { sent, body } = file;
	try {
		const ownId = file.ownId ?? (await context.history.linkOf(document.uri, sent.text))?.id;
		const { checkAgainstAws: check } = await import("../../../deploy/src/bundle");
		const found = await inStatusBar(title, ({ step, signal }) => {
			step("Reading");
			const options = { live: account, ...(ownId !== undefined && { ownId }) };
			return under(beforeQuestionMs, signal, (until) => check(body, options, until));
		});
		const environment = sent.environment?.name;
		context.log.info(`Check Against AWS: ${liveCheckSummary(found, environment).words}`);
		await showMarks(context, document, { account, body, environment }, found);
		return found;
	} catch (error) {
		context.log.error(notChecked, error);
		return "failed";
	}
}

/**
 * Marks what isn't there or isn't fit, in place of what was marked before: nothing where another account than the one
 * that was asked is meant for the file by now.
 */
async function showMarks(
	{ checks, identities, live }: CommandContext,
	document: TextDocument,
	checked: {
		readonly account: LiveValues;
		readonly body: JsonObject;
		readonly environment: string | undefined;
	},
	found: LiveCheck,
): Promise<void> {
	const isMeant = (await live.of(document)) === checked.account;
	const now = parseJson(identities.textOf(document));
	const marks = isMeant ? markedLines(found, checked.body, now, checked.environment) : [];
	const uri = document.uri.toString();
	await checks.putAll(uri, marks);
	if (isMeant) {
		checks.takeBack(uri, soundValues(found, checked.body));
	}
}
