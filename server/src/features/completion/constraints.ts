import type { Member, Shape, StructureShape } from "../../schema/shape";
import type { Facts } from "./facts";

/** The member to write where there is a choice, by the API's name of the shape that offers it. */
export type Choices = ReadonlyMap<string, string>;

/** A way to write a shape that leaves a choice. */
export interface Variant {
	readonly choices: Choices;
	/** The names of what is chosen. */
	readonly label: string;
	/** The member that was chosen last. */
	readonly chosen: Member;
}

/** The structure of which rules want at least one member, although the schema requires none. */
const atLeastOne = "ChannelSubtypeConfig";

/** Members that a structure is written with: those it must have, and those that rules make necessary in this file. */
export function skeletonMembers(shape: StructureShape, facts: Facts, choices: Choices): Member[] {
	const needed = neededNames(shape, facts, choices);
	return [...shape.members.values()].filter(({ name, required }) => required || needed.includes(name));
}

function neededNames(shape: StructureShape, facts: Facts, choices: Choices): readonly string[] {
	const isAgentless = () => (choices.get("TelephonyOutboundMode") ?? facts.mode) === "agentless";
	switch (shape.name) {
		case "CreateCampaignRequest":
			return [
				...(facts.journey ? ["connectCampaignFlowArn"] : ["channelSubtypeConfig"]),
				...(facts.sourced ? ["connectCampaignFlowArn", "schedule"] : []),
				"tags",
			];
		case atLeastOne:
			return [choices.get(shape.name) ?? firstName(shape)];
		case "TelephonyChannelSubtypeConfig":
			return isAgentless() ? [] : ["connectQueueId"];
		case "TelephonyOutboundConfig":
			return isAgentless() && !facts.queue ? ["connectSourcePhoneNumber"] : [];
		case "LocalTimeZoneConfig":
			return ["defaultTimeZone"];
		case "EventTrigger":
			return ["customerProfilesDomainArn"];
		case "CommunicationLimitsConfig":
			return ["allChannelSubtypes"];
		default:
			return [];
	}
}

/** Members that have to come with a member into the same structure, in this file. */
export function coRequired(shape: Shape, name: string): readonly string[] {
	return shape.name === "CreateCampaignRequest" && name === "source"
		? ["connectCampaignFlowArn", "schedule"]
		: [];
}

/** Whether a member makes sense beside what the file says elsewhere. */
export function fits(shape: Shape, { name }: Member, facts: Facts): boolean {
	if (shape.name === "CommunicationTimeConfig" && name !== "localTimeZoneConfig") {
		return facts.channel(name) ?? true;
	}
	if (shape.name === "Schedule" && name === "refreshFrequency") {
		return !facts.eventTriggered;
	}
	if (shape.name === "TelephonyOutboundConfig" && name === "ringTimeout") {
		return facts.mode !== "preview";
	}
	return true;
}

/** Whether a value of a member makes sense beside what the file says elsewhere. */
export function allows(name: string, value: unknown, facts: Facts): boolean {
	switch (name) {
		case "enableAnswerMachineDetection":
			return value !== true || facts.mode !== "preview";
		case "awaitAnswerMachinePrompt":
			return value !== true || facts.detection !== false;
		case "connectionStartPoint":
			return value !== "CONNECTED_TO_SYSTEM" || facts.detection !== true;
		default:
			return true;
	}
}

/** The ways to write a shape where its skeleton holds a choice between several members; none where it holds none. */
export function variantsOf(shape: Shape, facts: Facts): Variant[] {
	switch (shape.kind) {
		case "union":
			return choicesOf(shape, facts);
		case "structure": {
			if (shape.name === atLeastOne) {
				return choicesOf(shape, facts);
			}
			for (const member of skeletonMembers(shape, facts, new Map())) {
				const variants = variantsOf(member.shape, facts);
				if (variants.length > 0) {
					return variants;
				}
			}
			return [];
		}
		case "list":
			return variantsOf(shape.item, facts);
		default:
			return [];
	}
}

function choicesOf(shape: Shape & { members: ReadonlyMap<string, Member> }, facts: Facts): Variant[] {
	if (shape.members.size < 2) {
		return [];
	}
	return [...shape.members.values()].flatMap((member): Variant[] => {
		const own: Variant = {
			choices: new Map([[shape.name, member.name]]),
			label: member.name,
			chosen: member,
		};
		const below = variantsOf(member.shape, facts);
		if (below.length === 0) {
			return [own];
		}
		return below.map(({ choices, label, chosen }) => ({
			choices: new Map([...own.choices, ...choices]),
			label: `${label} ${member.name}`,
			chosen,
		}));
	});
}

function firstName(shape: StructureShape): string {
	return shape.members.keys().next().value ?? "";
}
