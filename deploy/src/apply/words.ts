import { exactText } from "../../../shared/src/request/exactJson";
import { formatPath } from "../../../shared/src/request/path";
import { type CommandNames, editorCommands } from "../../../shared/src/text/commandNames";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import { type CampaignView, placeLines } from "../control/campaignView";
import type { Mismatch } from "../create/mismatch";
import type { NotSent } from "../create/ports";
import { failureText, type Message, messageOf } from "../create/words";
import { planSummary } from "../plan/document";
import type { Change, Plan, PlannedWrite } from "../plan/plan";
import { isApplicable } from "../plan/verdict";
import type { ApplyOutcome, WriteResult } from "./apply";

/** More changes of one request are counted, not named. */
const named = 4;

/** Longer values are not in a line of the question; the plan has them. In UTF-16 code units. */
const longestValue = 60;

/**
 * What the user agrees to, line by line: where, as whom, each request with what it changes, and what is left out.
 *
 * @param notes what is to be known beside it, in sentences.
 */
export function applyLines(
	plan: Plan,
	campaign: CampaignView,
	file: string,
	notes: readonly string[],
): readonly string[] {
	const left = plan.changes.filter((change) => !isApplicable(change));
	return [
		`File: ${file}`,
		...placeLines(campaign),
		`State: ${plan.state ?? "not known"}`,
		...notes,
		"",
		...plan.writes.map((write, index) => `${index + 1}. ${writeInWords(write)}`),
		"",
		...plan.changes
			.filter(({ verdict }) => verdict.kind === "mayRefuse" || verdict.kind === "mayStay")
			.map(({ path, verdict }) => `${formatPath(path)}: ${verdict.reason ?? ""}`),
		...(plan.writes.some(({ tagKeys }) => tagKeys.includes("owner"))
			? ["Without the tag owner, the campaign is no longer shown in the Amazon Connect console."]
			: []),
		...(left.length === 0 ? [] : [`Left as it is in AWS: ${placesInWords(left, pathInWords)}`, ""]),
		"The requests are sent one after the other. What has been sent is not taken back.",
	];
}

function writeInWords({ operation, channel, changes }: PlannedWrite): string {
	const whose = channel === undefined ? "" : ` (${channel})`;
	return `${operation}${whose}: ${placesInWords(changes, changeInWords)}`;
}

/** "capacity from 0.5 to 0.25", where that is short enough. */
function changeInWords(change: Change): string {
	const [from, to] = [change.remote, change.file].map((value) => exactText(value ?? null));
	return change.kind === "changed" && `${from}${to}`.length <= longestValue
		? `${placeInWords(change)} from ${from} to ${to}`
		: placeInWords(change);
}

function pathInWords({ path }: Change): string {
	return formatPath(path);
}

function placeInWords({ path, kind }: Change): string {
	return `${formatPath(path)}${kind === "changed" ? "" : ` ${kind}`}`;
}

function placesInWords(changes: readonly Change[], inWords = placeInWords): string {
	const paths = changes.map(inWords);
	const more = paths.length - named;
	return more > 0 ? `${paths.slice(0, named).join(", ")} and ${more} more` : paths.join(", ");
}

/** What the user is told of an outcome; undefined when they ended it themselves and nothing came of it. */
export function applyMessage(
	name: string,
	outcome: ApplyOutcome,
	commands: CommandNames = editorCommands,
): Message | undefined {
	const campaign = `campaign "${forValue(name)}"`;
	switch (outcome.kind) {
		case "notSent":
			return notSentMessage(campaign, outcome.why);
		case "nothing": {
			const { plan } = outcome;
			return plan.changes.length === 0
				? { level: "information", text: `Nothing to apply: ${campaign} is what the file says.` }
				: {
						level: "warning",
						text: `Nothing was applied to ${campaign}: ${sentence(planSummary(plan))} ${commands.plan} says why.`,
					};
		}
		case "changed":
			return {
				level: "error",
				text: `Nothing was applied: while you were asked, ${campaign} was changed in AWS. Run ${commands.plan} to see it as it is.`,
			};
		case "applied":
			return appliedMessage(campaign, outcome, commands);
		case "interrupted":
			return interruptedMessage(campaign, outcome, commands);
	}
}

