import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject } from "../../../shared/src/request/json";

/** One of the examples. */
export function example(name: string): JsonObject {
	const body: unknown = JSON.parse(readFileSync(join("examples", name), "utf8"));
	return isObject(body) ? body : assert.fail(name);
}

const journey = example("journey.campaign.json");
/** An example with nothing but a channel for calls. */
export const telephony = (change: JsonObject): JsonObject => ({
	...journey,
	channelSubtypeConfig: { telephony: change },
	connectCampaignFlowArn: undefined,
	source: undefined,
});
export const aTemplate =
	"arn:aws:wisdom:us-east-1:111122223333:message-template/3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102";

/** A file with something of every kind. */
export const everything: JsonObject = {
	...journey,
	type: "MANAGED",
	channelSubtypeConfig: {
		...(isObject(journey["channelSubtypeConfig"]) ? journey["channelSubtypeConfig"] : {}),
		telephony: {
			connectQueueId: "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8",
			defaultOutboundConfig: {
				connectContactFlowId: "2d7f3e5f-0e4a-448a-bd2f-5f0d1c9b1034",
				connectSourcePhoneNumber: "+12065550100",
			},
		},
		whatsApp: {
			defaultOutboundConfig: {
				connectSourcePhoneNumberArn:
					"arn:aws:connect:us-east-1:111122223333:phone-number/d1c9b104-7f3e-4a5f-8a3d-2f5f0e4a4410",
				wisdomTemplateArn: `${aTemplate}/b5d7f9a1-3c2e-4e80-9b64-1f8d0a6c7e53:1`,
			},
		},
	},
};
