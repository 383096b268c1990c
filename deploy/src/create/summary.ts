import type { CheckedProblem } from "../../../shared/src/protocol";
import { placedArns } from "../../../shared/src/request/arns";
import type { Campaign } from "../../../shared/src/request/body";
import { describeKind } from "../../../shared/src/request/describe";
import type { JsonObject } from "../../../shared/src/request/json";
import { formatSchedule } from "../../../shared/src/request/schedule";
import type { AwsSession } from "../calls/access";
import { sourceInWords } from "../identity/decide";
import type { Identity } from "../identity/identity";
import type { CampaignFile, Summary } from "./ports";

/** All that the user is to know before a campaign is created. */
export function summarise(
	{ unsaved, label }: CampaignFile,
	{ body, input }: Campaign,
	{ credentials, region, regionOrigin, endpoint }: Identity,
	{ account, instanceAlias }: AwsSession,
	warnings: readonly CheckedProblem[],
	before: Pick<Summary, "earlier" | "existing" | "unresolved">,
): Summary {
	return {
		file: label,
		name: input.name ?? "",
		kind: describeKind(body),
		instanceId: input.connectInstanceId ?? "",
		instanceAlias,
		account,
		namedAccounts: account.kind === "known" ? [] : accountsOf(body),
		credentials,
		region,
		regionOrigin,
		endpoint,
		schedule: formatSchedule(body),
		warnings,
		unsaved,
		...before,
	};
}

function accountsOf(body: JsonObject): readonly string[] {
	return [...new Set(placedArns(body).flatMap(({ account }) => account ?? []))];
}

/** What the log keeps of a submission before it is confirmed. */
export function requestInWords({
	name,
	kind,
	instanceId,
	account,
	credentials,
	region,
	endpoint,
}: Summary): string {
	const whose = account.kind === "known" ? `account ${account.id}` : "account not known";
	const where = endpoint === undefined ? region : `${region}, endpoint ${endpoint}`;
	return `"${name}": ${kind}; instance ${instanceId}; ${sourceInWords(credentials)}; ${whose}; ${where}.`;
}
