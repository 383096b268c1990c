import { isObject } from "../../../shared/src/request/json";
import type { Credentials } from "./credentials";

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

/** Shorter texts are never hidden: they are part of too many others, and hiding them would make a text unreadable. */
const minLength = 8;

/**
 * Hides every occurrence of the given texts, also where they stand escaped as in JSON, encoded as in an address or in
 * base64, and signatures of requests. Texts shorter than 8 characters are passed over, but for the six digits of an MFA
 * code, which are hidden where they are not part of a longer number.
 */
export function redact(text: string, secrets: readonly string[]): string {
	const codes = secrets.filter((secret) => /^\d{6}$/.test(secret));
	const withoutCodes = codes.reduce(
		(hidden, code) => hidden.replace(new RegExp(`(?<!\\d)${code}(?!\\d)`, "g"), "[hidden]"),
		text,
	);
	return [...new Set(secrets.filter(({ length }) => length >= minLength).flatMap(spellingsOf))]
		.sort((one, other) => other.length - one.length)
		.reduce((hidden, spelling) => hidden.replaceAll(spelling, "[hidden]"), withoutCodes)
		.replace(/\bSignature=[0-9a-f]+/g, "Signature=[hidden]");
}

function spellingsOf(secret: string): readonly string[] {
	const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, "\ufffd"));
	return [
		secret,
		JSON.stringify(secret).slice(1, -1),
		encoded,
		encoded.replaceAll("%20", "+"),
		encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
		...[0, 1, 2].flatMap((offset) => base64Of(secret, offset)),
	];
}

/**
 * The base64 characters that stand for the secret alone, where so many bytes come before it in a group of three.
 * Where the secret ends within a group, one more character depends on what follows, and is left.
 */
function base64Of(secret: string, offset: number): readonly string[] {
	const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, "utf8")]);
	const [start, end] = [Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6)];
	return (["base64", "base64url"] as const)
		.map((encoding) => bytes.toString(encoding).slice(start, end))
		.filter(({ length }) => length >= minLength);
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
