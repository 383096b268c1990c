import { setTimeout as wait } from "node:timers/promises";
import { confirmationLines } from "../../../deploy/src/create/confirmation";
import type { NotSent, Outcome, SubmitPorts, Summary } from "../../../deploy/src/create/ports";
import { submitFile } from "../../../deploy/src/create/submit";
import { messageOf } from "../../../deploy/src/create/words";
import { forValue } from "../../../shared/src/text/doors";
import { type ExitCode, exitCodes } from "../exitCodes";
import { checkAnswers, declined, isAgreed, isNameTyped, workPorts } from "./answers";
import type { CampaignSource } from "./find";
import { areSendable } from "./gate";
import { type Item, Stop } from "./item";
import { wantedFrom } from "./plan";
import type { AccountCall, Session } from "./session";
import { namedSources } from "./sources";
import { uriOf } from "./store";
import type { Terminal } from "./terminal";
import { inTurn, openFor, type Work } from "./work";

/** Creates campaigns from files, one after the other, up to the first that isn't created. */
export async function create(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	const sources = namedSources(call);
	checkAnswers(call, terminal);
	if (!areSendable(work, call, sources, "alone")) {
		return;
	}
	const session = await openFor(sources, call, terminal, work);
	await inTurn(work, sources, (source) => createItem(session, source));
}

async function createItem(session: Session, source: CampaignSource): Promise<Item> {
	const { file, text } = source;
	const { aws, store } = session;
	const wanted = wantedFrom(session, source);
	const ended: { outcome?: Outcome; stop?: Stop | undefined } = {};
	const stopping = async (question: () => Promise<boolean>): Promise<boolean> => {
		try {
			return await question();
		} catch (error) {
			// The engine takes what is thrown here for a mistake of ours.
			ended.stop = error instanceof Stop ? error : undefined;
			return false;
		}
	};
	const submitted = { uri: uriOf(file), label: file, text, unsaved: false };
	await submitFile(submitted, {
		...portsFor(session),
		check: () => Promise.resolve(session.call.checks.validateText(source)),
		confirm: (summary) => stopping(() => isCreationAgreed(session, summary)),
		remember: async (campaign) => {
			await store.add(campaign);
			await store.keepApplied(campaign.id, aws.appliedBodyText(wanted));
		},
		report: (outcome) => {
			ended.outcome = outcome;
		},
	});
	if (ended.stop !== undefined) {
		throw ended.stop;
	}
	const { outcome } = ended;
	const message = outcome && messageOf(outcome);
	if (outcome === undefined || message === undefined) {
		throw declined(session);
	}
	const exitCode = exitCodeOf(outcome, message.level);
	return {
		exitCode,
		outcome: outcome.state,
		file,
		campaign: undefined,
		level: exitCode === exitCodes.nothingDone ? "error" : message.level,
		message: message.text,
		lines: [],
		details: createdRecord(outcome),
	};
}

function portsFor(session: Session): Omit<SubmitPorts, "check" | "confirm" | "remember" | "report"> {
	const { aws, identity, credentials, askMfaCode, protection, store, terminal } = session;
	return {
		...workPorts(session),
		identity: () => Promise.resolve(identity),
		calls: {
			...aws.submitCalls(askMfaCode),
			signIn: (instanceId, as, control, verify) =>
				aws.openSession(as, instanceId, { ...control, askMfaCode, credentials }, verify),
		},
		renew: () => Promise.resolve(false),
		earlier: (bodyHash, as, account) => store.earlier(bodyHash, as, account),
		protection,
		typeName: (name, reason) => isNameTyped(session, { name, id: undefined, verb: "create" }, reason),
		wait: (milliseconds) => wait(milliseconds),
		pending: {
			keep: async (record) => {
				await store.told("The record of the request can't be kept", store.pending.keep(record));
			},
			clear: async (record) => {
				await store.told("The record of the request can't be cleared", store.pending.clear(record));
			},
			unresolved: (place) =>
				store.told("Earlier requests can't be looked at", store.pending.unresolved(place)),
		},
		logError: (words, error) => terminal.tell(`${words} ${error instanceof Error ? error.message : ""}`),
	};
}

/** Asks whether to create a campaign. A second one of its kind takes more than a --yes that was given beforehand. */
async function isCreationAgreed(session: Session, summary: Summary): Promise<boolean> {
	const { values } = session.call;
	const again = whyAgain(summary);
	if (again !== undefined && values.yes === true && values["allow-duplicate"] !== true) {
		throw new Stop(
			exitCodes.nothingDone,
			"duplicate",
			`Nothing was created: ${again} To create it all the same, add --allow-duplicate.`,
			existingRecord(summary),
		);
	}
	const question = `Create Campaign: "${forValue(summary.name)}"${again === undefined ? "" : ", again"}`;
	const lines = confirmationLines(summary, Date.now());
	return await isAgreed(session, { question, lines, name: summary.name, id: undefined, verb: "create" });
}

function whyAgain({ earlier, existing, unresolved }: Summary): string | undefined {
	if (existing.kind === "notListed") {
		return `whether the instance has a campaign of this name isn't known: ${existing.reason}.`;
	}
	const [first, ...more] = existing.campaigns;
	if (first !== undefined) {
		const others = more.length === 0 ? "" : ` and ${more.length} more`;
		return `the instance already has a campaign of this name, ID ${first.id}${others}.`;
	}
	if (earlier !== undefined) {
		return `a campaign with identical content was created before, ID ${earlier.id}.`;
	}
	return unresolved === undefined
		? undefined
		: "a request to create a campaign of this name was sent before, and what became of it isn't known.";
}

function existingRecord({ existing }: Summary) {
	return existing.kind === "listed" && existing.campaigns.length > 0
		? { choices: existing.campaigns.map(({ id }) => ({ id })) }
		: {};
}

function exitCodeOf(outcome: Outcome, level: Item["level"]): ExitCode {
	switch (outcome.state) {
		case "done":
			return level === "information" ? exitCodes.ok : exitCodes.unclear;
		case "unknown":
			return exitCodes.unclear;
		case "notSent":
			return isFileAtFault(outcome.why) ? exitCodes.found : exitCodes.nothingDone;
		default:
			return exitCodes.nothingDone;
	}
}

function isFileAtFault({ kind }: NotSent): boolean {
	return kind === "hasErrors" || kind === "hasGaps" || kind === "invalidRequest";
}

function createdRecord(outcome: Outcome) {
	if (outcome.state !== "done" && outcome.state !== "alreadyThere") {
		return outcome.state === "refused"
			? { code: outcome.failure.code, requestId: outcome.failure.requestId }
			: {};
	}
	const { id, arn, state } = outcome.campaign;
	return { id, arn: arn ?? null, state: state ?? null };
}
