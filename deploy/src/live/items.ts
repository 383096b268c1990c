import type { LiveFact, LiveItem, LiveKind } from "../../../shared/src/live";
import { type JsonObject, objectAt } from "../../../shared/src/request/json";
import { domainNameOf, scalarAt, textAt, unqualified } from "./answers";
import type { Read } from "./operations";

type ItemOf = (summary: JsonObject) => LiveItem | undefined;

/** Makes items of what AWS lists for a kind. What lacks what a file needs of it is left out. */
export const itemOf: Readonly<Record<LiveKind, ItemOf>> = {
	instance: (instance) => {
		const status = textAt(instance, "InstanceStatus");
		return item({
			value: textAt(instance, "Id"),
			label: textAt(instance, "InstanceAlias"),
			detail: status === "ACTIVE" ? undefined : status,
			arn: textAt(instance, "Arn"),
			facts: { status, outboundCallsEnabled: scalarAt(instance, "OutboundCallsEnabled") },
		});
	},
	queue: (queue) =>
		item({ value: textAt(queue, "Id"), label: textAt(queue, "Name"), arn: textAt(queue, "Arn"), facts: {} }),
	contactFlow: (flow) => flowItem(flow, textAt(flow, "Id")),
	campaignFlow: (flow) => flowItem(flow, textAt(flow, "Arn")),
	flowVersion: (version) => {
		const [arn, number] = [textAt(version, "Arn"), scalarAt(version, "Version")];
		return item({
			value: arn === undefined || number === undefined ? undefined : `${unqualified(arn)}:${number}`,
			label: `Version ${number}`,
			detail: textAt(version, "VersionDescription"),
			arn,
			facts: { version: number, description: textAt(version, "VersionDescription") },
		});
	},
	phoneNumber: (number) => {
		const [type, country] = [textAt(number, "PhoneNumberType"), textAt(number, "PhoneNumberCountryCode")];
		const description = textAt(number, "PhoneNumberDescription");
		return item({
			value: textAt(number, "PhoneNumber"),
			label: undefined,
			detail: joined(description, country, type),
			arn: textAt(number, "PhoneNumberArn"),
			facts: { type, country, description },
		});
	},
	emailAddress: (address) => {
		const [displayName, description] = [textAt(address, "DisplayName"), textAt(address, "Description")];
		return item({
			value: textAt(address, "EmailAddress"),
			label: undefined,
			detail: joined(displayName, description),
			arn: textAt(address, "EmailAddressArn"),
			facts: { displayName, description },
		});
	},
	messageTemplate: (template) => {
		const arn = textAt(template, "messageTemplateArn");
		const channel = textAt(template, "channelSubtype");
		const activeVersion = scalarAt(template, "activeVersionNumber");
		const active = activeVersion === undefined ? "no active version" : `version ${activeVersion} is active`;
		return item({
			value: arn && unqualified(arn),
			label: textAt(template, "name"),
			detail: joined(channel, active),
			arn,
			facts: { channel, activeVersion, description: textAt(template, "description") },
		});
	},
	templateVersion: (version) => {
		const [arn, number] = [textAt(version, "messageTemplateArn"), scalarAt(version, "versionNumber")];
		const isActive = scalarAt(version, "isActive");
		return item({
			value: arn === undefined || number === undefined ? undefined : `${unqualified(arn)}:${number}`,
			label: `Version ${number}`,
			detail: isActive === "true" ? "active" : undefined,
			arn,
			facts: { version: number, isActive, channel: textAt(version, "channelSubtype") },
		});
	},
	segment: (segment) => {
		const [type, description] = [textAt(segment, "SegmentType"), textAt(segment, "Description")];
		const arn = textAt(segment, "SegmentDefinitionArn");
		return item({
			value: arn,
			label: textAt(segment, "DisplayName") ?? textAt(segment, "SegmentDefinitionName"),
			detail: joined(type, description),
			arn,
			facts: { type, description },
		});
	},
	profileDomain: (integration) => {
		const arn = textAt(objectAt(integration, "customerProfiles"), "domainArn");
		return item({ value: arn, label: arn && domainNameOf(arn), arn, facts: {} });
	},
};

/**
 * What is known of one thing after it was asked for by itself; undefined where it is of no kind.
 *
 * @param found of the operation's answer.
 */
export function describedItem(
	{ operation }: Read,
	found: JsonObject,
): { readonly kind: LiveKind; readonly item: LiveItem } | undefined {
	const of = (kind: LiveKind, made: LiveItem | undefined) => made && { kind, item: made };
	switch (operation) {
		case "DescribeInstance":
			return of("instance", itemOf.instance(found));
		case "DescribeQueue":
			return of(
				"queue",
				item({
					value: textAt(found, "QueueId"),
					label: textAt(found, "Name"),
					arn: textAt(found, "QueueArn"),
					facts: { status: textAt(found, "Status"), description: textAt(found, "Description") },
				}),
			);
		case "DescribeContactFlow": {
			const { Type: type, State: ContactFlowState, Status: ContactFlowStatus, Id, Name } = found;
			const arn = textAt(found, "Arn");
			const flow = {
				ContactFlowType: type,
				ContactFlowState,
				ContactFlowStatus,
				Arn: arn && unqualified(arn),
				Id,
				Name,
			};
			return type === "CAMPAIGN"
				? of("campaignFlow", itemOf.campaignFlow(flow))
				: of("contactFlow", itemOf.contactFlow(flow));
		}
		case "GetSegmentDefinition":
			return of("segment", itemOf.segment(found));
		default:
			return undefined;
	}
}

function flowItem(flow: JsonObject, value: string | undefined): LiveItem | undefined {
	const [state, status] = [textAt(flow, "ContactFlowState"), textAt(flow, "ContactFlowStatus")];
	const remarks = [
		state === "ARCHIVED" ? "archived" : undefined,
		status === "SAVED" ? "not published" : undefined,
	];
	return item({
		value,
		label: textAt(flow, "Name"),
		detail: joined(...remarks),
		arn: textAt(flow, "Arn"),
		facts: { type: textAt(flow, "ContactFlowType"), state, status },
	});
}

interface ItemParts {
	readonly value: string | undefined;
	/** The value by default. */
	readonly label: string | undefined;
	readonly detail?: string | undefined;
	readonly arn: string | undefined;
	readonly facts: Readonly<Partial<Record<LiveFact, string | undefined>>>;
}

/** An item without what AWS didn't tell; undefined where that is its value. */
function item({ value, label = value, detail, arn, facts }: ItemParts): LiveItem | undefined {
	if (value === undefined || label === undefined) {
		return undefined;
	}
	const told = Object.entries(facts).filter(([, fact]) => fact !== undefined);
	return {
		value,
		label,
		...(detail !== undefined && { detail }),
		...(arn !== undefined && { arn }),
		facts: Object.fromEntries(told),
	};
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
	const told = parts.filter((part) => part !== undefined);
	return told.length === 0 ? undefined : told.join(", ");
}
