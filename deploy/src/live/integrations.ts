import { type JsonObject, objectAt } from "../../../shared/src/request/json";
import { splitLiveArn } from "./liveArn";
import { textAt } from "./textAt";

/** What an instance is connected with, where templates and segments are. */
export interface Integrations {
	/** IDs of the knowledge bases that message templates are in. */
	readonly knowledgeBases: readonly string[];
	/** ARNs of the domains of Customer Profiles. */
	readonly domainArns: readonly string[];
}

/** Reads the list of ListConnectInstanceIntegrations. */
export function integrationsOf(list: readonly JsonObject[]): Integrations {
	const domainArns = list.flatMap((one) => textAt(objectAt(one, "customerProfiles"), "domainArn") ?? []);
	const knowledgeBases = list.flatMap((one) => {
		const arn = textAt(objectAt(one, "qConnect"), "knowledgeBaseArn") ?? "";
		return /^knowledge-base\/([^/]+)$/.exec(splitLiveArn(arn)?.resource ?? "")?.[1] ?? [];
	});
	return { knowledgeBases, domainArns };
}

/** The name of the domain that an ARN of Customer Profiles is of, or is in; undefined for any other text. */
export function domainNameOf(arn: string): string | undefined {
	const { service, resource } = splitLiveArn(arn) ?? {};
	return service === "profile" ? /^domains\/([^/]+)(?:\/|$)/.exec(resource ?? "")?.[1] : undefined;
}
