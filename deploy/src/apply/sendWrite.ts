import {
	type ConnectCampaignsV2Client,
	DeleteCampaignChannelSubtypeConfigCommand,
	DeleteCampaignCommunicationLimitsCommand,
	DeleteCampaignCommunicationTimeCommand,
	DeleteCampaignEntryLimitsCommand,
	TagResourceCommand,
	UntagResourceCommand,
	UpdateCampaignChannelSubtypeConfigCommand,
	UpdateCampaignCommunicationLimitsCommand,
	UpdateCampaignCommunicationTimeCommand,
	UpdateCampaignEntryLimitsCommand,
	UpdateCampaignFlowAssociationCommand,
	UpdateCampaignNameCommand,
	UpdateCampaignScheduleCommand,
	UpdateCampaignSourceCommand,
} from "@aws-sdk/client-connectcampaignsv2";
import type { MetadataBearer, Pluggable } from "@smithy/types";
import { isObject } from "../../../shared/src/request/json";
import type { Operation, Write } from "../plan/operations";

/** The campaign that is written to: most operations name it by its ID, those of tags by its ARN. */
interface WrittenCampaign {
	readonly id: string;
	readonly arn: string;
}

interface Sending {
	readonly client: ConnectCampaignsV2Client;
	readonly campaign: WrittenCampaign;
	readonly write: Write;
	readonly options: { readonly abortSignal: AbortSignal };
}

/**
 * Sends one request that changes a campaign. The body goes out letter by letter: the SDK's own would lack what its model
 * doesn't know, and an update that leaves something out may take it away.
 *
 * @param client for this one request.
 * @returns the request's ID.
 * @throws what the SDK throws.
 */
export async function sendWrite(
	client: ConnectCampaignsV2Client,
	campaign: WrittenCampaign,
	write: Write,
	abortSignal: AbortSignal,
): Promise<string | undefined> {
	if (write.body !== undefined) {
		client.middlewareStack.use(withBody(write.body));
	}
	const { $metadata } = await senders[write.operation]({ client, campaign, write, options: { abortSignal } });
	return $metadata.requestId;
}

/** How each operation is sent. What `withBody` replaces is there only so that the SDK writes a request with a body. */
const senders: Readonly<Record<Operation, (sending: Sending) => Promise<MetadataBearer>>> = {
	UpdateCampaignChannelSubtypeConfig: ({ client, campaign: { id }, options }) =>
		client.send(new UpdateCampaignChannelSubtypeConfigCommand({ id, channelSubtypeConfig: {} }), options),
	UpdateCampaignFlowAssociation: ({ client, campaign: { id }, options }) =>
		client.send(new UpdateCampaignFlowAssociationCommand({ id, connectCampaignFlowArn: "" }), options),
	UpdateCampaignSource: ({ client, campaign: { id }, options }) =>
		client.send(new UpdateCampaignSourceCommand({ id, source: { customerProfilesSegmentArn: "" } }), options),
	UpdateCampaignSchedule: ({ client, campaign: { id }, options }) =>
		client.send(
			new UpdateCampaignScheduleCommand({ id, schedule: { startTime: new Date(0), endTime: new Date(0) } }),
			options,
		),
	UpdateCampaignCommunicationTime: ({ client, campaign: { id }, options }) =>
		client.send(
			new UpdateCampaignCommunicationTimeCommand({
				id,
				communicationTimeConfig: { localTimeZoneConfig: {} },
			}),
			options,
		),
	UpdateCampaignCommunicationLimits: ({ client, campaign: { id }, options }) =>
		client.send(
			new UpdateCampaignCommunicationLimitsCommand({ id, communicationLimitsOverride: {} }),
			options,
		),
	UpdateCampaignEntryLimits: ({ client, campaign: { id }, options }) =>
		client.send(
			new UpdateCampaignEntryLimitsCommand({
				id,
				entryLimitsConfig: { maxEntryCount: 0, minEntryInterval: "" },
			}),
			options,
		),
	UpdateCampaignName: ({ client, campaign: { id }, options }) =>
		client.send(new UpdateCampaignNameCommand({ id, name: "" }), options),
	TagResource: ({ client, campaign: { arn }, options }) =>
		client.send(new TagResourceCommand({ arn, tags: {} }), options),
	UntagResource: ({ client, campaign: { arn }, write: { tagKeys }, options }) =>
		client.send(new UntagResourceCommand({ arn, tagKeys: [...tagKeys] }), options),
	DeleteCampaignCommunicationTime: ({ client, campaign: { id }, write, options }) =>
		client.send(new DeleteCampaignCommunicationTimeCommand({ id, config: write.channel }), options),
	DeleteCampaignCommunicationLimits: ({ client, campaign: { id }, options }) =>
		client.send(
			new DeleteCampaignCommunicationLimitsCommand({ id, config: "ALL_CHANNEL_SUBTYPES" }),
			options,
		),
	DeleteCampaignEntryLimits: ({ client, campaign: { id }, options }) =>
		client.send(new DeleteCampaignEntryLimitsCommand({ id }), options),
	DeleteCampaignChannelSubtypeConfig: ({ client, campaign: { id }, write, options }) =>
		client.send(
			new DeleteCampaignChannelSubtypeConfigCommand({ id, channelSubtype: write.channel }),
			options,
		),
};

/** A plugin that sends this body in place of the SDK's, after serialisation and before its length and signature. */
function withBody<Input extends object, Output extends MetadataBearer>(
	body: string,
): Pluggable<Input, Output> {
	return {
		applyToStack: (stack) =>
			stack.add(
				(next) => (args) => {
					if (!isObject(args.request) || args.request["body"] === undefined) {
						throw new TypeError("The SDK built no request with a body.");
					}
					Object.assign(args.request, { body });
					return next(args);
				},
				{ step: "build", priority: "high", name: "campaignBody" },
			),
	};
}
