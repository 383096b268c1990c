import { type JsonObject, objectAt } from "../../../shared/src/request/json";
import { type Arn, parseArn } from "../../../shared/src/values/arn";

/** Takes an ARN of an answer or a finished file apart; undefined for any other text, and for one still to be filled in. */
export function splitLiveArn(text: string): Arn | undefined {
	return isUnfilled(text) ? undefined : parseArn(text);
}

/** Whether a value looks as if its author still had to fill something in, or another program would. */
export function isUnfilled(text: string): boolean {
	return /<[^<>]*>|\$\{|\{\{/.test(text);
}

/** An ARN without the version behind its resource. */
export function unqualified(arn: string): string {
	return arn.split(":").slice(0, 6).join(":");
}

/** A text of an answer; undefined where it is missing, empty or something else. */
export function textAt(object: JsonObject | undefined, name: string): string | undefined {
	const value = object?.[name];
	return typeof value === "string" && value !== "" ? value : undefined;
}

/** A whole number or a truth value of an answer, as text. */
export function scalarAt(object: JsonObject | undefined, name: string): string | undefined {
	const value = object?.[name];
	return typeof value === "boolean" || Number.isSafeInteger(value) ? String(value) : undefined;
}

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
