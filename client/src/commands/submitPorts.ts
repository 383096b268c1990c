import { setTimeout as wait } from "node:timers/promises";
import type { TextDocument } from "vscode";
import type { AwsSession } from "../../../deploy/src/calls/access";
import type { PendingCreation } from "../../../deploy/src/create/pending";
import type { Doubt, Outcome, SubmitCalls, SubmitPorts } from "../../../deploy/src/create/ports";
import { resumeLookUp } from "../../../deploy/src/create/resume";
import { logLineOf } from "../../../deploy/src/create/words";
import type { IdentitySources } from "../../../deploy/src/identity/decide";
import type { LiveValues } from "../../../deploy/src/live/liveValues";
import type { MfaCodeProvider } from "../../../deploy/src/session/credentials";
import { readCampaign } from "../../../shared/src/request/body";
import { checkedLines } from "../live/checkWords";
import { namedValues } from "../live/namedValues";
import { connectTurn } from "../live/paceOfWindow";
import { confirmCreate, typeCampaignName } from "../ui/confirm";
import { askMfaCode } from "../ui/mfa";
import { rememberingPicker } from "../ui/pickers";
import { inStatusBar, withProgress } from "../ui/progress";
import { protection } from "../ui/protection";
import { rememberedIdentity } from "../ui/rememberedIdentity";
import { showProblem } from "../ui/showProblem";
import { renewSignIn } from "../ui/signIn";
import { type Checking, checkBeforeQuestion } from "./checkAgainstAws";
import type { CommandContext } from "./context";
import { previewRequest } from "./previewRequest";
import { environmentLines, isStillMeant, type SentText } from "./sentText";

/** What a submission needs, by VS Code and the AWS SDK. */
export function submitPorts(
	context: CommandContext,
	document: TextDocument,
	sent: SentText,
	sources: IdentitySources,
): SubmitPorts {
	const { server, identities, history, log, pending } = context;
	const { text, written, environment } = sent;
	const { uri } = document;
	const file = uri.toString();
	const isMeant = () => isStillMeant(context, document, sent);
	const ports = lookUpPorts(context, askMfaCode);
	/** Begins with the sign-in, so that little of it is left when the question comes. */
	let checking: Checking | undefined;
	const calls: SubmitCalls = {
		...ports.calls,
		signIn: async (instanceId, identity, control, verify) => {
			const { checkTarget } = await import("../../../deploy/src/bundle");
			const called = await ports.calls.signIn(instanceId, identity, control, (account) => {
				checkTarget(environment, identity.credentials, account.kind === "known" ? account.id : undefined);
				verify(account);
			});
			if (called.kind === "answered") {
				const { credentials, account, look } = called.value;
				const session = { identity, credentials, account, look };
				checking = await checkBeforeQuestion(context, document, sent, session);
				const known = checking?.account && firstList(checking.account);
				return { ...called, value: { ...called.value, ...(known && { known }) } };
			}
			return called;
		},
	};
	return {
		...ports,
		calls,
		check: () => server.check({ uri: file, text: written }),
		identity: async () => {
			const { resolveIdentity } = await import("../../../deploy/src/bundle");
			return await resolveIdentity(sources, rememberingPicker(identities, log, uri));
		},
		renew: (failure) => renewSignIn(failure, identities),
		earlier: (bodyHash, identity, account) => history.earlier(bodyHash, identity, account),
		confirm: async (summary) => {
			const namedAt = namedValues(written, readCampaign(text).body);
			const checked = checkedLines(await checking?.found, environment?.name, namedAt);
			const isConfirmed = await confirmCreate(
				summary,
				{
					showWarning: (first) => showProblem(file, first),
					showRequest: () => previewRequest(context, uri),
				},
				checked,
				environmentLines(environment?.name),
			);
			return isConfirmed && (await isMeant());
		},
		protection: protection(environment),
		typeName: async (name, reason) => (await typeCampaignName(name, undefined, reason)) && (await isMeant()),
		progress: (task) => withProgress("Creating campaign", task),
		remember: (campaign) => logged(context, "The history could not be written.", history.add(campaign)),
		pending: {
			keep: (record) => logged(context, "The record of the request could not be kept.", pending.keep(record)),
			clear: (record) =>
				logged(context, "The record of the request could not be cleared.", pending.clear(record)),
			unresolved: async (place) => {
				try {
					return await pending.unresolved(place);
				} catch (error) {
					log.error("Earlier requests could not be looked at.", error);
					return undefined;
				}
			},
		},
		report: (outcome) => tellOutcome(context, outcome, file),
	};
}

