/**
 * What the service's model demands of a CreateCampaign body, written by hand and apart from the language engine, so
 * that a mistake in one shows in the other. Lengths are in Unicode code points.
 */
export type Constraint =
	| { readonly is: "structure"; readonly members: Members; readonly required?: readonly string[] }
	| { readonly is: "union"; readonly members: Members }
	| { readonly is: "list"; readonly of: Constraint; readonly size?: Bounds; readonly unique?: true }
	| { readonly is: "map"; readonly key: Text; readonly of: Constraint }
	| Text
	| { readonly is: "double" | "integer"; readonly range: Bounds }
	| { readonly is: "boolean" }
	| { readonly is: "timestamp" };

export type Members = Readonly<Record<string, Constraint>>;
export type Bounds = readonly [least: number, most: number];

export interface Text {
	readonly is: "string";
	readonly length?: Bounds;
	readonly pattern?: RegExp;
	readonly oneOf?: readonly string[];
}

const many = Number.POSITIVE_INFINITY;

const structure = (members: Members, ...required: string[]): Constraint => ({
	is: "structure",
	members,
	required,
});
const union = (members: Members): Constraint => ({ is: "union", members });
const list = (of: Constraint, size: Bounds = [0, many]): Constraint => ({ is: "list", of, size });
const uniqueList = (of: Constraint): Constraint => ({ is: "list", of, unique: true });
const text = (length: Bounds = [0, many], pattern?: RegExp): Text => ({
	is: "string",
	length,
	...(pattern && { pattern }),
});
const oneOf = (...values: string[]): Text => ({ is: "string", oneOf: values });
const double = (...range: Bounds): Constraint => ({ is: "double", range });
const integer = (least: number, most: number = 2 ** 31 - 1): Constraint => ({
	is: "integer",
	range: [least, most],
});
const boolean: Constraint = { is: "boolean" };

/** The published pattern backtracks without end on slashes; this one takes the same texts in linear time. */
const arn = text(
	[20, 500],
	/^arn:[a-zA-Z0-9-]+:[a-zA-Z0-9-]+:[a-z]{2}-[a-z]+-\d{1,2}:[a-zA-Z0-9-]+:[^:]+(?::[^:]+)?$/,
);
const duration = text(
	[0, 50],
	/^P(?:[-+]?[0-9]+D)?(?:T(?:[-+]?[0-9]+H)?(?:[-+]?[0-9]+M)?(?:[-+]?[0-9]+(?:[.,][0-9]{0,9})?S)?)?$/,
);
const timeOfDay = text([0, many], /^T\d{2}:\d{2}$/);
const date = text([0, many], /^\d{4}-\d{2}-\d{2}$/);

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

const limit = structure(
	{ maxCountPerRecipient: integer(1), frequency: integer(1, 30), unit: oneOf("DAY") },
	"maxCountPerRecipient",
	"frequency",
	"unit",
);

/** Body of CreateCampaign, as of the model of 2026-07-31. */
export const createCampaignRequest = structure(
	{
		name: text([1, 127]),
		connectInstanceId: text([1, 256], /^[-_.a-zA-Z0-9]+$/),
		channelSubtypeConfig: structure({
			telephony,
			sms: written(fromNumber),
			email: written(fromAddress),
			whatsApp: written(fromNumber),
		}),
		type: oneOf("MANAGED", "JOURNEY"),
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
			allChannelSubtypes: union({ communicationLimitsList: list(limit, [0, 2]) }),
			instanceLimitsHandling: oneOf("OPT_IN", "OPT_OUT"),
		}),
		tags: {
			is: "map",
			key: text([1, 128], /^(?!aws:)[a-zA-Z+-=._:/]+$/),
			of: text([0, 256]),
		},
	},
	"name",
	"connectInstanceId",
);
