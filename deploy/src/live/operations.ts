import type { AwsService } from "../calls/serviceClient";

/** How a list comes in pages. */
interface Paging {
	/** Name of the parameter for the size of a page, and the largest size that the service takes. */
	readonly size: readonly [name: string, most: number];
	/** Name of the parameter that takes the token of the page before. */
	readonly token: string;
	/** Property of an answer that has the token of the next page. */
	readonly next: string;
	/** Pages read at most; what is on others stays unknown. */
	readonly maxPages: number;
}

/** A request that only reads, as the service's model has it. Sent with GET, parameters are in the query, else in the body. */
export interface Operation {
	readonly service: AwsService;
	/** IAM actions that a caller needs: the first is the one that is named where it is denied. */
	readonly actions: readonly [string, ...string[]];
	readonly method: "GET" | "POST";
	/** With the names of its parameters in braces. */
	readonly path: string;
	/** Property of an answer that has the list, or the one thing that was asked for. */
	readonly result: string;
	/** Undefined where the answer is one thing. */
	readonly paging?: Paging;
	/** How long an answer is as good as new, in milliseconds. */
	readonly keepFor: number;
}

const minute = 60_000;
const hour = 60 * minute;

const connect = { service: "connect", method: "GET", keepFor: 10 * minute } as const;
const pages = (most: number, maxPages: number): Paging => ({
	size: ["maxResults", most],
	token: "nextToken",
	next: "NextToken",
	maxPages,
});
const wisdom = { service: "wisdom", method: "GET", keepFor: 10 * minute } as const;
const wisdomPages: Paging = { ...pages(100, 10), next: "nextToken" };
const profile = { service: "profile", method: "GET", keepFor: 10 * minute } as const;
const profilePages = (most: number, maxPages: number): Paging => ({
	size: ["max-results", most],
	token: "next-token",
	next: "NextToken",
	maxPages,
});
const campaigns = { service: "connect-campaigns", method: "GET" } as const;

/**
 * All that is ever read of what an account has. Methods, paths, parameters and sizes of pages are those of the services'
 * models. Amazon Connect gives an account 2 requests a second for all of these together, Q in Connect 10.
 */
export const operations = {
	ListInstances: {
		...connect,
		actions: ["connect:ListInstances", "ds:DescribeDirectories"],
		path: "/instance",
		result: "InstanceSummaryList",
		paging: pages(10, 20),
		keepFor: hour,
	},
	DescribeInstance: {
		...connect,
		actions: ["connect:DescribeInstance", "ds:DescribeDirectories"],
		path: "/instance/{InstanceId}",
		result: "Instance",
		keepFor: hour,
	},
	ListQueues: {
		...connect,
		actions: ["connect:ListQueues"],
		path: "/queues-summary/{InstanceId}",
		result: "QueueSummaryList",
		paging: pages(1_000, 5),
	},
	DescribeQueue: {
		...connect,
		actions: ["connect:DescribeQueue"],
		path: "/queues/{InstanceId}/{QueueId}",
		result: "Queue",
	},
	ListContactFlows: {
		...connect,
		actions: ["connect:ListContactFlows"],
		path: "/contact-flows-summary/{InstanceId}",
		result: "ContactFlowSummaryList",
		paging: pages(1_000, 5),
	},
	ListContactFlowVersions: {
		...connect,
		actions: ["connect:ListContactFlowVersions"],
		path: "/contact-flows/{InstanceId}/{ContactFlowId}/versions",
		result: "ContactFlowVersionSummaryList",
		paging: pages(1_000, 2),
	},
	DescribeContactFlow: {
		...connect,
		actions: ["connect:DescribeContactFlow"],
		path: "/contact-flows/{InstanceId}/{ContactFlowId}",
		result: "ContactFlow",
	},
	ListPhoneNumbersV2: {
		...connect,
		// AWS's list of actions has the second, policies in use have either.
		actions: ["connect:ListPhoneNumbers", "connect:ListPhoneNumbersV2"],
		method: "POST",
		path: "/phone-number/list",
		result: "ListPhoneNumbersSummaryList",
		paging: { ...pages(1_000, 5), size: ["MaxResults", 1_000], token: "NextToken" },
	},
	SearchEmailAddresses: {
		...connect,
		actions: ["connect:SearchEmailAddresses"],
		method: "POST",
		path: "/search-email-addresses",
		result: "EmailAddresses",
		paging: { ...pages(100, 10), size: ["MaxResults", 100], token: "NextToken" },
	},
	ListConnectInstanceIntegrations: {
		...campaigns,
		actions: ["connect-campaigns:ListConnectInstanceIntegrations"],
		path: "/v2/connect-instance/{connectInstanceId}/integrations",
		result: "integrationSummaryList",
		paging: { ...pages(50, 2), next: "nextToken" },
		keepFor: hour,
	},
	GetInstanceOnboardingJobStatus: {
		...campaigns,
		actions: ["connect-campaigns:GetInstanceOnboardingJobStatus"],
		path: "/v2/connect-instance/{connectInstanceId}/onboarding",
		result: "connectInstanceOnboardingJobStatus",
		keepFor: 5 * minute,
	},
	ListCampaigns: {
		...campaigns,
		actions: ["connect-campaigns:ListCampaigns"],
		method: "POST",
		path: "/v2/campaigns-summary",
		result: "campaignSummaryList",
		// An instance can have 500.
		paging: { ...pages(50, 10), next: "nextToken" },
		keepFor: minute,
	},
	ListMessageTemplates: {
		...wisdom,
		actions: ["wisdom:ListMessageTemplates"],
		path: "/knowledgeBases/{knowledgeBaseId}/messageTemplates",
		result: "messageTemplateSummaries",
		paging: wisdomPages,
	},
	ListMessageTemplateVersions: {
		...wisdom,
		actions: ["wisdom:ListMessageTemplateVersions"],
		path: "/knowledgeBases/{knowledgeBaseId}/messageTemplates/{messageTemplateId}/versions",
		result: "messageTemplateVersionSummaries",
		paging: { ...wisdomPages, maxPages: 3 },
	},
	GetMessageTemplate: {
		...wisdom,
		actions: ["wisdom:GetMessageTemplate"],
		path: "/knowledgeBases/{knowledgeBaseId}/messageTemplates/{messageTemplateId}",
		result: "messageTemplate",
	},
	ListSegmentDefinitions: {
		...profile,
		actions: ["profile:ListSegmentDefinitions"],
		path: "/domains/{DomainName}/segment-definitions",
		result: "Items",
		paging: profilePages(500, 4),
	},
	GetSegmentDefinition: {
		...profile,
		actions: ["profile:GetSegmentDefinition"],
		path: "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}",
		// The answer itself.
		result: "",
	},
	ListEventTriggers: {
		...profile,
		actions: ["profile:ListEventTriggers"],
		path: "/domains/{DomainName}/event-triggers",
		result: "Items",
		paging: profilePages(100, 1),
	},
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;

/** The operation of a name, with the members that not all of them have. */
export function operationOf(name: OperationName): Operation {
	return operations[name];
}

/** What to read: an operation with its parameters, those of the path included. */
export interface Read {
	readonly operation: OperationName;
	readonly parameters: Readonly<Record<string, unknown>>;
}

/** A text that two reads share only where they ask for the same. */
export function readKey({ operation, parameters }: Read): string {
	return JSON.stringify([operation, Object.entries(parameters).sort()]);
}
