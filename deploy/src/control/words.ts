import { type CommandNames, editorCommands } from "../../../shared/src/text/commandNames";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import type { Failure } from "../calls/errors";
import type { Doubt } from "../create/ports";
import { failureText, type Message, requestIdText, withCause } from "../create/words";
import type { CampaignView } from "./campaignView";
import { type Operation, whyNot } from "./operations";
import { type ControlOutcome, hasMoved, type Seen } from "./outcome";

/** What the user is told at the end; undefined when they ended it themselves and nothing came of it. */
export function controlMessage(
	operation: Operation,
	campaign: CampaignView,
	outcome: ControlOutcome,
	commands: CommandNames = editorCommands,
): Message | undefined {
	const { past, title, verb } = operation;
	const name = forValue(campaign.name);
	switch (outcome.kind) {
		case "cancelledByUser":
			return undefined;
		case "wrongState": {
			const is = sentence(`Campaign "${name}" is in state ${forShortValue(outcome.state)}`);
			return { level: "warning", text: `${is} ${whyNot(operation, outcome.state)}` };
		}
		case "changed": {
			const now = outcome.what.map(forValue).join(", and ");
			return {
				level: "error",
				text: `Campaign "${name}" was not ${past}: while you were asked, it was changed. Now ${sentence(now)} Run ${commands.control(title, verb)} again to see it as it is.`,
			};
		}
		case "mismatch":
			return { level: "error", text: sentence(forValue(outcome.reason)) };
		case "goneBefore":
			return {
				level: "warning",
				text: `Campaign "${name}" was not ${past}: while you were asked, somebody deleted it.`,
			};
		case "failed":
			return { level: "error", text: failureText(outcome.failure) };
		case "accepted":
			return acceptedMessage(operation, campaign, outcome.requestId, outcome.seen);
		case "doubt":
			return doubtMessage(operation, campaign, outcome.cause, outcome.seen);
	}
}

function acceptedMessage(
	operation: Operation,
	campaign: CampaignView,
	requestId: string | undefined,
	seen: Seen,
): Message {
	const { past, verb } = operation;
	const name = forValue(campaign.name);
	const id = requestIdText({ requestId });
	const tell = (level: Message["level"], text: string, ...more: readonly string[]): Message => ({
		level,
		text: [sentence(text), ...more, id].filter((part) => part !== "").join(" "),
	});
	switch (seen.kind) {
		case "gone":
			return verb === "delete"
				? tell("information", `Campaign "${name}" was deleted: AWS no longer has it`)
				: tell("warning", `Campaign "${name}" was ${past}, but is gone by now: somebody deleted it`);
		case "unreadable":
			return tell(
				"warning",
				`Campaign "${name}" was ${past}. Its state could not be read afterwards: ${forValue(seen.reason)}`,
			);
		case "there": {
			if (seen.state === undefined && verb !== "delete") {
				return tell("warning", `Campaign "${name}" was ${past}. AWS doesn't tell its state`);
			}
			const state = forShortValue(seen.state ?? "not known");
			if (hasMoved(operation, campaign, seen)) {
				const isFailed = seen.state === "Failed";
				return isFailed
					? tell(
							"warning",
							`Campaign "${name}" was ${past}, but is in state Failed`,
							"Look at it in Amazon Connect.",
						)
					: tell("information", `Campaign "${name}" was ${past}: state ${state}`);
			}
			const still = verb === "delete" ? "still shows it" : "still shows the state before";
			return tell(
				"warning",
				`AWS accepted the request to ${verb} campaign "${name}", but ${still}: state ${state}`,
				"That may take a while: look again later.",
			);
		}
	}
}

function doubtMessage(
	operation: Operation,
	campaign: CampaignView,
	cause: Failure | "cancelledByUser",
	seen: Seen,
): Message {
	const { past, to, verb } = operation;
	const name = forValue(campaign.name);
	const happened: Doubt =
		cause === "cancelledByUser" ? { kind: "cancelledByUser" } : { kind: "failed", failure: cause };
	const id = cause === "cancelledByUser" ? "" : requestIdText(cause);
	const isRefused = cause !== "cancelledByUser" && cause.delivery === "refused";
	const tell = (level: Message["level"], ...parts: readonly string[]): Message => ({
		level,
		text: withCause(happened, ...parts, id),
	});
	const again = "Look at its state again before you try again.";
	if (
		seen.kind === "unreadable" ||
		(seen.kind === "there" && seen.state === undefined && verb !== "delete")
	) {
		const why = forValue(seen.kind === "unreadable" ? seen.reason : "AWS gave none");
		const unread = `Whether campaign "${name}" was ${past} isn't known, because its state could not be read: ${sentence(why)}`;
		return tell("error", unread, "Look at its state before you try again.");
	}
	if (seen.kind === "gone") {
		const who = isRefused ? "this request or somebody else deleted it" : "AWS no longer has it";
		return verb === "delete"
			? tell("information", `Campaign "${name}" is gone: ${who}.`)
			: tell("warning", `Campaign "${name}" is gone: somebody deleted it.`);
	}
	const state = forShortValue(seen.state ?? "not known");
	if (!hasMoved(operation, campaign, seen)) {
		const still = verb === "delete" ? `AWS still has it, in state ${state}` : `it is still in state ${state}`;
		return isRefused
			? tell("error", sentence(`Campaign "${name}" was not ${past}: ${still}`))
			: tell("error", sentence(`Campaign "${name}" hasn't been ${past} so far: ${still}`), again);
	}
	if (isRefused) {
		return tell(
			"warning",
			`Campaign "${name}" is in state ${state}: this request or somebody else changed it.`,
		);
	}
	return seen.state === to
		? tell("information", sentence(`Even so, campaign "${name}" is in state ${state}`))
		: tell("warning", sentence(`Campaign "${name}" is in state ${state} by now`), again);
}
