import { isObject, objectAt } from "../../../shared/src/request/json";

/**
 * What a check depends on beside the values that it is about: instance, type, channels and caller ID. With others, an
 * account is asked for something else. Undefined for what is no campaign, such as broken JSON.
 */
export function basisOf(campaign: unknown): string | undefined {
	if (!isObject(campaign)) {
		return undefined;
	}
	const channels = objectAt(campaign, "channelSubtypeConfig");
	const outbound = objectAt(objectAt(channels, "telephony"), "defaultOutboundConfig");
	return JSON.stringify([
		campaign["connectInstanceId"],
		campaign["type"],
		Object.keys(channels ?? {}),
		outbound?.["connectSourcePhoneNumber"],
	]);
}
