import { type JsonObject, objectAt } from "./json";

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
