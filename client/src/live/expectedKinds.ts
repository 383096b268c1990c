import type { LiveKind, LiveScope } from "../../../shared/src/live";
import { isObject, parseJson, textOf } from "../../../shared/src/request/json";
import { isUuid } from "../../../shared/src/values/instanceId";

/** How the names of properties begin that refer to a kind, whatever is in them. */
const properties: readonly (readonly [begin: string, kind: LiveKind])[] = [
	["connectQueueId", "queue"],
	["connectContactFlowId", "contactFlow"],
	["connectCampaignFlowArn", "campaignFlow"],
	["connectSourcePhoneNumber", "phoneNumber"],
	["connectSourceEmailAddress", "emailAddress"],
	["wisdomTemplateArn", "messageTemplate"],
	["customerProfilesSegmentArn", "segment"],
	["customerProfilesDomainArn", "profileDomain"],
];

/**
 * What suggestions in a file will be asked for: a kind for each property that refers to one or, while the file names no
 * instance, instances alone. Nothing for broken JSON.
 *
 * @param text of a campaign file, as it would be sent.
 */
export function expectedKinds(
	text: string,
): readonly { readonly kind: LiveKind; readonly scope: LiveScope }[] {
	const campaign = parseJson(text);
	if (!isObject(campaign)) {
		return [];
	}
	const instanceId = textOf(campaign["connectInstanceId"]) ?? "";
	return isUuid(instanceId)
		? properties.flatMap(([begin, kind]) =>
				text.includes(`"${begin}`) ? [{ kind, scope: { instanceId } }] : [],
			)
		: [{ kind: "instance", scope: {} }];
}
