import { type Answer, errorAnswer, json } from "./answer";
import { integer, structure, text } from "./constraint";
import { type Content, type Flow, type Queue, usualContent } from "./content";
import type { Caller } from "./keys";
import { pageOf, pagingOf } from "./listing";
import type { Operation } from "./operations";
import { parseJson } from "./parseJson";
import { isObject, validate } from "./validate";

/** Seconds since 1970, as Amazon Connect and Customer Profiles write times. */
export const someTime = 1_700_000_000;

interface Request {
	readonly content: Required<Content>;
	readonly instanceId: string;
	/** What follows the instance in the path. */
	readonly id: string;
	readonly query: URLSearchParams;
	readonly caller: Caller;
}

type Answerer = (request: Request) => Answer;

const routes: readonly (readonly [name: string, path: RegExp, answer: Answerer])[] = [
	["ListQueues", /^\/queues-summary\/([^/]+)()$/, listQueues],
	["DescribeQueue", /^\/queues\/([^/]+)\/([^/]+)$/, describeQueue],
	["ListContactFlows", /^\/contact-flows-summary\/([^/]+)()$/, listFlows],
	["DescribeContactFlow", /^\/contact-flows\/([^/]+)\/([^/]+)$/, describeFlow],
	["ListContactFlowVersions", /^\/contact-flows\/([^/]+)\/([^/]+)\/versions$/, listVersions],
];

/** The operations of Amazon Connect on what an instance has. */
export function contentOperation(method: string, url: string, body: string): Operation | undefined {
	const [path = "", search = ""] = url.split("?");
	if (method === "POST") {
		const parsed = parseJson(body);
		const request = isObject(parsed) ? parsed : {};
		switch (path) {
			case "/phone-number/list":
				return operation("ListPhoneNumbersV2", request["InstanceId"], (content, caller) =>
					listNumbers(content, request, caller),
				);
			case "/search-email-addresses":
				return operation("SearchEmailAddresses", request["InstanceId"], (content, caller) =>
					searchAddresses(content, request, caller),
				);
			default:
				return undefined;
		}
	}
	for (const [name, pattern, answer] of method === "GET" ? routes : []) {
		const match = pattern.exec(path);
		if (match !== null) {
			const [instanceId = "", id = ""] = match.slice(1).map(decodeURIComponent);
			return operation(name, instanceId, (content, caller) =>
				answer({ content, instanceId, id, query: new URLSearchParams(search), caller }),
			);
		}
	}
	return undefined;
}

function operation(
	name: string,
	instanceId: unknown,
	answer: (content: Required<Content>, caller: Caller) => Answer,
): Operation {
	return {
		name,
		service: "connect",
		formatError: errorAnswer,
		resource: (caller) => arnOf(caller, `instance/${String(instanceId)}`),
		run: (campaigns, caller) => {
			const instance = campaigns.instances.visibleTo(caller).find(({ id }) => id === instanceId);
			return instance === undefined
				? missing(`Instance not found: ${String(instanceId)}`)
				: answer({ ...usualContent, ...instance.content }, caller);
		},
	};
}

function listQueues({ content, instanceId, query, caller }: Request): Answer {
	const summaries = content.queues.map((queue) => ({
		Id: queue.id,
		Arn: queueArn(queue, instanceId, caller),
		Name: queue.name,
		QueueType: "STANDARD",
		LastModifiedTime: someTime,
		LastModifiedRegion: caller.region,
	}));
	const types = query.getAll("queueTypes");
	const wanted = types.length === 0 || types.includes("STANDARD") ? summaries : [];
	return paged(wanted, pagingOf(query), 1000, "QueueSummaryList");
}

function describeQueue({ content, instanceId, id, caller }: Request): Answer {
	const queue = content.queues.find((one) => one.id === id);
	if (queue === undefined) {
		return missing(`Queue not found: ${id}`);
	}
	const { name, description, isDisabled, callerId } = queue;
	return json({
		Queue: {
			Name: name,
			QueueArn: queueArn(queue, instanceId, caller),
			QueueId: id,
			Description: description,
			OutboundCallerConfig: { OutboundCallerIdName: name, OutboundCallerIdNumberId: callerId },
			HoursOfOperationId: "d4c3b2a1-0f9e-4d8c-b7a6-5f4e3d2c1b0a",
			MaxContacts: 0,
			Status: isDisabled ? "DISABLED" : "ENABLED",
			Tags: {},
			LastModifiedTime: someTime,
			LastModifiedRegion: caller.region,
		},
	});
}

function listFlows({ content, instanceId, query, caller }: Request): Answer {
	const types = query.getAll("contactFlowTypes");
	const flows = content.flows.filter(
		({ type = "CONTACT_FLOW" }) => types.length === 0 || types.includes(type),
	);
	const summaries = flows.map((flow) => ({
		Id: flow.id,
		Arn: flowArn(flow, instanceId, caller),
		Name: flow.name,
		ContactFlowType: flow.type ?? "CONTACT_FLOW",
		ContactFlowState: flow.isArchived ? "ARCHIVED" : "ACTIVE",
		ContactFlowStatus: flow.isUnpublished ? "SAVED" : "PUBLISHED",
	}));
	return paged(summaries, pagingOf(query), 1000, "ContactFlowSummaryList");
}

