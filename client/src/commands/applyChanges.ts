import { setTimeout as wait } from "node:timers/promises";
import { commands, type TextDocument, workspace } from "vscode";
import type { ApplyPorts } from "../../../deploy/src/apply/apply";
import { readCampaign } from "../../../shared/src/request/body";
import { checkedLines } from "../live/checkWords";
import { namedValues } from "../live/namedValues";
import { connectTurn } from "../live/paceOfWindow";
import { checkedFirst, confirmApply, typeCampaignName } from "../ui/confirm";
import { askMfaCode } from "../ui/mfa";
import { inStatusBar, withProgress } from "../ui/progress";
import { protection } from "../ui/protection";
import { type Actions, offer } from "../ui/showMessage";
import { showProblem } from "../ui/showProblem";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import { checkBeforeQuestion } from "./checkAgainstAws";
import type { CommandContext } from "./context";
import type { ExistingCampaign } from "./existing";
import { link, linkedCampaign } from "./linkedCampaign";
import { fileFor } from "./linkedFile";
import { notesOf, renewPlan, showPlan } from "./planChanges";
import { environmentLines, isStillMeant, type SentText, sentText } from "./sentText";

/** Apply Changes: makes the campaign that a file describes into what the file says, after a question. */
export async function applyChanges(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Apply Changes", async () => {
		if (!isTrustedForAws(context.log)) {
			return;
		}
		const document = await fileFor(context, target);
		if (document === undefined) {
			return;
		}
		const ran = await context.submissions.run(document.uri.toString(), () => apply(context, document));
		if (!ran) {
			offer(context.log, "information", "Something is already being sent from this file.");
		}
	});
}

async function apply(context: CommandContext, document: TextDocument): Promise<void> {
	const { log } = context;
	const sent = await sentText(context, document);
	if (sent === undefined) {
		return;
	}
	const file = {
		uri: document.uri.toString(),
		label: workspace.asRelativePath(document.uri),
		// What changes from here on belongs to the next run.
		text: sent.text,
		unsaved: document.isDirty,
	};
	const existing = await linkedCampaign(context, document);
	if (existing === undefined) {
		return;
	}
	const { applyFile, applyMessage } = await import("../../../deploy/src/bundle");
	const outcome = await applyFile(file, await portsFor(context, document, sent, existing));
	if (outcome.kind === "interrupted" && outcome.cause.kind === "failed") {
		const { failure } = outcome.cause;
		log.error(`Apply Changes: ${failure.title} (${failure.detail}).`);
	}
	if (outcome.kind === "notSent" && "first" in outcome.why) {
		await showProblem(file.uri, outcome.why.first);
	}
	if (outcome.kind === "nothing" && outcome.plan.changes.length === 0) {
		await keepLink(context, document, existing);
	}
	// A request may have given it another name.
	const { view } = context.seen.of(document.uri)?.campaign ?? existing;
	const message = applyMessage(view.name, outcome);
	await renewPlan(context, document);
	const again = outcome.kind === "interrupted" && outcome.results.some(({ state }) => state !== "done");
	const actions: Actions = {
		...(again && {
			"Apply Changes": () => commands.executeCommand("connectCampaign.applyChanges", document.uri),
		}),
		"Plan Changes": () => commands.executeCommand("connectCampaign.planChanges", document.uri),
		"Show Log": () => log.show(),
	};
	if (message !== undefined) {
		offer(log, message.level, message.text, message.level === "information" ? {} : actions);
	}
}

/** Links a file to the campaign that was found by its name, and keeps the name that a linked campaign was given. */
async function keepLink(
	context: CommandContext,
	document: TextDocument,
	existing: ExistingCampaign,
): Promise<void> {
	const { entry, view } = existing;
	if (entry === undefined) {
		await link(context, document, existing, "linked");
	} else if (entry.name !== view.name) {
		await context.history.add({ ...entry, name: view.name, state: view.state });
	}
}

async function portsFor(
	context: CommandContext,
	document: TextDocument,
	sent: SentText,
	existing: ExistingCampaign,
): Promise<ApplyPorts> {
	const { text, written, environment } = sent;
	const isMeant = () => isStillMeant(context, document, sent);
	const { server, history, seen, lastApplied, log } = context;
	const { identity, credentials, entry, view, exact, look } = existing;
	const aws = await import("../../../deploy/src/bundle");
	const target = { identity, id: view.id, entry, credentials };
	const calls = aws.applyCalls(target, askMfaCode, await connectTurn(), (line) => log.info(line));
	let hasWritten = false;
	const session = { identity, credentials, account: view.account, look };
	const checking = await checkBeforeQuestion(context, document, sent, session, view.id);
	return {
		seen: { view, exact },
		check: ({ uri }) => server.check({ uri, text: written }),
		look: async (control) => {
			const called = await calls.look(control);
			if (called.kind === "answered") {
				seen.see(document.uri, called.value);
				const { view: now, exact: described } = called.value;
				await history.seen(view.id, now.state);
				if (now.state !== undefined) {
					context.campaigns.seen(view.id, now.state, described);
				}
				if (hasWritten) {
					await lastApplied.keep(view.id, called.value.exact);
					await keepLink(context, document, { ...existing, ...called.value });
				}
			}
			return called;
		},
		write: async (...parameters) => {
			// Where nobody can look afterwards, it isn't known what was applied last.
			hasWritten = true;
			await lastApplied.forget(view.id);
			return await calls.write(...parameters);
		},
		confirm: async (plan, campaign) => {
			const wanted = aws.wantedOf(text);
			const notes =
				wanted.kind === "invalid" ? [] : await notesOf(context, document, { view, exact }, wanted.exact);
			const checked = await checking?.found;
			const label = workspace.asRelativePath(document.uri);
			const isConfirmed = await confirmApply(
				plan.writes.length,
				campaign.name,
				checkedFirst(
					checkedLines(checked, environment?.name, namedValues(written, readCampaign(text).body)),
					aws.applyLines(plan, campaign, label, [...environmentLines(environment?.name), ...notes]),
				),
				() => showPlan(context, document, { view: campaign }, plan, notes),
			);
			return isConfirmed && (await isMeant());
		},
		protection: protection(environment),
		typeName: async ({ name, id }, reason) =>
			(await typeCampaignName(name, id, reason, "change")) && (await isMeant()),
		progress: (task) => withProgress("Applying changes", task),
		looking: (task) => inStatusBar("Looking at the campaign", task),
		wait: (milliseconds) => wait(milliseconds),
		log: (line) => log.info(line),
	};
}