/** The first list is the one that the check reads as well; whoever lists again wants to know what is new. */
function firstList(account: LiveValues): NonNullable<AwsSession["known"]> {
	let isFirst = true;
	return async (campaign, signal) => {
		if (!isFirst) {
			return undefined;
		}
		isFirst = false;
		try {
			return await account.campaignsNamed(campaign, signal);
		} catch (error) {
			signal.throwIfAborted();
			if (error instanceof Error && error.name === "AbortError") {
				// Another identity was chosen meanwhile, so that what was known is gone.
				return undefined;
			}
			throw error;
		}
	};
}

function lookUpPorts(context: CommandContext, askCode: MfaCodeProvider) {
	const { log, identities } = context;
	const calls = async (): Promise<SubmitCalls> => {
		const { submitCalls } = await import("../../../deploy/src/bundle");
		return submitCalls(askCode, undefined, await connectTurn(), (line) => log.info(line));
	};
	const lazy: SubmitCalls = {
		signIn: async (instanceId, identity, control, verify) => {
			const called = await (await calls()).signIn(instanceId, identity, control, verify);
			if (called.kind === "answered") {
				const seen = identities.seen(identity.credentials, called.value.account);
				await logged(context, "The account of the profile could not be remembered.", seen);
			}
			return called;
		},
		send: async (...parameters) => (await calls()).send(...parameters),
		list: async (...parameters) => (await calls()).list(...parameters),
		describe: async (...parameters) => (await calls()).describe(...parameters),
		state: async (...parameters) => (await calls()).state(...parameters),
	};
	return {
		calls: lazy,
		looking: <T>(task: Parameters<typeof inStatusBar<T>>[1]) => inStatusBar("Looking for the campaign", task),
		wait: (milliseconds: number) => wait(milliseconds),
		log: (line: string) => log.info(line),
		logError: (words: string, error: unknown) => log.error(words, error),
	};
}

/** Tells the user how a submission ended. */
function tellOutcome(context: CommandContext, outcome: Outcome, uri: string): void {
	const { log, reporter } = context;
	const lookAgain = (pending: PendingCreation, cause: Doubt): Promise<void> =>
		resume(context, pending, cause, askMfaCode);
	reporter
		.report(outcome, uri, lookAgain)
		.catch((error: unknown) => log.error("The outcome could not be shown.", error));
}

/** Looks for a campaign whose creation was begun before, and tells what was found. */
async function resume(
	context: CommandContext,
	pending: PendingCreation,
	cause: Doubt,
	askCode: MfaCodeProvider,
): Promise<void> {
	const outcome = await resumeLookUp(pending, cause, {
		...lookUpPorts(context, askCode),
		identity: rememberedIdentity,
	});
	context.log.info(`Looked for "${pending.name}" again: ${logLineOf(outcome)}`);
	if (outcome.state === "done") {
		await logged(context, "The history could not be written.", context.history.add(outcome.campaign));
		await logged(context, "The record of the request could not be cleared.", context.pending.clear(pending));
	}
	tellOutcome(context, outcome, pending.uri);
}

/** A creation without an outcome is forgotten after so many milliseconds: no list lags for a day. */
const longestDoubt = 24 * 60 * 60_000;

/**
 * Looks for the campaigns whose creation was interrupted because the window, VS Code or the computer went away, and
 * tells what was found. Asks nobody to sign in.
 */
export async function resumeAbandoned(context: CommandContext): Promise<void> {
	const nobody: MfaCodeProvider = () => Promise.resolve(undefined);
	for (const record of await context.pending.abandoned()) {
		await resume(context, record, { kind: "interrupted", time: record.time }, nobody);
		if (Date.now() - record.time > longestDoubt) {
			await context.pending.clear(record);
		}
	}
}

/** Waits for something whose failure hinders nothing else, and keeps the failure in the log. */
async function logged({ log }: CommandContext, words: string, work: Promise<void>): Promise<void> {
	try {
		await work;
	} catch (error) {
		log.error(words, error);
	}
}
