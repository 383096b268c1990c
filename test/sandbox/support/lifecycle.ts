import * as sdk from "@aws-sdk/client-connectcampaignsv2";
import { whole } from "../../support/campaigns";

type Client = sdk.ConnectCampaignsV2Client;
type Send = (client: Client, id: string) => Promise<unknown>;

/** An update of a whole campaign, as the SDK sends it. */
export interface UpdateSample {
	readonly operation: string;
	readonly property: keyof typeof whole;
	/** The value as JSON, which is what the campaign has afterwards if updates replace. */
	readonly value: unknown;
	/** What the campaign has afterwards if updates merge, where that is something else. */
	readonly merged?: unknown;
	readonly send: Send;
	/** Requests that the model refuses. */
	readonly refused: readonly Send[];
}

const sms: sdk.SmsChannelSubtypeConfig = {
	capacity: 0.25,
	outboundMode: { agentless: {} },
	defaultOutboundConfig: whole.channelSubtypeConfig.sms.defaultOutboundConfig,
};
const hours: sdk.TimeWindow = {
	openHours: { dailyHours: { TUESDAY: [{ startTime: "T10:00", endTime: "T12:00" }] } },
};
const localTimeZoneConfig: sdk.LocalTimeZoneConfig = { defaultTimeZone: "Europe/London" };
const times: sdk.CommunicationTimeConfig = { localTimeZoneConfig, email: hours };
const segment = "arn:aws:profile:us-east-1:111122223333:domains/d/segment-definitions/autumn";
const flow = whole.connectCampaignFlowArn.replace(":3", ":4");
const entryLimits: sdk.EntryLimitsConfig = { maxEntryCount: 3, minEntryInterval: "PT12H" };
const schedule = {
	startTime: "2031-05-01T08:00:00Z",
	endTime: "2031-05-02T08:00:00Z",
	refreshFrequency: "PT2H",
};
const days = { startTime: new Date(schedule.startTime), endTime: new Date(schedule.endTime) };

/** One update by each operation. */
export const updates: readonly UpdateSample[] = [
	{
		operation: "UpdateCampaignName",
		property: "name",
		value: "Autumn",
		send: (client, id) => client.send(new sdk.UpdateCampaignNameCommand({ id, name: "Autumn" })),
		refused: ["", "x".repeat(128)].map(
			(name) => (client, id) => client.send(new sdk.UpdateCampaignNameCommand({ id, name })),
		),
	},
	{
		operation: "UpdateCampaignSchedule",
		property: "schedule",
		value: schedule,
		send: (client, id) =>
			client.send(
				new sdk.UpdateCampaignScheduleCommand({ id, schedule: { ...days, refreshFrequency: "PT2H" } }),
			),
		refused: [{ ...days, startTime: undefined }, { ...days, refreshFrequency: "weekly" }, undefined].map(
			(wrong) => (client, id) => client.send(new sdk.UpdateCampaignScheduleCommand({ id, schedule: wrong })),
		),
	},
	{
		operation: "UpdateCampaignSource",
		property: "source",
		value: { customerProfilesSegmentArn: segment },
		send: (client, id) =>
			client.send(
				new sdk.UpdateCampaignSourceCommand({ id, source: { customerProfilesSegmentArn: segment } }),
			),
		refused: [
			(client, id) =>
				client.send(new sdk.UpdateCampaignSourceCommand({ id, source: { customerProfilesSegmentArn: "x" } })),
		],
	},
	{
		operation: "UpdateCampaignFlowAssociation",
		property: "connectCampaignFlowArn",
		value: flow,
		send: (client, id) =>
			client.send(new sdk.UpdateCampaignFlowAssociationCommand({ id, connectCampaignFlowArn: flow })),
		refused: ["", undefined].map(
			(wrong) => (client, id) =>
				client.send(new sdk.UpdateCampaignFlowAssociationCommand({ id, connectCampaignFlowArn: wrong })),
		),
	},
	{
		operation: "UpdateCampaignChannelSubtypeConfig",
		property: "channelSubtypeConfig",
		value: { sms },
		merged: { ...whole.channelSubtypeConfig, sms },
		send: (client, id) =>
			client.send(new sdk.UpdateCampaignChannelSubtypeConfigCommand({ id, channelSubtypeConfig: { sms } })),
		refused: [{ sms: { ...sms, capacity: 1.5 } }, { sms: { ...sms, outboundMode: undefined } }].map(
			(wrong) => (client, id) =>
				client.send(new sdk.UpdateCampaignChannelSubtypeConfigCommand({ id, channelSubtypeConfig: wrong })),
		),
	},
	{
		operation: "UpdateCampaignCommunicationTime",
		property: "communicationTimeConfig",
		value: times,
		merged: { ...whole.communicationTimeConfig, ...times },
		send: (client, id) =>
			client.send(new sdk.UpdateCampaignCommunicationTimeCommand({ id, communicationTimeConfig: times })),
		refused: [
			{ ...times, localTimeZoneConfig: undefined },
			{ ...times, sms: { openHours: undefined } },
		].map(
			(wrong) => (client, id) =>
				client.send(new sdk.UpdateCampaignCommunicationTimeCommand({ id, communicationTimeConfig: wrong })),
		),
	},
	{
		operation: "UpdateCampaignCommunicationLimits",
		property: "communicationLimitsOverride",
		value: { instanceLimitsHandling: "OPT_OUT" },
		merged: { ...whole.communicationLimitsOverride, instanceLimitsHandling: "OPT_OUT" },
		send: (client, id) =>
			client.send(
				new sdk.UpdateCampaignCommunicationLimitsCommand({
					id,
					communicationLimitsOverride: { instanceLimitsHandling: "OPT_OUT" },
				}),
			),
		refused: [
			(client, id) =>
				client.send(
					new sdk.UpdateCampaignCommunicationLimitsCommand({ id, communicationLimitsOverride: undefined }),
				),
		],
	},
	{
		operation: "UpdateCampaignEntryLimits",
		property: "entryLimitsConfig",
		value: entryLimits,
		send: (client, id) =>
			client.send(new sdk.UpdateCampaignEntryLimitsCommand({ id, entryLimitsConfig: entryLimits })),
		refused: [
			{ ...entryLimits, maxEntryCount: -1 },
			{ ...entryLimits, minEntryInterval: undefined },
		].map(
			(wrong) => (client, id) =>
				client.send(new sdk.UpdateCampaignEntryLimitsCommand({ id, entryLimitsConfig: wrong })),
		),
	},
];

