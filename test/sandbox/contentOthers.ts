import { type Answer, errorAnswer, json } from "./answer";
import { type Constraint, integer, structure, text } from "./constraint";
import { type Content, type Segment, type Template, usualContent } from "./content";
import { someTime } from "./contentConnect";
import { type Instance, integrationsOf } from "./instances";
import type { Caller } from "./keys";
import { pageOf } from "./listing";
import type { Operation } from "./operations";
import { isObject, validate } from "./validate";

interface Request {
	/** Names in the path, the knowledge base or domain first. */
	readonly ids: readonly string[];
	readonly content: Required<Content>;
	readonly query: URLSearchParams;
	readonly caller: Caller;
}

interface Route {
	readonly name: string;
	readonly service: "wisdom" | "profile";
	readonly path: RegExp;
	answer(request: Request): Answer;
}

const base = "\\/knowledgeBases\\/([^/]+)\\/messageTemplates";
const routes: readonly Route[] = [
	{ name: "ListMessageTemplates", service: "wisdom", path: new RegExp(`^${base}$`), answer: listTemplates },
	{
		name: "GetMessageTemplate",
		service: "wisdom",
		path: new RegExp(`^${base}\\/([^/]+)$`),
		answer: getTemplate,
	},
	{
		name: "ListMessageTemplateVersions",
		service: "wisdom",
		path: new RegExp(`^${base}\\/([^/]+)\\/versions$`),
		answer: listVersions,
	},
	{
		name: "ListSegmentDefinitions",
		service: "profile",
		path: /^\/domains\/([^/]+)\/segment-definitions$/,
		answer: listSegments,
	},
	{
		name: "GetSegmentDefinition",
		service: "profile",
		path: /^\/domains\/([^/]+)\/segment-definitions\/([^/]+)$/,
		answer: getSegment,
	},
	{
		name: "ListEventTriggers",
		service: "profile",
		path: /^\/domains\/([^/]+)\/event-triggers$/,
		answer: listTriggers,
	},
];

/** The operations of Amazon Q in Connect and Customer Profiles on what an instance is connected with. */
export function connectedOperation(method: string, url: string): Operation | undefined {
	const [path = "", search = ""] = url.split("?");
	const route = method === "GET" ? routes.find((each) => each.path.test(path)) : undefined;
	if (route === undefined) {
		return undefined;
	}
	const ids = (route.path.exec(path) ?? []).slice(1).map(decodeURIComponent);
	const [container = ""] = ids;
	return {
		name: route.name,
		service: route.service,
		formatError: errorAnswer,
		resource: (caller) => containerArn(route.service, container, caller),
		run: ({ instances }, caller) => {
			const arn = containerArn(route.service, container, caller);
			const instance = instances.visibleTo(caller).find((each) => isConnected(each, arn, caller));
			const content = { ...usualContent, ...instance?.content };
			return instance === undefined
				? missing(container)
				: route.answer({ ids, content, query: new URLSearchParams(search), caller });
		},
	};
}

function containerArn(service: Route["service"], id: string, { account, region }: Caller): string {
	const resource = service === "wisdom" ? `knowledge-base/${id}` : `domains/${id}`;
	return `arn:aws:${service}:${region}:${account}:${resource}`;
}

/** Whether a knowledge base or a domain is one that the instance is connected with. */
function isConnected(instance: Instance, arn: string, caller: Caller): boolean {
	return integrationsOf(instance, caller).some(
		(one) =>
			isObject(one) && Object.values(one).some((each) => isObject(each) && Object.values(each).includes(arn)),
	);
}

function listTemplates({ ids: [base = ""], content, query, caller }: Request): Answer {
	const summaries = content.templates.map((template) => ({
		...shownTemplate(template, base, caller),
		createdTime: iso,
		lastModifiedTime: iso,
		lastModifiedBy: "sandbox",
		activeVersionNumber: template.active,
	}));
	return wisdomPage(summaries, query, "messageTemplateSummaries");
}

