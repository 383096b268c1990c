import { setTimeout as wait } from "node:timers/promises";
import type { ApplyOutcome, ApplyPorts } from "../../../deploy/src/apply/apply";
import type { JsonObject } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";
import { terminalCommands } from "../../../shared/src/text/commandNames";
import { forValue } from "../../../shared/src/text/doors";
import { type ExitCode, exitCodes } from "../exitCodes";
import { checkAnswers, declined, isAgreed, isNameTyped, workPorts } from "./answers";
import { type CampaignSource, type Existing, link, linkedCampaign } from "./find";
import { areSendable } from "./gate";
import type { Item } from "./item";
import { type Planned, plannedFor, planRecord, wantedFrom } from "./plan";
import type { AccountCall, Aws, Session } from "./session";
import { checkId, namedSources } from "./sources";
import { uriOf } from "./store";
import type { Terminal } from "./terminal";
import { inTurn, openFor, type Work } from "./work";

/** Changes campaigns into what their files say, one after the other, up to the first that isn't. */
export async function apply(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	const sources = namedSources(call);
	checkId(call, sources);
	checkAnswers(call, terminal);
	if (!areSendable(work, call, sources)) {
		return;
	}
	const session = await openFor(sources, call, terminal, work);
	await inTurn(work, sources, async (source) => {
		const wanted = wantedFrom(session, source);
		const existing = await linkedCampaign(session, source);
		return await applyItem(session, source, await plannedFor(session, source.file, wanted, existing));
	});
}

/** Applies a file to the campaign that AWS has just shown. */
export async function applyItem(session: Session, source: CampaignSource, planned: Planned): Promise<Item> {
	const { file, text } = source;
	const { existing } = planned;
	let last = existing;
	const submitted = { uri: uriOf(file), label: file, text, unsaved: false };
	const outcome = await session.aws.applyFile(submitted, {
		...portsFor(session, source, existing, (seen) => {
			last = seen;
		}),
		confirm: async (plan, view) => {
			const { aws } = session;
			const lines = aws.applyLines(plan, view, file, planned.notes);
			const question = `Change the campaign "${forValue(view.name)}":`;
			return await isAgreed(session, { question, lines, name: view.name, id: view.id, verb: "change" });
		},
	});
	if (outcome.kind === "nothing" && outcome.plan.changes.length === 0) {
		await keepLink(session, file, existing);
	}
	const message = session.aws.applyMessage(last.view.name, outcome, terminalCommands);
	if (message === undefined) {
		throw declined(session);
	}
	const exitCode = exitCodeOf(outcome, message.level);
	return {
		exitCode,
		outcome: outcome.kind,
		file,
		campaign: last.view,
		level: exitCode === exitCodes.nothingDone ? "error" : message.level,
		message: message.text,
		lines: [],
		details: recordOf(session.aws, outcome),
	};
}

/** Links a file to the campaign that was found by its name, and keeps the name that a linked campaign was given. */
async function keepLink(session: Session, file: string, existing: Existing): Promise<void> {
	const { entry, view } = existing;
	if (entry === undefined || entry.isPast === true) {
		await link(session, file, existing, "linked");
	} else if (entry.name !== view.name) {
		await session.store.add({ ...entry, name: view.name, state: view.state });
	}
}

function portsFor(
	session: Session,
	source: CampaignSource,
	existing: Existing,
	seen: (now: Existing) => void,
): Omit<ApplyPorts, "confirm"> {
	const { file } = source;
	const { aws, identity, credentials, askMfaCode, protection, store, call, terminal } = session;
	const { view, exact, entry } = existing;
	const calls = aws.applyCalls({ identity, id: view.id, entry, credentials }, askMfaCode);
	let hasWritten = false;
	return {
		...workPorts(session),
		seen: { view, exact },
		check: () => Promise.resolve(call.checks.validateText(source)),
		look: async (control) => {
			const called = await calls.look(control);
			if (called.kind === "answered") {
				const now = { ...existing, ...called.value };
				seen(now);
				await store.seen(view.id, now.view.state);
				if (hasWritten) {
					await store.keepApplied(view.id, aws.appliedBodyText(now.exact));
					await keepLink(session, file, now);
				}
			}
			return called;
		},
		write: async (...parameters) => {
			// Where nobody can look afterwards, it isn't known what was applied last.
			hasWritten = true;
			await store.forgetApplied(view.id);
			const [{ operation }] = parameters;
			terminal.tell(`Sending ${operation}`);
			return await calls.write(...parameters);
		},
		protection,
		typeName: ({ name, id }, reason) => isNameTyped(session, { name, id, verb: "change" }, reason),
		wait: (milliseconds) => wait(milliseconds),
	};
}

function exitCodeOf(outcome: ApplyOutcome, level: Item["level"]): ExitCode {
	switch (outcome.kind) {
		case "notSent": {
			const { kind } = outcome.why;
			return kind === "hasErrors" || kind === "hasGaps" ? exitCodes.found : exitCodes.nothingDone;
		}
		case "nothing":
			return outcome.plan.changes.length === 0 ? exitCodes.ok : exitCodes.nothingDone;
		case "changed":
			return exitCodes.nothingDone;
		case "applied":
			return level === "information" ? exitCodes.ok : exitCodes.unclear;
		case "interrupted":
			return outcome.results.every(({ state }) => state === "notDone")
				? exitCodes.nothingDone
				: exitCodes.unclear;
	}
}

function recordOf(aws: Aws, outcome: ApplyOutcome): JsonObject {
	switch (outcome.kind) {
		case "notSent":
			return {};
		case "applied":
			return {
				...planRecord(aws, outcome.plan),
				results: outcome.done.map(({ operation, channel }) => ({ operation, channel, state: "done" })),
				kept: outcome.kept?.map(({ path }) => formatPath(path)),
				lost: outcome.lost.map(formatPath),
				state: outcome.state ?? null,
			};
		case "interrupted":
			return {
				...planRecord(aws, outcome.plan),
				results: outcome.results.map(({ write: { operation, channel }, state }) => ({
					operation,
					channel,
					state,
				})),
				state: outcome.state ?? null,
			};
		default:
			return planRecord(aws, outcome.plan);
	}
}
