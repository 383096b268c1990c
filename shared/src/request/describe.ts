import { campaignChannels } from "../campaigns";
import { type JsonObject, objectAt } from "./json";

/** The campaign's type and its channels with their outbound mode, for people: `MANAGED, telephony (progressive)`. */
export function describeKind(body: JsonObject): string {
	const type = typeof body["type"] === "string" ? body["type"] : "no type given";
	const config = objectAt(body, "channelSubtypeConfig");
	const named = campaignChannels.flatMap((channel) => {
		const settings = objectAt(config, channel);
		return settings === undefined ? [] : [`${channel}${modeOf(settings)}`];
	});
	return [type, ...(named.length === 0 ? ["no channel"] : named)].join(", ");
}

/**
 * Whom a campaign reaches, for people: `segment renewals of domain sales`, or `events of domain sales`; undefined where
 * it has no source. An ARN of another form is shown as it is.
 */
export function describeRecipients(body: JsonObject): string | undefined {
	const source = objectAt(body, "source");
	const segment = source?.["customerProfilesSegmentArn"];
	if (typeof segment === "string") {
		const [, domain, name] = /:domains\/([^/]+)\/segment(?:-definition)?s\/([^/]+)$/.exec(segment) ?? [];
		return name === undefined ? `segment ${segment}` : `segment ${name} of domain ${domain}`;
	}
	const domain = objectAt(source, "eventTrigger")?.["customerProfilesDomainArn"];
	return typeof domain === "string"
		? `events of domain ${/:domains\/([^/]+)$/.exec(domain)?.[1] ?? domain}`
		: undefined;
}

function modeOf(settings: JsonObject): string {
	const modes = Object.keys(objectAt(settings, "outboundMode") ?? {});
	return modes.length === 0 ? "" : ` (${modes.join(", ")})`;
}
