import { clockTime } from "../../../deploy/src/create/ago";
import { foundLine } from "../../../deploy/src/links/words";
import type { Drift } from "../../../deploy/src/plan/drift";
import type { Change, Plan } from "../../../deploy/src/plan/plan";
import { isApplicable } from "../../../deploy/src/plan/verdict";
import type { JsonObject } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";
import { terminalCommands } from "../../../shared/src/text/commandNames";
import { forSaid } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import { exitCodes } from "../exitCodes";
import { type CampaignSource, type Existing, linkedCampaign, otherFileOf } from "./find";
import { passGate } from "./gate";
import { type Item, Stop } from "./item";
import { marksAt, type Note } from "./marks";
import { type SavedPlan, savedPlan, writePlanFile } from "./planFile";
import { type AccountCall, type Aws, hideSensitive, type Session } from "./session";
import { checkId, checkNames, sourcesOf } from "./sources";
import type { Terminal } from "./terminal";
import { itemOf, openFor, type Work } from "./work";

/** A plan, and what it was made of. */
export interface Planned {
	readonly existing: Existing;
	/** The file, as the engine reads numbers. */
	readonly wanted: JsonObject;
	readonly plan: Plan;
	readonly notes: readonly string[];
}

/** Shows what files would change in AWS. */
export async function plan(call: AccountCall, terminal: Terminal, work: Work): Promise<void> {
	const sources = sourcesOf(call);
	checkId(call, sources);
	const session = await openFor(sources, call, terminal, work);
	const saved: SavedPlan[] = [];
	for (const source of sources) {
		const item = await itemOf(source.file, async () => {
			const planned = await planFor(session, source);
			saved.push(savedPlan(session.aws, source, planned.existing, planned.plan));
			return planItem(session, source, planned);
		});
		work.items.push(item);
	}
	const { out } = call.values;
	if (out !== undefined && saved.length === sources.length) {
		writePlanFile(out, session, saved);
	} else if (out !== undefined) {
		terminal.tell(`${out} was not written, because not every file has a plan.`);
	}
}

function planItem(session: Session, source: CampaignSource, planned: Planned): Item {
	const { existing, plan: made } = planned;
	const hasChanges = made.changes.length > 0;
	const isFailure = hasChanges && session.call.values["fail-on-changes"] === true;
	const summary = session.aws.planSummary(made);
	return {
		exitCode: isFailure ? exitCodes.found : exitCodes.ok,
		outcome: "planned",
		file: source.file,
		campaign: existing.view,
		level: made.changes.every(isApplicable) ? "information" : "warning",
		message: sentence(summary),
		lines: planLines(session, source.file, planned),
		details: { ...planRecord(session.aws, made), notes: planned.notes },
		marks: marksAt(session.call, source, made.changes.map(noteOf)),
	};
}

/** What a change is, at its property: that it isn't sent is a warning. */
function noteOf(change: Change): Note {
	const { path, kind, verdict } = change;
	const isSent = isApplicable(change);
	const what = isSent ? kind : `${kind} in the file, but not applied`;
	const why = verdict.reason === undefined ? "" : ` ${sentence(verdict.reason)}`;
	return { level: isSent ? "information" : "warning", path, message: `${formatPath(path)}: ${what}.${why}` };
}

/**
 * Makes the plan of a file. Sends nothing that changes anything.
 *
 * @throws Stop where the file has errors, or there is no campaign; CampaignMismatch as `inspect`.
 */
async function planFor(session: Session, source: CampaignSource): Promise<Planned> {
	passGate(session.call, source);
	const wanted = wantedFrom(session, source);
	const existing = await linkedCampaign(session, source);
	return await plannedFor(session, source.file, wanted, existing);
}

/** What a file says; throws Stop where it has names without a value, or is no campaign. */
export function wantedFrom(session: Session, source: CampaignSource): JsonObject {
	const { text } = source;
	checkNames(source);
	const wanted = session.aws.wantedOf(text);
	if (wanted.kind === "invalid") {
		throw new Stop(exitCodes.found, "invalid", sentence(forSaid(wanted.reason)));
	}
	hideSensitive(session, wanted.exact);
	return wanted.exact;
}

/** The plan that makes a campaign into what a file says. */
export async function plannedFor(
	session: Session,
	file: string,
	wanted: JsonObject,
	existing: Existing,
): Promise<Planned> {
	const { aws } = session;
	const made = aws.planOf(wanted, existing.exact, existing.view.state);
	return { existing, wanted, plan: made, notes: await notesOf(session, file, wanted, existing) };
}

/** What is to be known beside a plan, in sentences. */
async function notesOf(
	session: Session,
	file: string,
	wanted: JsonObject,
	existing: Existing,
): Promise<readonly string[]> {
	const { aws, store } = session;
	const otherFile = otherFileOf(session, existing.view, file);
	const isFound = store.byId(existing.view.id) === undefined || otherFile !== undefined;
	const found = await driftOf(session, wanted, existing);
	return [
		...(isFound ? [foundLine(otherFile, terminalCommands)] : []),
		...(found === undefined ? [] : aws.driftLines(found)),
	];
}

/** How a file and its campaign came to differ; undefined where what was last applied isn't kept here. */
export async function driftOf(
	{ aws, store }: Session,
	wanted: JsonObject,
	{ view, exact }: Existing,
): Promise<Drift | undefined> {
	const text = await store.applied(view.id);
	const last = text === undefined ? undefined : aws.appliedBody(text);
	return last && aws.drift(last, exact, wanted);
}

/** A plan for people, line by line. */
function planLines({ aws }: Session, file: string, { existing, plan: made, notes }: Planned) {
	const { name, id, region, account, instanceId, instanceAlias } = existing.view;
	const place = {
		name,
		id,
		region,
		account: account.kind === "known" ? `account ${account.id}` : "account not known",
		instance: instanceAlias === undefined ? instanceId : `${instanceAlias} (${instanceId})`,
		file,
		time: clockTime(Date.now()),
		notes,
	};
	return aws.planText(made, place, terminalCommands).trimEnd().split("\n");
}

/** A plan for programs. */
export function planRecord(aws: Aws, made: Plan): JsonObject {
	const { changes, writes, unknown, ignored, alike } = made;
	return {
		hasChanges: changes.length > 0,
		summary: aws.planSummary(made),
		changes: changes.map((change) => {
			const { path, kind, verdict, file, remote } = change;
			return {
				path: formatPath(path),
				kind,
				possible: isApplicable(change),
				verdict: verdict.kind,
				operation: verdict.operation,
				reason: verdict.reason,
				reference: verdict.reference,
				...(kind !== "added" && { from: plainValue(aws, remote) }),
				...(kind !== "removed" && { to: plainValue(aws, file) }),
			};
		}),
		requests: writes.map(({ operation, channel }) => ({ operation, channel })),
		unknown: unknown.map(formatPath),
		ignored: ignored.map(({ path, why }) => ({ path: formatPath(path), why })),
		alike,
	};
}

function plainValue(aws: Aws, value: unknown): unknown {
	return value === undefined ? null : JSON.parse(aws.exactText(value));
}
