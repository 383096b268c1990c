import { setTimeout as wait } from "node:timers/promises";
import { knownAccount } from "../../../deploy/src/control/linkRecord";
import { type Operation, operations } from "../../../deploy/src/control/operations";
import {
	type ControlOutcome,
	hasMoved,
	type Seen,
	seenIn,
	stateOf,
} from "../../../deploy/src/control/outcome";
import type { ControlVerb } from "../../../deploy/src/failures/purpose";
import { terminalCommands } from "../../../shared/src/text/commandNames";
import { forValue } from "../../../shared/src/text/doors";
import { type ExitCode, exitCodes } from "../exitCodes";
import { UsageError } from "../usage";
import { checkAnswers, declined, isAgreed, isNameTyped, workPorts } from "./answers";
import { type Existing, isFile, namedCampaign } from "./find";
import type { Item } from "./item";
import { type AccountCall, openSession, type Session } from "./session";
import { checkNames, sourceOf } from "./sources";
import type { Terminal } from "./terminal";
import { itemOf, type Work } from "./work";

/** Starts, pauses, resumes, stops or deletes the one campaign that the call names. */
export function control(verb: ControlVerb) {
	const operation = operations[verb];
	return async (call: AccountCall, terminal: Terminal, work: Work): Promise<void> => {
		const [word, ...more] = call.paths;
		if (word === undefined || more.length > 0) {
			throw new UsageError(`${verb} needs exactly one file or ID of a campaign.`);
		}
		checkAnswers(call, terminal, operation.whyTyped);
		const file = isFile(word) ? word : undefined;
		const read = file === undefined ? [] : [sourceOf(file, call.environments)];
		for (const one of read) {
			checkNames(one);
		}
		const [{ text } = { text: "" }] = read;
		const session = await openSession(call, terminal, read);
		work.session = session;
		work.items.push(
			await itemOf(file, async () => {
				const existing = await namedCampaign(session, word, () => text);
				return await controlItem(session, operation, existing, file);
			}),
		);
	};
}

async function controlItem(
	session: Session,
	operation: Operation,
	existing: Existing,
	file: string | undefined,
): Promise<Item> {
	const { aws, identity, credentials, askMfaCode, protection, store } = session;
	const { verb } = operation;
	const { view, entry } = existing;
	const account = knownAccount(view);
	const question = `${operation.title}: "${forValue(view.name)}"`;
	const outcome = await aws.controlCampaign(operation, view, {
		...workPorts(session),
		confirm: () => {
			const described = file ?? store.fileOf({ ...view, account });
			const lines = aws.controlLines(operation, view, described, Date.now());
			return isAgreed(session, { question, lines, name: view.name, id: view.id, verb });
		},
		protection,
		typeName: ({ name, id }, reason) => isNameTyped(session, { name, id, verb }, reason),
		calls: aws.controlCalls(verb, { id: view.id, identity, credentials, remembered: entry }, askMfaCode),
		wait: (milliseconds) => wait(milliseconds),
	});
	const seen = seenIn(outcome, view.state);
	await remember(session, view.id, seen);
	const message = aws.controlMessage(operation, view, outcome, terminalCommands);
	if (message === undefined) {
		throw declined(session);
	}
	const exitCode = exitCodeOf(operation, existing, outcome, message.level);
	return {
		exitCode,
		outcome: outcome.kind,
		file,
		campaign: view,
		level: exitCode === exitCodes.nothingDone ? "error" : message.level,
		message: message.text,
		lines: [],
		details: { state: stateOf(seen) ?? null },
	};
}

function exitCodeOf(
	operation: Operation,
	{ view }: Existing,
	outcome: ControlOutcome,
	level: Item["level"],
): ExitCode {
	switch (outcome.kind) {
		case "accepted":
			return level === "information" ? exitCodes.ok : exitCodes.unclear;
		case "doubt": {
			const { cause, seen } = outcome;
			if (hasMoved(operation, view, seen) && level === "information") {
				return exitCodes.ok;
			}
			const isRefused = cause !== "cancelledByUser" && cause.delivery === "refused";
			return isRefused && seen.kind === "there" ? exitCodes.nothingDone : exitCodes.unclear;
		}
		default:
			return exitCodes.nothingDone;
	}
}

async function remember({ store }: Session, id: string, seen: Seen): Promise<void> {
	if (seen.kind === "gone") {
		await store.forget(id);
	} else {
		await store.seen(id, stateOf(seen));
	}
}
