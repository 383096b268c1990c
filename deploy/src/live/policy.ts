import type { LiveKind } from "../../../shared/src/live";
import { type OperationName, operationOf } from "./operations";

/** What is read for each kind: its list, and what a check asks for by itself. */
const operationsOfKind: Readonly<Record<LiveKind, readonly OperationName[]>> = {
	instance: ["ListInstances", "DescribeInstance"],
	queue: ["ListQueues", "DescribeQueue"],
	contactFlow: ["ListContactFlows", "DescribeContactFlow"],
	campaignFlow: ["ListContactFlows", "DescribeContactFlow"],
	flowVersion: ["ListContactFlowVersions"],
	phoneNumber: ["ListPhoneNumbersV2"],
	emailAddress: ["SearchEmailAddresses"],
	messageTemplate: ["ListConnectInstanceIntegrations", "ListMessageTemplates", "GetMessageTemplate"],
	templateVersion: ["ListMessageTemplateVersions"],
	segment: ["ListConnectInstanceIntegrations", "ListSegmentDefinitions", "GetSegmentDefinition"],
	profileDomain: ["ListConnectInstanceIntegrations", "ListEventTriggers"],
};

/** What every check reads, whatever the file refers to. */
const always: readonly OperationName[] = ["GetInstanceOnboardingJobStatus", "ListCampaigns"];

/**
 * The least IAM policy that lets these kinds be offered and checked, as JSON text. It allows nothing but to read.
 *
 * @param kinds in any order; an empty list gives what every check needs.
 */
export function livePolicy(kinds: readonly LiveKind[]): string {
	const names = [...always, ...kinds.flatMap((kind) => operationsOfKind[kind])];
	const actions = new Set(names.flatMap((name) => operationOf(name).actions));
	const statement = {
		Sid: "ConnectCampaignsLiveValues",
		Effect: "Allow",
		Action: [...actions].sort(),
		// Most of these can't be limited to a resource.
		Resource: "*",
	};
	return `${JSON.stringify({ Version: "2012-10-17", Statement: [statement] }, undefined, 2)}\n`;
}
