import type { Identity } from "../../../deploy/src/identity/identity";

export const instanceId = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";

/** A campaign as a file would hold it, with every kind of value that could get lost. */
export const campaignFile = {
	$schema: "./campaign.schema.json",
	name: "Spring renewals",
	connectInstanceId: instanceId,
	type: "MANAGED",
	channelSubtypeConfig: {
		telephony: {
			capacity: 0.25,
			connectQueueId: "queue",
			outboundMode: { progressive: { bandwidthAllocation: 1 } },
			defaultOutboundConfig: {
				connectContactFlowId: "flow",
				answerMachineDetectionConfig: { enableAnswerMachineDetection: false },
			},
		},
		email: {
			outboundMode: { agentless: {} },
			defaultOutboundConfig: {
				connectSourceEmailAddress: "renewals@example.com",
				sourceEmailAddressDisplayName: "The Renewals Desk",
				wisdomTemplateArn: "arn:aws:wisdom:us-west-2:111122223333:message-template/a/b",
			},
		},
	},
	schedule: { startTime: "2031-03-01T14:00:00", endTime: "2031-03-02T01:30:00.250+05:30" },
	tags: { team: "renewals", "cost:center": "" },
} as const;

/** The same campaign as a text for another region and account. */
export function campaignFor(region: string, account = "111122223333"): string {
	return JSON.stringify(campaignFile).replaceAll("us-west-2", region).replaceAll("111122223333", account);
}

/** Keys of the environment, towards an endpoint of the test. */
export function identityFor(endpoint: string, changes: Partial<Identity> = {}): Identity {
	return {
		credentials: { kind: "profile", profile: "tests" },
		region: "us-west-2",
		regionOrigin: "your pick",
		endpoint,
		stsEndpoint: undefined,
		connectEndpoint: undefined,
		signIn: undefined,
		secretSettings: [],
		...changes,
	};
}
