import { slips } from "./row";

const instance = '"connectInstanceId": "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"';
const queue = '"connectQueueId": "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8"';
const flow = '"connectContactFlowId": "2d7f3e5f-0e4a-448a-bd2f-5f0d1c9b1034"';
const arn = "arn:aws:connect:us-east-1:111122223333:instance";

/** UUIDs as databases and URLs have them: without their hyphens. */
export const hyphens = slips([
	["voice-predictive", instance, '"connectInstanceId": "6f3c1b7e2a544f0e9d380b1a5c7e9f21"'],
	["voice-predictive", instance, '"connectInstanceId": "6f3c1b7e2a544f0e9d380b1a5c7e9f21 (prod)"'],
	["voice-predictive", instance, `"connectInstanceId": "${arn}/6f3c1b7e2a544f0e9d380b1a5c7e9f21"`],
	["voice-predictive", queue, '"connectQueueId": "7c0e2d1b9a8f4e6db5c4a3f2e1d0c9b8"'],
	["voice-predictive", queue, '"connectQueueId": "7c0e2d1b9a8f4e6db5c4a3f2e1d0c9b8 (Sales)"'],
	[
		"voice-predictive",
		queue,
		`"connectQueueId": "${arn}/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21/queue/7c0e2d1b9a8f4e6db5c4a3f2e1d0c9b8"`,
	],
	["voice-predictive", flow, '"connectContactFlowId": "2d7f3e5f0e4a448abd2f5f0d1c9b1034"'],
	[
		"voice-predictive",
		"contact-flow/5e0d1c9b-1034-4a44-8a3d-2f5f0d1c9b10:4",
		"contact-flow/5e0d1c9b10344a448a3d2f5f0d1c9b10:4",
	],
	[
		"voice-predictive",
		`Arn": "${arn}/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21`,
		`Arn": "${arn}/6f3c1b7e2a544f0e9d380b1a5c7e9f21`,
	],
	[
		"voice-predictive",
		`"owner": "${arn}/6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"`,
		`"owner": "${arn}/6f3c1b7e2a544f0e9d380b1a5c7e9f21"`,
	],
	[
		"sms",
		"phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10",
		"phone-number/0b7d7f3e5f0e4a448a3d2f5f0d1c9b10",
	],
	["sms", "3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102/9e2d7f3e", "3b1f7a529f6f4a558a4361f0d1c9b102/9e2d7f3e"],
]);
