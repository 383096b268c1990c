import { isObject, type JsonObject, objectAt } from "./json";

const channels = ["telephony", "sms", "email", "whatsApp"] as const;

/** The campaign's type and its channels with their outbound mode, for people: `MANAGED, telephony (progressive)`. */
export function describeKind(body: JsonObject): string {
	const type = typeof body["type"] === "string" ? body["type"] : "no type given";
	const config = objectAt(body, "channelSubtypeConfig");
	const named = channels.flatMap((channel) => {
		const settings = objectAt(config, channel);
		return settings === undefined ? [] : [`${channel}${modeOf(settings)}`];
	});
	return [type, ...(named.length === 0 ? ["no channel"] : named)].join(", ");
}

function modeOf(settings: JsonObject): string {
	const modes = Object.keys(objectAt(settings, "outboundMode") ?? {});
	return modes.length === 0 ? "" : ` (${modes.join(", ")})`;
}

/**
 * Regions named by the ARNs of the campaign, so that a file written for one region is not sent to
 * another unnoticed. Sorted, each once.
 */
export function regionsInArns(body: JsonObject): readonly string[] {
	return partsOfArns(body, /^arn:[\w-]+:[\w-]+:([a-z0-9-]+):/);
}

/** Accounts named by the ARNs of the campaign. Sorted, each once. */
export function accountsInArns(body: JsonObject): readonly string[] {
	return partsOfArns(body, /^arn:[\w-]+:[\w-]+:[a-z0-9-]*:(\d{12}):/);
}

function partsOfArns(body: JsonObject, part: RegExp): readonly string[] {
	const parts = new Set<string>();
	const visit = (value: unknown): void => {
		if (typeof value === "string") {
			const found = part.exec(value)?.[1];
			if (found !== undefined) {
				parts.add(found);
			}
		} else if (Array.isArray(value)) {
			value.map(visit);
		} else if (isObject(value)) {
			Object.values(value).map(visit);
		}
	};
	visit(body);
	return [...parts].sort();
}