function notSentMessage(campaign: string, why: NotSent): Message | undefined {
	if (why.kind === "arnMismatch") {
		return { level: "error", text: elsewhereText(campaign, why.mismatch) };
	}
	const message = messageOf({ state: "notSent", why });
	return message !== undefined && why.kind === "failed"
		? { ...message, text: `Nothing was applied to ${campaign}. ${message.text}` }
		: message;
}

function elsewhereText(campaign: string, { what, ours, arns }: Mismatch): string {
	const theirs = [...new Set(arns.map((arn) => arn[what]))].join(", ");
	const [first] = arns;
	const more = arns.length === 1 ? "" : ` and ${arns.length - 1} more`;
	return `Not sent: ${campaign} is in ${what} ${forValue(ours)}, but the file names ${what} ${forValue(theirs)}, at ${forValue(first?.path ?? "")}${more}. Correct the file, or link it to another campaign.`;
}

function appliedMessage(
	campaign: string,
	{ plan, done, kept, lost, state, isAnswerLost }: Extract<ApplyOutcome, { readonly kind: "applied" }>,
	commands: CommandNames,
): Message {
	const count = done.length === 1 ? "1 request" : `all ${done.length} requests`;
	const now = state === undefined ? "" : ` Its state is ${forShortValue(state)}.`;
	if (kept === undefined) {
		return {
			level: "warning",
			text: `AWS took ${count} for ${campaign}, but it could not be read afterwards. Run ${commands.plan} to see what it says now.`,
		};
	}
	if (kept.length > 0) {
		return {
			level: "warning",
			text: `AWS took ${count} for ${campaign}, but kept ${sentence(forValue(placesInWords(kept)))}${now} Run ${commands.plan} to see what differs.`,
		};
	}
	if (lost.length > 0) {
		return {
			level: "warning",
			text: `AWS took ${count} for ${campaign}, but no longer has ${sentence(forValue(lost.map(formatPath).join(", ")))} Connect Campaigns doesn't know it, and sent it as it was.${now}`,
		};
	}
	const left = plan.changes.filter((change) => !isApplicable(change));
	const doubt = isAnswerLost ? " An answer of AWS got lost, so the campaign was read to make sure." : "";
	return left.length === 0
		? { level: "information", text: `Applied: ${campaign} is what the file says.${now}${doubt}` }
		: {
				level: "warning",
				text: `Applied what is possible to ${campaign}.${now}${doubt} Left as it is in AWS: ${sentence(forValue(placesInWords(left, pathInWords)))}`,
			};
}

function interruptedMessage(
	campaign: string,
	{ results, cause, state }: Extract<ApplyOutcome, { readonly kind: "interrupted" }>,
	commands: CommandNames,
): Message | undefined {
	const of = (wanted: WriteResult["state"]): readonly string[] =>
		results.filter(({ state: reached }) => reached === wanted).map(({ write }) => write.operation);
	const [done, notDone, unknown] = [of("done"), of("notDone"), of("unknown")];
	if (cause.kind === "cancelledByUser" && done.length === 0 && unknown.length === 0) {
		return undefined;
	}
	const why = cause.kind === "failed" ? failureText(cause.failure) : "Cancelled.";
	const parts = [
		`${done.length} of ${results.length === 1 ? "1 request was" : `${results.length} requests were`} carried out for ${campaign}.`,
		why,
		done.length === 0 ? "" : sentence(`Done: ${done.join(", ")}`),
		unknown.length === 0 ? "" : sentence(`Not known whether done: ${unknown.join(", ")}`),
		notDone.length === 0 ? "" : sentence(`Not done: ${notDone.join(", ")}`),
		state === undefined ? "" : `Its state is ${forShortValue(state)}.`,
		notDone.length + unknown.length === 0 ? "" : `Run ${commands.apply} again to go on.`,
	];
	return {
		level: cause.kind === "failed" && notDone.length + unknown.length > 0 ? "error" : "warning",
		text: parts.filter((part) => part !== "").join(" "),
	};
}
