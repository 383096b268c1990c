/**
 * What the service's model demands of a campaign and of the requests that read, change and list campaigns. Written by
 * hand and apart from the language engine, so that a mistake in one shows in the other.
 */
import {
	boolean,
	type Constraint,
	double,
	integer,
	list,
	oneOf,
	type Structure,
	structure,
	text,
	union,
	uniqueList,
} from "./constraint";

/** The published pattern backtracks without end on slashes; this one takes the same texts in linear time. */
export const arn = text(
	[20, 500],
	/^arn:[a-zA-Z0-9-]+:[a-zA-Z0-9-]+:[a-z]{2}-[a-z]+-\d{1,2}:[a-zA-Z0-9-]+:[^:]+(?::[^:]+)?$/,
);
const duration = text(
	[0, 50],
	/^P(?:[-+]?[0-9]+D)?(?:T(?:[-+]?[0-9]+H)?(?:[-+]?[0-9]+M)?(?:[-+]?[0-9]+(?:[.,][0-9]{0,9})?S)?)?$/,
);
const timeOfDay = text(undefined, /^T\d{2}:\d{2}$/);
const date = text(undefined, /^\d{4}-\d{2}-\d{2}$/);

/** The instance id in a body, and in a request's path. */
export const connectInstanceId = text([1, 256], /^[-_.a-zA-Z0-9]+$/);
const agentless = structure({});
const capacity = double(0.01, 1);
const bandwidthAllocation = double(0, 2);

const abandonmentRate = structure(
	{
		targetRate: double(0, 1),
		connectionStartPoint: oneOf("CONNECTED_TO_SYSTEM", "GREETING_START", "GREETING_END"),
		connectionThresholdSeconds: integer(1),
		evaluationWindow: text([0, 5], /^PT([1-9]|1[0-9]|2[0-4])H$/),
	},
	"targetRate",
	"connectionStartPoint",
	"connectionThresholdSeconds",
	"evaluationWindow",
);

const telephony = structure(
	{
		capacity,
		connectQueueId: text([0, 500]),
		outboundMode: union({
			progressive: structure({ bandwidthAllocation }, "bandwidthAllocation"),
			predictive: structure(
				{ bandwidthAllocation, pacingStrategies: list(union({ abandonmentRate }), [1, 1]) },
				"bandwidthAllocation",
			),
			agentless,
			preview: structure(
				{
					bandwidthAllocation,
					timeoutConfig: structure({ durationInSeconds: integer(1, 300) }, "durationInSeconds"),
					agentActions: uniqueList(oneOf("DISCARD")),
				},
				"bandwidthAllocation",
				"timeoutConfig",
			),
		}),
		defaultOutboundConfig: structure(
			{
				connectContactFlowId: text([0, 500]),
				connectSourcePhoneNumber: text([0, 100]),
				answerMachineDetectionConfig: structure(
					{ enableAnswerMachineDetection: boolean, awaitAnswerMachinePrompt: boolean },
					"enableAnswerMachineDetection",
				),
				ringTimeout: integer(15, 60),
			},
			"connectContactFlowId",
		),
	},
	"outboundMode",
	"defaultOutboundConfig",
);

const written = (config: Constraint): Constraint =>
	structure(
		{ capacity, outboundMode: union({ agentless }), defaultOutboundConfig: config },
		"outboundMode",
		"defaultOutboundConfig",
	);
const fromNumber = structure(
	{ connectSourcePhoneNumberArn: arn, wisdomTemplateArn: arn },
	"connectSourcePhoneNumberArn",
	"wisdomTemplateArn",
);
const fromAddress = structure(
	{
		connectSourceEmailAddress: text([1, 255], /[^\s@]@[^\s@]+\.[^\s@]/),
		sourceEmailAddressDisplayName: text([0, 256]),
		wisdomTemplateArn: arn,
	},
	"connectSourceEmailAddress",
	"wisdomTemplateArn",
);

