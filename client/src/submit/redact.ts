import type { Credentials } from "../aws/credentials";
import { isObject } from "./json";

/** Members that the API marks as sensitive: their values stay out of every log. */
const sensitiveMembers: ReadonlySet<string> = new Set([
	"connectSourceEmailAddress",
	"sourceEmailAddressDisplayName",
]);

/** The texts of all sensitive members anywhere in the value. */
export function sensitiveTexts(value: unknown): readonly string[] {
	if (Array.isArray(value)) {
		return value.flatMap(sensitiveTexts);
	}
	if (!isObject(value)) {
		return [];
	}
	return Object.entries(value).flatMap(([member, inner]) =>
		sensitiveMembers.has(member) && typeof inner === "string" ? [inner] : sensitiveTexts(inner),
	);
}

/** What of credentials no text for people or logs may hold. */
export function secretsOf({
	accessKeyId,
	secretAccessKey,
	sessionToken = "",
}: Credentials): readonly string[] {
	return [secretAccessKey, sessionToken, accessKeyId];
}

/**
 * Hides every occurrence of the given texts, also where they stand escaped as in JSON, and signatures of requests.
 * Empty texts are skipped.
 */
export function redact(text: string, secrets: readonly string[]): string {
	const spellings = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
	return spellings
		.filter((spelling) => spelling !== "")
		.sort((one, other) => other.length - one.length)
		.reduce((hidden, spelling) => hidden.replaceAll(spelling, "[hidden]"), text)
		.replace(/\bSignature=[0-9a-f]+/g, "Signature=[hidden]");
}

/** An error of the same name without these texts, in its message, its stack and its cause. */
export function redactError(error: unknown, secrets: readonly string[]): unknown {
	if (!(error instanceof Error)) {
		return redact(String(error), secrets);
	}
	const cause = error.cause === undefined ? {} : { cause: redactError(error.cause, secrets) };
	const hidden = new Error(redact(error.message, secrets), cause);
	return Object.assign(hidden, { name: error.name, stack: redact(error.stack ?? "", secrets) });
}
