import type { LiveKind, LiveScope } from "../../../shared/src/live";
import { domainNameOf, type Integrations, splitLiveArn } from "./answers";
import type { Read } from "./operations";

/** Where a kind comes from: one list, or the lists of all that an instance is connected with. */
type KindSource =
	| { readonly through: "nothing"; reads(scope: LiveScope): readonly Read[] | undefined }
	| {
			readonly through: "integrations";
			reads(scope: LiveScope, integrations: Integrations): readonly Read[] | undefined;
	  };

/** A list of an instance. */
const ofInstance = (operation: Read["operation"], more: Read["parameters"] = {}): KindSource => ({
	through: "nothing",
	reads: ({ instanceId }) =>
		instanceId === undefined ? undefined : [{ operation, parameters: { InstanceId: instanceId, ...more } }],
});

/**
 * What to read for each kind; undefined where the scope doesn't tell. None of them makes a request for each item of a
 * list.
 */
export const kindSources: Readonly<Record<LiveKind, KindSource>> = {
	instance: { through: "nothing", reads: () => [{ operation: "ListInstances", parameters: {} }] },
	queue: ofInstance("ListQueues", { queueTypes: "STANDARD" }),
	contactFlow: ofInstance("ListContactFlows", { contactFlowTypes: "CONTACT_FLOW" }),
	campaignFlow: ofInstance("ListContactFlows", { contactFlowTypes: "CAMPAIGN" }),
	flowVersion: {
		through: "nothing",
		reads: ({ instanceId, parent = "" }) => {
			const flow = flowIdOf(parent);
			return instanceId === undefined || flow === undefined
				? undefined
				: [
						{
							operation: "ListContactFlowVersions",
							parameters: { InstanceId: instanceId, ContactFlowId: flow },
						},
					];
		},
	},
	phoneNumber: ofInstance("ListPhoneNumbersV2"),
	emailAddress: ofInstance("SearchEmailAddresses"),
	messageTemplate: {
		through: "integrations",
		reads: (_, { knowledgeBases }) =>
			knowledgeBases.map((knowledgeBaseId) => ({
				operation: "ListMessageTemplates",
				parameters: { knowledgeBaseId },
			})),
	},
	templateVersion: {
		through: "nothing",
		reads: ({ parent = "" }) => {
			const template = templateOf(parent);
			return template === undefined
				? undefined
				: [{ operation: "ListMessageTemplateVersions", parameters: template }];
		},
	},
	segment: {
		through: "integrations",
		reads: (_, { domainArns }) =>
			domainArns.flatMap((arn): readonly Read[] => {
				const name = domainNameOf(arn);
				return name === undefined
					? []
					: [{ operation: "ListSegmentDefinitions", parameters: { DomainName: name } }];
			}),
	},
	// The integrations themselves are the list.
	profileDomain: { through: "integrations", reads: () => [] },
};

/** What an instance is connected with. */
export function integrationsRead(instanceId: string): Read {
	return {
		operation: "ListConnectInstanceIntegrations",
		parameters: { connectInstanceId: instanceId },
	};
}

/** The instance itself. */
export function instanceRead(instanceId: string): Read {
	return { operation: "DescribeInstance", parameters: { InstanceId: instanceId } };
}

/** All campaigns of an instance. */
export function campaignsRead(instanceId: string): Read {
	const filters = { instanceIdFilter: { value: instanceId, operator: "Eq" } };
	return { operation: "ListCampaigns", parameters: { filters } };
}

/** The ID of the flow that an ARN, with or without version, or an ID names. */
function flowIdOf(flow: string): string | undefined {
	if (!flow.startsWith("arn:")) {
		return flow === "" ? undefined : flow;
	}
	return /^instance\/[^/]+\/contact-flow\/([^/]+)$/.exec(splitLiveArn(flow)?.resource ?? "")?.[1];
}

/** The parameters that name the template of an ARN, with or without version; undefined for any other text. */
export function templateOf(
	arn: string,
): { readonly knowledgeBaseId: string; readonly messageTemplateId: string } | undefined {
	const { service, resource = "" } = splitLiveArn(arn) ?? {};
	const [, knowledgeBaseId, messageTemplateId] = /^message-template\/([^/]+)\/([^/]+)$/.exec(resource) ?? [];
	return service !== "wisdom" || knowledgeBaseId === undefined || messageTemplateId === undefined
		? undefined
		: { knowledgeBaseId, messageTemplateId };
}
