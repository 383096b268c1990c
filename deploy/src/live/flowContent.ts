import { isObject, parseJson } from "../../../shared/src/request/json";

/** Actions of campaign flows that reach somebody, by the channel of a campaign file. Others may be there and say nothing. */
const channelOfAction: ReadonlyMap<unknown, string> = new Map([
	["PutDialRequest", "telephony"],
	["SendSMS", "sms"],
	["SendOutboundEmail", "email"],
]);

/**
 * The channels that a campaign flow reaches people by, as a campaign file names them; undefined where the content
 * can't be read.
 *
 * @param content of the flow, in the flow language.
 */
export function channelsOfFlow(content: string): readonly string[] | undefined {
	const flow = parseJson(content);
	const actions = isObject(flow) ? flow["Actions"] : undefined;
	if (!Array.isArray(actions)) {
		return undefined;
	}
	const channels = actions.flatMap(
		(action: unknown) => channelOfAction.get(isObject(action) ? action["Type"] : undefined) ?? [],
	);
	return [...new Set(channels)];
}
