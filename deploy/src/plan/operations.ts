/** Operations that change a part of a campaign, in the order in which they are carried out: windows before their channel. */
export const operations = [
	"UpdateCampaignChannelSubtypeConfig",
	"UpdateCampaignFlowAssociation",
	"UpdateCampaignSource",
	"UpdateCampaignSchedule",
	"UpdateCampaignCommunicationTime",
	"UpdateCampaignCommunicationLimits",
	"UpdateCampaignEntryLimits",
	"UpdateCampaignName",
	"TagResource",
	"UntagResource",
	"DeleteCampaignCommunicationTime",
	"DeleteCampaignCommunicationLimits",
	"DeleteCampaignEntryLimits",
	"DeleteCampaignChannelSubtypeConfig",
] as const;

export type Operation = (typeof operations)[number];

/** The page of AWS that says what an operation does, and in which states. */
export function referenceOf(operation: Operation | "StartCampaign"): string {
	return `https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-outbound-campaigns-v2_${operation}.html`;
}

/** The property of a campaign that an update writes whole. */
export const updated = {
	UpdateCampaignChannelSubtypeConfig: "channelSubtypeConfig",
	UpdateCampaignFlowAssociation: "connectCampaignFlowArn",
	UpdateCampaignSource: "source",
	UpdateCampaignSchedule: "schedule",
	UpdateCampaignCommunicationTime: "communicationTimeConfig",
	UpdateCampaignCommunicationLimits: "communicationLimitsOverride",
	UpdateCampaignEntryLimits: "entryLimitsConfig",
	UpdateCampaignName: "name",
} as const satisfies Partial<Record<Operation, string>>;

export type Update = keyof typeof updated;

export function isUpdate(operation: Operation): operation is Update {
	return Object.hasOwn(updated, operation);
}

/** The channels of a campaign as removals name them. */
export const channelNames = {
	telephony: "TELEPHONY",
	sms: "SMS",
	email: "EMAIL",
	whatsApp: "WHATSAPP",
} as const;

type ChannelMember = keyof typeof channelNames;

export function isChannelMember(member: unknown): member is ChannelMember {
	return typeof member === "string" && Object.hasOwn(channelNames, member);
}

/** One request that changes a campaign. */
export interface Write {
	readonly operation: Operation;
	/** JSON; undefined for a removal, which has none. */
	readonly body: string | undefined;
	/** The channel that is removed, by its name in the API. */
	readonly channel: (typeof channelNames)[ChannelMember] | undefined;
	/** Tags that are removed, by their keys. */
	readonly tagKeys: readonly string[];
}
