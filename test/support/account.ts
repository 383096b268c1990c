import type { LiveAnswer, LiveItem, LiveKind } from "../../shared/src/live";
import { least, whole } from "./campaigns";

const region = "us-east-1";
const account = "111122223333";
const instance = least.connectInstanceId;
const connect = `arn:aws:connect:${region}:${account}:instance/${instance}`;
const { telephony, sms, email } = whole.channelSubtypeConfig;

export const flowArn = whole.connectCampaignFlowArn.replace(/:3$/, "");
export const smsTemplateArn = sms.defaultOutboundConfig.wisdomTemplateArn;
export const emailTemplateArn = smsTemplateArn.replace(/[^/]+$/, "0e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b12");

/** When AWS was asked, on the day on which completion is tested. */
export const asOf = Date.UTC(2026, 0, 14, 9, 12);

/** What the account of the test campaigns has, and something more of each kind. */
export const accountItems: Readonly<Record<LiveKind, readonly LiveItem[]>> = {
	instance: [
		{
			value: instance,
			label: "example-sales",
			arn: connect,
			facts: { status: "ACTIVE", outboundCallsEnabled: "true" },
		},
		{ value: "closing", label: "example-old", arn: `${connect}x`, facts: { status: "CREATION_FAILED" } },
	],
	queue: [
		{ value: "11111111-9a8f-4e6d-b5c4-a3f2e1d0c9b8", label: "Support", facts: {} },
		{ value: telephony.connectQueueId, label: "Outbound sales", detail: "enabled", facts: {} },
	],
	contactFlow: [
		{
			value: telephony.defaultOutboundConfig.connectContactFlowId,
			label: "Greeting",
			facts: { state: "ACTIVE", status: "PUBLISHED" },
		},
	],
	campaignFlow: [
		{ value: flowArn, label: "Spring journey", facts: { state: "ACTIVE", status: "PUBLISHED" } },
		{ value: `${flowArn}x`, label: "Autumn journey", facts: { state: "ARCHIVED", status: "PUBLISHED" } },
	],
	flowVersion: ["2", "3"].map((version) => ({
		value: `${flowArn}:${version}`,
		label: version,
		facts: { version, description: `Change ${version}` },
	})),
	phoneNumber: [
		{
			value: telephony.defaultOutboundConfig.connectSourcePhoneNumber,
			label: telephony.defaultOutboundConfig.connectSourcePhoneNumber,
			detail: "US, toll-free",
			arn: sms.defaultOutboundConfig.connectSourcePhoneNumberArn,
			facts: { country: "US" },
		},
	],
	emailAddress: [
		{
			value: email.defaultOutboundConfig.connectSourceEmailAddress,
			label: email.defaultOutboundConfig.connectSourceEmailAddress,
			facts: { displayName: "Example News" },
		},
	],
	messageTemplate: [
		{ value: smsTemplateArn, label: "Spring text", facts: { channel: "SMS", activeVersion: "7" } },
		{ value: `${smsTemplateArn}x`, label: "Draft text", facts: { channel: "SMS" } },
		{ value: emailTemplateArn, label: "Spring letter", facts: { channel: "EMAIL", activeVersion: "2" } },
	],
	templateVersion: ["6", "7"].map((version) => ({
		value: `${smsTemplateArn}:${version}`,
		label: version,
		facts: { version, isActive: String(version === "7") },
	})),
	segment: [
		{
			value: whole.source.customerProfilesSegmentArn,
			label: "Spring renewals",
			facts: { type: "CLASSIC" },
		},
		{
			value: `${whole.source.customerProfilesSegmentArn}x`,
			label: "All by SQL",
			facts: { type: "ENHANCED" },
		},
	],
	profileDomain: [
		{
			value: `arn:aws:profile:${region}:${account}:domains/amazon-connect-example`,
			label: "amazon-connect-example",
			facts: {},
		},
	],
};

/** What a client tells of a kind that was looked up. */
export function looked(kind: LiveKind, besides: Partial<LiveAnswer> = {}): LiveAnswer {
	return {
		state: "ready",
		complete: true,
		stale: false,
		asOf,
		account,
		region,
		items: accountItems[kind],
		...besides,
	};
}

/** What a client tells of a kind that nobody has looked up. */
export const unasked: LiveAnswer = {
	state: "unknown",
	complete: false,
	stale: false,
	items: [],
};