/** A removal from a whole campaign, as the SDK sends it. */
export interface RemovalSample {
	readonly operation: string;
	readonly property: keyof typeof whole;
	/** The query that names the part to remove. */
	readonly query: Readonly<Record<string, string>>;
	/** What the campaign still has of the property; undefined where that is nothing. */
	readonly rest?: unknown;
	readonly send: Send;
}

const { telephony: _calls, ...writtenChannels } = whole.channelSubtypeConfig;
const { whatsApp: _window, ...otherTimes } = whole.communicationTimeConfig;

/** One removal by each operation. */
export const removals: readonly RemovalSample[] = [
	{
		operation: "DeleteCampaignChannelSubtypeConfig",
		property: "channelSubtypeConfig",
		query: { channelSubtype: "TELEPHONY" },
		rest: writtenChannels,
		send: (client, id) =>
			client.send(new sdk.DeleteCampaignChannelSubtypeConfigCommand({ id, channelSubtype: "TELEPHONY" })),
	},
	{
		operation: "DeleteCampaignCommunicationTime",
		property: "communicationTimeConfig",
		query: { config: "WHATSAPP" },
		rest: otherTimes,
		send: (client, id) =>
			client.send(new sdk.DeleteCampaignCommunicationTimeCommand({ id, config: "WHATSAPP" })),
	},
	{
		operation: "DeleteCampaignCommunicationLimits",
		property: "communicationLimitsOverride",
		query: { config: "ALL_CHANNEL_SUBTYPES" },
		rest: { instanceLimitsHandling: "OPT_IN" },
		send: (client, id) =>
			client.send(new sdk.DeleteCampaignCommunicationLimitsCommand({ id, config: "ALL_CHANNEL_SUBTYPES" })),
	},
	{
		operation: "DeleteCampaignEntryLimits",
		property: "entryLimitsConfig",
		query: {},
		send: (client, id) => client.send(new sdk.DeleteCampaignEntryLimitsCommand({ id })),
	},
];

const wrongState = "InvalidCampaignStateException";

/** What each operation is refused with once the campaign has started; those that are allowed then are missing. */
export const startedRefusals: ReadonlyMap<string, string> = new Map([
	["UpdateCampaignSchedule", wrongState],
	["UpdateCampaignSource", wrongState],
	["UpdateCampaignFlowAssociation", wrongState],
	["UpdateCampaignCommunicationTime", wrongState],
	["UpdateCampaignCommunicationLimits", wrongState],
	["UpdateCampaignEntryLimits", wrongState],
	["DeleteCampaignChannelSubtypeConfig", "ConflictException"],
	["DeleteCampaignCommunicationTime", wrongState],
	["DeleteCampaignCommunicationLimits", wrongState],
	["DeleteCampaignEntryLimits", wrongState],
]);
