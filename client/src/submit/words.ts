import type { Called } from "../aws/call";
import type { FoundCampaign } from "../aws/campaigns";
import type { Failure } from "../aws/errors";
import { type Purpose, purposes } from "../aws/purpose";
import { mismatchText } from "./mismatch";
import type { Outcome } from "./ports";

export interface Message {
	readonly level: "information" | "warning" | "error";
	readonly text: string;
}

/** What the user is told of an outcome; undefined when they ended it themselves and nothing came of it. */
export function messageOf(outcome: Outcome): Message | undefined {
	switch (outcome.kind) {
		case "faulty": {
			const count = outcome.errors === 1 ? "1 error" : `${outcome.errors} errors`;
			return { level: "error", text: `Not sent: the file has ${count}. ${outcome.first.message}` };
		}
		case "unchecked":
			return {
				level: "error",
				text: `Not sent: the language server could not check the file. ${outcome.reason}`,
			};
		case "unreadable":
			return { level: "error", text: `Not sent: ${outcome.reason}` };
		case "misdirected":
			return { level: "error", text: mismatchText(outcome.mismatch) };
		case "dismissed":
			return undefined;
		case "cancelled":
			return outcome.mayExist
				? { level: "warning", text: `Cancelled after the request had left. ${foundText(outcome.found)}` }
				: undefined;
		case "created": {
			const { name, id, arn, state } = outcome.campaign;
			const whole = arn === undefined ? "" : ` ARN ${arn}.`;
			const text = `Campaign "${name}" was created with id ${id}: state ${state}, not started.${whole}`;
			return { level: "information", text };
		}
		case "failed":
			return { level: "error", text: failureText(outcome.failure, foundText(outcome.found)) };
	}
}

/** What is said of a campaign that may have been created, after it was looked for. */
function foundText(found: readonly FoundCampaign[] | undefined): string {
	const [first, ...others] = found ?? [];
	if (found === undefined) {
		return purposes.create.perhaps;
	}
	if (first === undefined) {
		return "The instance has no campaign of this name at the moment. One may still appear: look again in Amazon Connect before you try again.";
	}
	const more = others.length === 0 ? "" : ` and ${others.length} more`;
	return `The instance has a campaign of this name, with id ${first.id}${more}: it was created by this request, or before it. Look at it before you try again.`;
}

/** What happened, what came of it, what to do, and the request id. */
export function failureText(
	{ title, advice, said, requestId, mayExist, purpose }: Failure,
	perhaps = purposes[purpose].perhaps,
): string {
	const parts = [
		said === undefined ? `${title}.` : `${title}: ${sentence(said)}`,
		mayExist ? "" : purposes[purpose].nothing,
		advice,
		mayExist ? perhaps : "",
		requestId === undefined ? "" : `(AWS request id ${requestId})`,
	];
	return parts.filter((part) => part !== "").join(" ");
}

function sentence(text: string): string {
	const words = text.trimEnd();
	return words.endsWith(".") ? words : `${words}.`;
}

/** What the user is told of a call that got no answer; undefined when they ended it and nothing came of it. */
export function callEndText(
	called: Exclude<Called<unknown>, { readonly kind: "answered" }>,
	purpose: Purpose,
): string | undefined {
	if (called.kind === "failed") {
		return failureText(called.failure);
	}
	const { perhaps } = purposes[purpose];
	return called.mayExist && perhaps !== "" ? `Cancelled after the request had left. ${perhaps}` : undefined;
}

/** What the log keeps of an outcome. The words of problems stay out: they may repeat sensitive values. */
export function logLineOf(outcome: Outcome): string {
	switch (outcome.kind) {
		case "faulty":
			return `Not sent: ${outcome.errors} errors in the file, the first one ${outcome.first.code}.`;
		case "unchecked":
			return `Not sent: the file could not be checked. ${outcome.reason}`;
		case "unreadable":
			return `Not sent: ${outcome.reason}`;
		case "misdirected":
			return mismatchText(outcome.mismatch);
		case "dismissed":
			return "Not sent: dismissed.";
		case "cancelled":
			return outcome.mayExist
				? `Cancelled after the request had left.${foundInLog(outcome.found)}`
				: "Cancelled: nothing was created.";
		case "created": {
			const { name, id, arn } = outcome.campaign;
			return `Created "${name}": id ${id}, ARN ${arn ?? "not given"}; state Initialized, not started.`;
		}
		case "failed": {
			const { title, detail, requestId, mayExist } = outcome.failure;
			const doubt = mayExist ? ` The campaign may exist.${foundInLog(outcome.found)}` : "";
			return `Failed: ${title} (${detail}; AWS request id ${requestId ?? "not given"}).${doubt}`;
		}
	}
}

function foundInLog(found: readonly FoundCampaign[] | undefined): string {
	if (found === undefined) {
		return "";
	}
	const ids = found.map(({ id }) => id).join(", ");
	return ` Looked for by name: ${ids === "" ? "none" : ids}.`;
}