/** Takes an ID with or without a version behind a colon. */
function getTemplate({ ids: [base = "", id = ""], content, caller }: Request): Answer {
	const [own = "", qualifier = "$LATEST"] = id.split(":");
	const template = content.templates.find((each) => each.id === own);
	const version = qualifier === "$ACTIVE_VERSION" ? template?.active : Number(qualifier);
	const isLatest = qualifier === "$LATEST";
	if (template === undefined || !(isLatest || (version ?? 0) <= (template.versions ?? 0))) {
		return missing(id);
	}
	if (!isLatest && version === undefined) {
		return missing(id);
	}
	const shown = shownTemplate(template, base, caller);
	return json({
		messageTemplate: {
			...shown,
			messageTemplateArn: `${shown.messageTemplateArn}:${isLatest ? qualifier : version}`,
			createdTime: iso,
			lastModifiedTime: iso,
			lastModifiedBy: "sandbox",
			messageTemplateContentSha256: "0".repeat(64),
			...(!isLatest && { versionNumber: version, isActive: version === template.active }),
		},
	});
}

function listVersions({ ids: [base = "", id = ""], content, query, caller }: Request): Answer {
	const template = content.templates.find((each) => each.id === id);
	if (template === undefined) {
		return missing(id);
	}
	const versions = Array.from({ length: template.versions ?? 0 }, (_, index) => {
		const { channel: _channel, ...shown } = shownTemplate(template, base, caller);
		return {
			...shown,
			messageTemplateArn: `${shown.messageTemplateArn}:${index + 1}`,
			isActive: index + 1 === template.active,
			versionNumber: index + 1,
		};
	});
	return wisdomPage(versions, query, "messageTemplateVersionSummaries");
}

function shownTemplate({ id, name, channel }: Template, base: string, { account, region }: Caller) {
	return {
		messageTemplateArn: `arn:aws:wisdom:${region}:${account}:message-template/${base}/${id}`,
		messageTemplateId: id,
		knowledgeBaseArn: `arn:aws:wisdom:${region}:${account}:knowledge-base/${base}`,
		knowledgeBaseId: base,
		name,
		channel,
		channelSubtype: channel,
	};
}

function listSegments({ ids: [domain = ""], content, query, caller }: Request): Answer {
	const items = content.segments.map((segment) => shownSegment(segment, domain, caller));
	return profilePage(items, query, 500);
}

function getSegment({ ids: [domain = "", name = ""], content, caller }: Request): Answer {
	const segment = content.segments.find((each) => each.name === name);
	return segment === undefined ? missing(name) : json(shownSegment(segment, domain, caller));
}

function shownSegment(
	{ name, displayName, description, type = "CLASSIC" }: Segment,
	domain: string,
	caller: Caller,
) {
	return {
		SegmentDefinitionName: name,
		DisplayName: displayName,
		Description: description,
		SegmentDefinitionArn: `${containerArn("profile", domain, caller)}/segment-definitions/${name}`,
		CreatedAt: someTime,
		Tags: {},
		SegmentType: type,
	};
}

function listTriggers({ content, query }: Request): Answer {
	const items = content.eventTriggers.map(({ name, objectType }) => ({
		ObjectTypeName: objectType,
		EventTriggerName: name,
		CreatedAt: someTime,
		LastUpdatedAt: someTime,
		Tags: {},
	}));
	return profilePage(items, query, 100);
}

/** As Q in Connect writes times. */
const iso = "2023-11-14T22:13:20Z";

function wisdomPage(items: readonly unknown[], query: URLSearchParams, name: string): Answer {
	const paging = numbered(query.get("maxResults"), query.get("nextToken"));
	const page = pageOf(items, paging, 100);
	const faults = [...validate(paging, pageForm(100)), ...page.faults];
	return faults.length > 0
		? errorAnswer("ValidationException", 400, faults.join("; "))
		: json({ [name]: page.items, nextToken: page.nextToken });
}

function profilePage(items: readonly unknown[], query: URLSearchParams, most: number): Answer {
	const paging = numbered(query.get("max-results"), query.get("next-token"));
	const page = pageOf(items, paging, most);
	const faults = [...validate(paging, pageForm(most)), ...page.faults];
	return faults.length > 0
		? errorAnswer("BadRequestException", 400, faults.join("; "))
		: json({ Items: page.items, NextToken: page.nextToken });
}

function numbered(size: string | null, nextToken: string | null): Readonly<Record<string, unknown>> {
	return { maxResults: size === null ? size : Number(size), nextToken };
}

function pageForm(most: number): Constraint {
	return structure({ maxResults: integer(1, most), nextToken: text() });
}

function missing(id: string): Answer {
	return errorAnswer("ResourceNotFoundException", 404, `Not found: ${id}`);
}
