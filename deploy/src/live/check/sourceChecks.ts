import { forValue } from "../../../../shared/src/text/doors";
import { domainNameOf, integrationsOf, splitLiveArn, textAt, unqualified } from "../answers";
import { integrationsRead, templateOf } from "../kinds";
import type { Read } from "../operations";
import type { Placed } from "./connectChecks";
import { type Answers, type Check, judged, notOk, ok, unreadable, type Verdict } from "./verdict";

const activeVersion = "$ACTIVE_VERSION";

/** What a message template is asked for by, in the version that a campaign sends; undefined for a text that is none. */
function templateRead(arn: string): Read | undefined {
	const parameters = templateOf(arn);
	if (parameters === undefined) {
		return undefined;
	}
	const version = splitLiveArn(arn)?.qualifier ?? activeVersion;
	const messageTemplateId = `${parameters.messageTemplateId}:${version}`;
	return { operation: "GetMessageTemplate", parameters: { ...parameters, messageTemplateId } };
}

/** The same without a version, asked for only where the version isn't there. */
export function unversionedTemplateRead(arn: string): Read | undefined {
	const parameters = templateOf(arn);
	return parameters && { operation: "GetMessageTemplate", parameters };
}

/**
 * A message template, its channel and the version that is sent.
 *
 * @param channel in the API's words, such as `SMS`.
 */
export function templateCheck({ path, value }: Placed, channel: string): Check | undefined {
	const [read, anyVersion] = [templateRead(value), unversionedTemplateRead(value)];
	if (read === undefined || anyVersion === undefined) {
		return undefined;
	}
	const isPinned = !value.endsWith(`:${activeVersion}`) && unqualified(value) !== value;
	return {
		path,
		subject: "Message template",
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				([template = {}]) => {
					const name = `Message template ${forValue(textAt(template, "name") ?? "")}`.trim();
					const found = textAt(template, "channelSubtype");
					if (found === undefined) {
						return unreadable;
					}
					return found === channel
						? ok(`${name} is for ${channel}${isPinned ? "" : " and has an active version"}`)
						: notOk(`${name} is for ${forValue(found)}, not for ${channel}`);
				},
				() => missingTemplate(answers, anyVersion, isPinned),
			),
	};
}

function missingTemplate(answers: Answers, anyVersion: Read, isPinned: boolean): Verdict {
	return judged(
		answers.of(anyVersion),
		() =>
			notOk(
				isPinned ? "The message template has no such version" : "The message template has no active version",
			),
		() => notOk("There is no message template with this ARN"),
	);
}

/**
 * The segment that a campaign reaches.
 *
 * @param type of the campaign, as the file has it.
 */
export function segmentCheck({ path, value }: Placed, type: unknown): Check | undefined {
	const [domain, name] = [domainNameOf(value), value.slice(value.lastIndexOf("/") + 1)];
	if (domain === undefined) {
		return undefined;
	}
	const read: Read = {
		operation: "GetSegmentDefinition",
		parameters: { DomainName: domain, SegmentDefinitionName: name },
	};
	return {
		path,
		subject: "Segment",
		value,
		reads: [read],
		judge: (answers) =>
			judged(
				answers.of(read),
				([segment = {}]) => {
					const label = forValue(textAt(segment, "DisplayName") ?? name);
					const kind = textAt(segment, "SegmentType");
					if (textAt(segment, "SegmentDefinitionArn") === undefined) {
						return unreadable;
					}
					return kind === "ENHANCED" && type === "MANAGED"
						? notOk(`Segment ${label} is ENHANCED (Spark SQL), and a MANAGED campaign needs a CLASSIC one`)
						: ok(`Segment ${label} is there`);
				},
				() => notOk("There is no segment with this ARN"),
			),
	};
}

/** The domain whose events bring recipients into a campaign. */
export function eventDomainCheck({ path, value }: Placed, instanceId: string): Check | undefined {
	const domain = domainNameOf(value);
	if (domain === undefined) {
		return undefined;
	}
	const ofInstance = integrationsRead(instanceId);
	const triggers: Read = { operation: "ListEventTriggers", parameters: { DomainName: domain } };
	const hasTriggers = (answers: Answers): Verdict =>
		judged(
			answers.of(triggers),
			(found) =>
				found.length > 0
					? ok(`Domain ${forValue(domain)} has event triggers`)
					: notOk(`Domain ${forValue(domain)} has no event triggers, so nobody can enter the campaign`),
			() => notOk("There is no Customer Profiles domain with this ARN"),
		);
	return {
		path,
		subject: "Customer Profiles domain",
		value,
		reads: [ofInstance, triggers],
		judge: (answers) => {
			const integrations = answers.of(ofInstance);
			const isOther =
				integrations.kind === "read" &&
				integrations.complete &&
				!integrationsOf(integrations.found).domainArns.includes(value);
			return isOther
				? notOk(`The instance isn't connected with domain ${forValue(domain)}`)
				: hasTriggers(answers);
		},
	};
}
