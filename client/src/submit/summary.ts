import type { CheckedProblem } from "../../../server/src/protocol";
import type { Access } from "../aws/access";
import type { Identity } from "../aws/identity";
import type { Campaign } from "./body";
import { describeKind } from "./describe";
import type { CampaignFile, Summary } from "./ports";
import { scheduleInWords } from "./schedule";

/** All that the user is to know before a campaign is created. */
export function summarise(
	{ unsaved }: CampaignFile,
	{ body, input }: Campaign,
	{ credentials, region, regionOrigin, endpoint }: Identity,
	{ account, instanceAlias }: Access,
	warnings: readonly CheckedProblem[],
	earlier: Summary["earlier"],
): Summary {
	return {
		name: input.name ?? "",
		kind: describeKind(body),
		instanceId: input.connectInstanceId ?? "",
		instanceAlias,
		account,
		profile: credentials.kind === "profile" ? credentials.profile : undefined,
		region,
		regionOrigin,
		endpoint,
		schedule: scheduleInWords(body),
		warnings,
		unsaved,
		earlier,
	};
}

/** What the log keeps of a submission before it is confirmed. */
export function startInWords({
	name,
	kind,
	instanceId,
	account,
	profile,
	region,
	endpoint,
}: Summary): string {
	const who = profile === undefined ? "keys of the environment" : `profile ${profile}`;
	const whose = account.kind === "known" ? `account ${account.id}` : "account not known";
	const where = endpoint === undefined ? region : `${region}, endpoint ${endpoint}`;
	return `Create Campaign "${name}": ${kind}; instance ${instanceId}; ${who}; ${whose}; ${where}.`;
}
