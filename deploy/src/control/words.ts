import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { sentence } from "../../../shared/src/text/sentence";
import type { Doubt } from "../create/ports";
import { sourceLine } from "../create/sourceLine";
import { failureText, type Message, requestIdText, withCause } from "../create/words";
import type { CampaignView } from "./campaignView";
import type { StartOutcome } from "./start";

/** What the user is told before a campaign starts, line by line. */
export function startLines(campaign: CampaignView, file: string | undefined): readonly string[] {
	const { id, instanceId, instanceAlias, account, credentials, region, endpoint, schedule } = campaign;
	const { state, formerName } = campaign;
	return [
		...(file === undefined ? [] : [`File: ${file}`]),
		...(formerName === undefined ? [] : [`Name when it was created: ${formerName}`]),
		`ID: ${id}`,
		`Amazon Connect instance: ${instanceAlias === undefined ? instanceId : `${instanceAlias} (${instanceId})`}`,
		`Account: ${account.kind === "known" ? account.id : `not known, ${account.reason}`}`,
		sourceLine(credentials),
		`Region: ${region}`,
		...(endpoint === undefined ? [] : [`Endpoint: ${endpoint} (not AWS's own)`]),
		`Schedule: ${schedule ?? "none"}`,
		`State: ${state ?? "not known"}`,
		"",
		"It will reach people as soon as its schedule allows.",
	];
}

/** What the user is told of a start; undefined when they ended it themselves and nothing came of it. */
export function startMessage(campaign: CampaignView, outcome: StartOutcome): Message | undefined {
	const name = forValue(campaign.name);
	switch (outcome.kind) {
		case "cancelledByUser":
			return undefined;
		case "started": {
			const state =
				outcome.state === undefined ? "its state could not be read" : `state ${forShortValue(outcome.state)}`;
			return { level: "information", text: sentence(`Campaign "${name}" was started: ${state}`) };
		}
		case "changed": {
			const now = outcome.what.map(forValue).join(", and ");
			return {
				level: "error",
				text: `Campaign "${name}" was not started: while you were asked, it was changed. Now ${sentence(now)} Run Start Campaign again to see it as it is.`,
			};
		}
		case "wrongState":
			return {
				level: "warning",
				text: `Campaign "${name}" is in state ${sentence(forShortValue(outcome.state))} Only a campaign in state Initialized can be started.`,
			};
		case "failed":
			return { level: "error", text: failureText(outcome.failure) };
		case "unknown":
			return unknownMessage(name, outcome);
	}
}

function unknownMessage(
	name: string,
	{ cause, state, reason }: Extract<StartOutcome, { readonly kind: "unknown" }>,
): Message {
	const isFailure = cause !== "cancelledByUser";
	const happened: Doubt = isFailure ? { kind: "failed", failure: cause } : { kind: "cancelledByUser" };
	const id = isFailure ? requestIdText(cause) : "";
	if (state === undefined) {
		const why = forValue(reason ?? "AWS gave none");
		const unread = `Whether campaign "${name}" was started isn't known, because its state could not be read: ${sentence(why)}`;
		const text = withCause(happened, unread, "Look at its state before you try again.", id);
		return { level: "warning", text };
	}
	if (isFailure && cause.delivery === "refused" && state !== "Initialized") {
		const by = `Campaign "${name}" is in state ${forShortValue(state)}: this request or somebody else changed it.`;
		return { level: "warning", text: withCause(happened, by, id) };
	}
	return state === "Initialized"
		? {
				level: "warning",
				text: withCause(
					happened,
					`Campaign "${name}" hasn't started so far: it is still in state Initialized. Look at its state again before you try again.`,
					id,
				),
			}
		: {
				level: "information",
				text: withCause(
					happened,
					sentence(`Even so, campaign "${name}" is in state ${forShortValue(state)}`),
					id,
				),
			};
}
