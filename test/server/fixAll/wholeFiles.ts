import { textOf } from "../../support/campaigns";
import type { FieldCase } from "./fieldCases";

const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const arn = `arn:aws:connect:us-east-1:111122223333:instance/${instance}`;
const flow = "c2f6a4b8-0d3e-4f7c-9a1b-2e4d6f8a0c31";
const times = {
	localTimeZoneConfig: { defaultTimeZone: "America/New_York", localTimeZoneDetection: ["AREA_CODE"] },
};

/** Files that are no campaign yet, or the campaign of something else. Fix-all makes none of them one. */
export const wholeFiles: readonly FieldCase[] = [
	{
		id: "m100 variables of code",
		text: `{
  "name": name,
  "connectInstanceId": instanceId,
  "channelSubtypeConfig": {
    "telephony": {
      "connectQueueId": queueId,
      "outboundMode": { "progressive": { "bandwidthAllocation": 1 } },
      "defaultOutboundConfig": { "connectContactFlowId": flowId }
    }
  },
  "tags": { "owner": ownerArn }
}
`,
		oneFix: undefined,
	},
	{
		id: "p01 placeholders of examples",
		text: textOf({
			name: "STRING_VALUE",
			connectInstanceId: "your-instance-id",
			channelSubtypeConfig: {
				telephony: {
					connectQueueId: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
					outboundMode: { progressive: { bandwidthAllocation: 1 } },
					defaultOutboundConfig: {
						connectContactFlowId: ["$", "{FLOW_ID}"].join(""),
						connectSourcePhoneNumber: "+12065550100",
					},
				},
			},
			tags: { owner: arn },
		}),
		oneFix: undefined,
	},
	{
		id: "x01 first version with a type of dialer",
		text: textOf({
			Name: "Customer Outreach",
			ConnectInstanceArn: arn,
			OutboundCallConfig: { ConnectContactFlowId: flow },
			DialerConfig: { DialerType: "PREDICTIVE" },
			Tags: [{ Key: "Department", Value: "Sales" }],
		}),
		oneFix: textOf({
			name: "Customer Outreach",
			connectInstanceId: instance,
			channelSubtypeConfig: {
				telephony: {
					defaultOutboundConfig: { connectContactFlowId: flow },
					outboundMode: { predictive: { bandwidthAllocation: 1 } },
				},
			},
			tags: { Department: "Sales", owner: arn },
		}),
	},
	{
		id: "x05 dial requests",
		text: textOf({
			id: "x",
			dialRequests: [
				{
					clientToken: "t",
					phoneNumber: "+12065550100",
					expirationTime: "2031-05-05T13:00:00Z",
					attributes: { a: "b" },
				},
			],
		}),
		oneFix: undefined,
	},
	{
		id: "x07 update of the times",
		text: textOf({ id: "x", communicationTimeConfig: times }),
		oneFix: textOf({
			communicationTimeConfig: times,
			name: "<campaign name>",
			connectInstanceId: "<instance id>",
		}),
	},
	{
		id: "x18 values of DynamoDB",
		text: textOf({
			name: { S: "a" },
			connectInstanceId: { S: instance },
			channelSubtypeConfig: { M: { telephony: { M: { capacity: { N: "1" } } } } },
		}),
		oneFix: textOf({
			name: "a",
			connectInstanceId: instance,
			channelSubtypeConfig: {
				telephony: {
					capacity: 1,
					defaultOutboundConfig: { connectContactFlowId: "<flow id>" },
				},
			},
		}),
	},
];
