/** The least that is a campaign. */
export const least = { name: "Spring", connectInstanceId: "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21" };

const window = {
	openHours: { dailyHours: { MONDAY: [{ startTime: "T09:00", endTime: "T17:30" }] } },
	restrictedPeriods: {
		restrictedPeriodList: [{ name: "Holiday", startDate: "2031-07-04", endDate: "2031-07-05" }],
	},
};
const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:111122223333:${resource}`;
const instance = `instance/${least.connectInstanceId}`;
const messaging = {
	capacity: 0.5,
	outboundMode: { agentless: {} },
	defaultOutboundConfig: {
		connectSourcePhoneNumberArn: arn("connect", "phone-number/0b7d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b10"),
		wisdomTemplateArn: arn(
			"wisdom",
			"message-template/3b1f7a52-9f6f-4a55-8a43-61f0d1c9b102/9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b11",
		),
	},
};

/** Every member of the request at least once, but for the other members of unions. */
export const whole = {
	...least,
	channelSubtypeConfig: {
		telephony: {
			capacity: 1,
			connectQueueId: "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8",
			outboundMode: {
				predictive: {
					bandwidthAllocation: 1,
					pacingStrategies: [
						{
							abandonmentRate: {
								targetRate: 0.03,
								connectionStartPoint: "GREETING_END",
								connectionThresholdSeconds: 2,
								evaluationWindow: "PT24H",
							},
						},
					],
				},
			},
			defaultOutboundConfig: {
				connectContactFlowId: "2d7f3e5f-0e4a-448a-3d2f-5f0d1c9b1034",
				connectSourcePhoneNumber: "+12065550100",
				answerMachineDetectionConfig: { enableAnswerMachineDetection: true, awaitAnswerMachinePrompt: true },
				ringTimeout: 30,
			},
		},
		sms: messaging,
		email: {
			outboundMode: { agentless: {} },
			defaultOutboundConfig: {
				connectSourceEmailAddress: "news@example.com",
				sourceEmailAddressDisplayName: "News",
				wisdomTemplateArn: messaging.defaultOutboundConfig.wisdomTemplateArn,
			},
		},
		whatsApp: messaging,
	},
	type: "MANAGED",
	source: {
		customerProfilesSegmentArn: arn("profile", "domains/amazon-connect-example/segment-definitions/spring"),
	},
	connectCampaignFlowArn: arn("connect", `${instance}/contact-flow/5e0d1c9b-1034-4a44-8a3d-2f5f0d1c9b10:3`),
	schedule: { startTime: "2031-03-03T14:00:00Z", endTime: "2031-03-28T22:00:00Z", refreshFrequency: "PT1H" },
	entryLimitsConfig: { maxEntryCount: 1, minEntryInterval: "P1D" },
	communicationTimeConfig: {
		localTimeZoneConfig: {
			defaultTimeZone: "America/New_York",
			localTimeZoneDetection: ["ZIP_CODE", "AREA_CODE"],
			localTimeZoneDetectionScope: "PRIMARY_ONLY",
		},
		telephony: window,
		sms: window,
		email: window,
		whatsApp: window,
	},
	communicationLimitsOverride: {
		allChannelSubtypes: {
			communicationLimitsList: [{ maxCountPerRecipient: 2, frequency: 7, unit: "DAY" }],
		},
		instanceLimitsHandling: "OPT_IN",
	},
	tags: { owner: arn("connect", instance) },
};

export function textOf(campaign: unknown): string {
	return `${JSON.stringify(campaign, undefined, 2)}\n`;
}

/** The same campaign with one value set; a path of names and indexes, `undefined` removes. */
export function changed(campaign: unknown, path: readonly (string | number)[], value: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) {
		return value;
	}
	if (Array.isArray(campaign)) {
		return campaign.map((item: unknown, index) => (index === step ? changed(item, rest, value) : item));
	}
	const entries = Object.entries(typeof campaign === "object" && campaign !== null ? campaign : {});
	const next = changed(entries.find(([name]) => name === step)?.[1], rest, value);
	const kept = entries.some(([name]) => name === step)
		? entries.map(([name, old]) => [name, name === step ? next : old])
		: [...entries, [step, next]];
	return Object.fromEntries(kept.filter(([, entry]) => entry !== undefined));
}