const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const timeRange = structure({ startTime: timeOfDay, endTime: timeOfDay }, "startTime", "endTime");
const period = structure({ name: text([1, 127]), startDate: date, endDate: date }, "startDate", "endDate");
const timeWindow = structure(
	{
		openHours: union({ dailyHours: { is: "map", key: oneOf(...days), of: list(timeRange) } }),
		restrictedPeriods: union({ restrictedPeriodList: list(period) }),
	},
	"openHours",
);

const communicationLimit = structure(
	{ maxCountPerRecipient: integer(1), frequency: integer(1, 30), unit: oneOf("DAY") },
	"maxCountPerRecipient",
	"frequency",
	"unit",
);

/** Limits that hold for all channels together. */
export const communicationLimits = union({ communicationLimitsList: list(communicationLimit, [0, 2]) });

const tagKey = text([1, 128], /^(?!aws:)[a-zA-Z+-=._:/]+$/);
const tags: Constraint = { is: "map", key: tagKey, of: text([0, 256]) };

/** The properties of a campaign that can be changed once it exists. */
const changeable = {
	name: text([1, 127]),
	channelSubtypeConfig: structure({
		telephony,
		sms: written(fromNumber),
		email: written(fromAddress),
		whatsApp: written(fromNumber),
	}),
	source: union({
		customerProfilesSegmentArn: arn,
		eventTrigger: structure({ customerProfilesDomainArn: arn }),
	}),
	connectCampaignFlowArn: arn,
	schedule: structure(
		{ startTime: { is: "timestamp" }, endTime: { is: "timestamp" }, refreshFrequency: duration },
		"startTime",
		"endTime",
	),
	entryLimitsConfig: structure(
		{ maxEntryCount: integer(0), minEntryInterval: duration },
		"maxEntryCount",
		"minEntryInterval",
	),
	communicationTimeConfig: structure(
		{
			localTimeZoneConfig: structure({
				defaultTimeZone: text([0, 50], /^[a-zA-Z0-9_\-/]*$/),
				localTimeZoneDetection: uniqueList(oneOf("ZIP_CODE", "AREA_CODE")),
				localTimeZoneDetectionScope: oneOf("PRIMARY_ONLY", "ALL_AVAILABLE"),
			}),
			telephony: timeWindow,
			sms: timeWindow,
			email: timeWindow,
			whatsApp: timeWindow,
		},
		"localTimeZoneConfig",
	),
	communicationLimitsOverride: structure({
		allChannelSubtypes: communicationLimits,
		instanceLimitsHandling: oneOf("OPT_IN", "OPT_OUT"),
	}),
} as const;

/** A property of a campaign with an operation of its own that sets it. */
export type Changeable = keyof typeof changeable;

/** Body of CreateCampaign, as of the model of 2026-07-31. */
export const createCampaignRequest = structure(
	{ ...changeable, connectInstanceId, type: oneOf("MANAGED", "JOURNEY"), tags },
	"name",
	"connectInstanceId",
);

/** Body of the operation that sets one property. */
export function updateRequest(property: Changeable): Structure {
	return structure({ [property]: changeable[property] }, property);
}

/** Body of ListCampaigns. */
export const listCampaignsRequest = structure({
	maxResults: integer(1, 50),
	nextToken: text([0, 1000]),
	filters: structure({
		instanceIdFilter: structure({ value: connectInstanceId, operator: oneOf("Eq") }, "value", "operator"),
	}),
});

/** The campaign id in a request's path. */
export const campaignId = text([1, 256], /^[-:/a-zA-Z0-9]+$/);

/** Body of GetCampaignStateBatch. */
export const stateBatchRequest = structure({ campaignIds: list(campaignId, [1, 25]) }, "campaignIds");

/** Body of TagResource. */
export const tagRequest = structure({ tags }, "tags");

/** Query of UntagResource. */
export const untagRequest = structure({ tagKeys: list(tagKey, [0, 50]) }, "tagKeys");