/** Takes an ID or an ARN, each with or without a version behind a colon. */
function describeFlow({ content, instanceId, id, caller }: Request): Answer {
	const [, named = "", version] = /^(?:arn:.*\/)?([^/:]+)(?::(\d+))?$/.exec(id) ?? [];
	const flow = content.flows.find((one) => one.id === named);
	if (flow === undefined || (version !== undefined && Number(version) > (flow.versions ?? 0))) {
		return missing(`Contact flow not found: ${id}`);
	}
	if (flow.isUnpublished) {
		return errorAnswer("ContactFlowNotPublishedException", 404, "The flow has not been published.");
	}
	const actions = (flow.actions ?? []).map((type, index) => ({
		Identifier: `action-${index}`,
		Type: type,
		Parameters: {},
		Transitions: {},
	}));
	const arn = flowArn(flow, instanceId, caller);
	return json({
		ContactFlow: {
			Arn: version === undefined ? arn : `${arn}:${version}`,
			Id: flow.id,
			Name: flow.name,
			Type: flow.type ?? "CONTACT_FLOW",
			State: flow.isArchived ? "ARCHIVED" : "ACTIVE",
			Status: "PUBLISHED",
			Content: JSON.stringify({ Version: "2019-10-30", StartAction: "action-0", Actions: actions }),
			Tags: {},
			...(version !== undefined && { Version: Number(version) }),
			LastModifiedTime: someTime,
			LastModifiedRegion: caller.region,
		},
	});
}

function listVersions({ content, instanceId, id, query, caller }: Request): Answer {
	const flow = content.flows.find((one) => one.id === id);
	if (flow === undefined) {
		return missing(`Contact flow not found: ${id}`);
	}
	const versions = Array.from({ length: flow.versions ?? 0 }, (_, index) => ({
		Arn: `${flowArn(flow, instanceId, caller)}:${index + 1}`,
		VersionDescription: `Change ${index + 1}`,
		Version: index + 1,
	}));
	return paged(versions, pagingOf(query), 1000, "ContactFlowVersionSummaryList");
}

function listNumbers(
	{ phoneNumbers }: Required<Content>,
	request: Readonly<Record<string, unknown>>,
	caller: Caller,
): Answer {
	const summaries = phoneNumbers.map(({ id, number, type = "DID", description = "" }) => ({
		PhoneNumberId: id,
		PhoneNumberArn: arnOf(caller, `phone-number/${id}`),
		PhoneNumber: number,
		PhoneNumberCountryCode: "US",
		PhoneNumberType: type,
		TargetArn: arnOf(caller, `instance/${String(request["InstanceId"])}`),
		InstanceId: request["InstanceId"],
		PhoneNumberDescription: description,
	}));
	return paged(summaries, bodyPaging(request), 1000, "ListPhoneNumbersSummaryList");
}

function searchAddresses(
	{ emailAddresses }: Required<Content>,
	request: Readonly<Record<string, unknown>>,
	caller: Caller,
): Answer {
	const addresses = emailAddresses.map(({ id, address, displayName = "", description = "" }) => ({
		EmailAddressId: id,
		EmailAddressArn: arnOf(caller, `instance/${String(request["InstanceId"])}/email-address/${id}`),
		EmailAddress: address,
		Description: description,
		DisplayName: displayName,
	}));
	return paged(addresses, bodyPaging(request), 100, "EmailAddresses");
}

function bodyPaging({ MaxResults, NextToken }: Readonly<Record<string, unknown>>): PagingRequest {
	return { maxResults: MaxResults, nextToken: NextToken };
}

type PagingRequest = Readonly<Record<string, unknown>>;

function paged(items: readonly unknown[], paging: PagingRequest, most: number, name: string): Answer {
	const page = pageOf(items, paging, most);
	const form = structure({ maxResults: integer(1, most), nextToken: text() });
	const faults = [...validate(paging, form), ...page.faults];
	return faults.length > 0
		? errorAnswer("InvalidParameterException", 400, faults.join("; "))
		: json({ [name]: page.items, NextToken: page.nextToken });
}

function missing(message: string): Answer {
	return errorAnswer("ResourceNotFoundException", 404, message);
}

function queueArn({ id }: Queue, instanceId: string, caller: Caller): string {
	return arnOf(caller, `instance/${instanceId}/queue/${id}`);
}

function flowArn({ id }: Flow, instanceId: string, caller: Caller): string {
	return arnOf(caller, `instance/${instanceId}/contact-flow/${id}`);
}

function arnOf({ account, region }: Caller, resource: string): string {
	return `arn:aws:connect:${region}:${account}:${resource}`;
}
