import type { Path } from "../../../shared/src/protocol";
import { isObject, type JsonObject, objectAt } from "../../../shared/src/request/json";
import type { Difference } from "./compare";
import { isChannelMember, type Operation, referenceOf } from "./operations";

/** Whether and how a difference can be applied. */
export interface Verdict {
	readonly kind:
		| "possible"
		/** AWS doesn't document it. */
		| "mayRefuse"
		/** AWS takes the request, and may leave the value as it is. */
		| "mayStay"
		/** Not in this state, or never while the rest of the campaign is as it is. */
		| "blocked"
		/** A campaign keeps it for its whole life. */
		| "needsNew"
		/** No operation is known for it here. */
		| "unknown";
	/** Undefined where there is none. */
	readonly operation: Operation | undefined;
	/** Why, in a sentence; undefined where there is nothing to say. */
	readonly reason: string | undefined;
	/** The page of AWS that says so; undefined where none does. */
	readonly reference: string | undefined;
}

/**
 * What can be done about a difference. Sources: the pages of the operations, the note of StartCampaign on what a start
 * fixes, and `createOnlyProperties` of CloudFormation's resource type.
 *
 * @param state of the campaign; undefined where it could not be read.
 * @param file the whole campaign of the file.
 */
export function verdictOf(difference: Difference, state: string | undefined, file: JsonObject): Verdict {
	const { path, kind } = difference;
	const [first, second] = path;
	const isWhole = path.length === 1;
	const isRemoved = kind === "removed";
	switch (first) {
		case "name":
			return documentedUntilStopped("UpdateCampaignName", state);
		case "tags":
			return documentedUntilStopped(isRemoved ? "UntagResource" : "TagResource", state);
		case "source":
			return isWhole && kind !== "changed"
				? needsNew(
						"A source can be neither added nor removed after a campaign is created.",
						"UpdateCampaignSource",
					)
				: beforeStart("UpdateCampaignSource", state);
		case "connectCampaignFlowArn":
			return isRemoved
				? needsNew("No operation removes the campaign flow.", "UpdateCampaignFlowAssociation")
				: beforeStart("UpdateCampaignFlowAssociation", state);
		case "schedule":
			return isWhole && isRemoved
				? needsNew("No operation removes the schedule.", "UpdateCampaignSchedule")
				: beforeStart("UpdateCampaignSchedule", state);
		case "entryLimitsConfig":
			return beforeStart(
				isWhole && isRemoved ? "DeleteCampaignEntryLimits" : "UpdateCampaignEntryLimits",
				state,
			);
		case "communicationLimitsOverride":
			return limits(difference, state);
		case "communicationTimeConfig":
			if (isRemoved && path.length === 2 && !isChannelMember(second)) {
				return blocked(
					"No operation removes the time zones: they can only be changed.",
					"UpdateCampaignCommunicationTime",
				);
			}
			return beforeStart(
				isRemoved && path.length === 2
					? "DeleteCampaignCommunicationTime"
					: "UpdateCampaignCommunicationTime",
				state,
			);
		case "channelSubtypeConfig":
			return channel(difference, state, file);
		case "connectInstanceId":
			return needsNew("A campaign stays in its instance.", undefined);
		case "type":
			return needsNew("No operation changes the type.", undefined);
		default:
			return { ...blocked("This version of Connect Campaigns doesn't know it.", undefined), kind: "unknown" };
	}
}

function limits({ path, kind }: Difference, state: string | undefined): Verdict {
	if (kind !== "removed" || path.length !== 2) {
		return beforeStart("UpdateCampaignCommunicationLimits", state);
	}
	if (path[1] === "allChannelSubtypes") {
		return beforeStart("DeleteCampaignCommunicationLimits", state);
	}
	const update = beforeStart("UpdateCampaignCommunicationLimits", state);
	return update.kind === "blocked"
		? update
		: { ...update, kind: "mayStay", reason: "AWS doesn't document how to remove it, and may keep it." };
}

function channel({ path, kind, file, remote }: Difference, state: string | undefined, whole: JsonObject) {
	if (path.length === 2 && kind === "removed") {
		return Object.keys(objectAt(whole, "channelSubtypeConfig") ?? {}).length === 0
			? blocked("A campaign keeps at least one channel.", undefined)
			: beforeStart("DeleteCampaignChannelSubtypeConfig", state);
	}
	const operation = "UpdateCampaignChannelSubtypeConfig";
	if (isAt(path, "telephony", "connectQueueId")) {
		return beforeStart(operation, state, "StartCampaign");
	}
	if (isAt(path, "telephony", "outboundMode") && path.length === 3) {
		const modes = [modeOf(file), modeOf(remote)];
		if (modes.includes("preview")) {
			return state === "Initialized"
				? possible(operation)
				: mayRefuse(operation, "AWS doesn't document whether preview can be changed after a start.");
		}
		if (modes.includes("agentless")) {
			return beforeStart(operation, state, "StartCampaign");
		}
	}
	return documentedUntilStopped(operation, state);
}

function isAt(path: Path, ...steps: readonly string[]): boolean {
	return steps.every((step, index) => path[index + 1] === step);
}

function modeOf(outboundMode: unknown): string | undefined {
	return isObject(outboundMode) ? Object.keys(outboundMode)[0] : undefined;
}

/** States that a campaign doesn't come back from; what can be changed then is documented nowhere. */
const over: ReadonlySet<string | undefined> = new Set(["Stopped", "Completed", "Failed", undefined]);

function documentedUntilStopped(operation: Operation, state: string | undefined): Verdict {
	if (!over.has(state)) {
		return possible(operation);
	}
	const why =
		state === undefined
			? "The state of the campaign could not be read: AWS may refuse."
			: `AWS doesn't document this for a campaign in state ${state}: it may refuse.`;
	return mayRefuse(operation, why);
}

/** @param source the operation whose page says so, where it is another. */
function beforeStart(operation: Operation, state: string | undefined, source?: "StartCampaign"): Verdict {
	if (state === undefined) {
		return documentedUntilStopped(operation, state);
	}
	if (state === "Initialized") {
		return possible(operation);
	}
	const reference = referenceOf(source ?? operation);
	return { kind: "blocked", operation, reason: "AWS allows it in state Initialized only.", reference };
}

function possible(operation: Operation): Verdict {
	return { kind: "possible", operation, reason: undefined, reference: referenceOf(operation) };
}

function mayRefuse(operation: Operation, reason: string): Verdict {
	return { kind: "mayRefuse", operation, reason, reference: referenceOf(operation) };
}

function blocked(reason: string, source: Operation | undefined): Verdict {
	return { kind: "blocked", operation: undefined, reason, reference: source && referenceOf(source) };
}

function needsNew(reason: string, source: Operation | undefined): Verdict {
	return { kind: "needsNew", operation: undefined, reason, reference: source && referenceOf(source) };
}

/** Whether a request is sent for a change. */
export function isApplicable({ verdict: { kind } }: { readonly verdict: Verdict }): boolean {
	return kind === "possible" || kind === "mayRefuse" || kind === "mayStay";
}
