import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { sandboxKeys } from "./keys";

export interface SignedRequest {
	readonly method: string;
	/** Path and query as sent. */
	readonly url: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Who signed and for which region, or why the signature does not count. */
export type Verdict =
	| { readonly ok: true; readonly account: string; readonly region: string }
	| { readonly ok: false; readonly error: string; readonly message: string };

/** Minutes that a clock may be off. STS is more patient than other services. */
const maxSkewMinutes = (service: string): number => (service === "sts" ? 15 : 5);
const form =
	/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Verifies AWS Signature Version 4 of a request to a service, at the time `now`, against the sandbox's keys. */
export function verify(request: SignedRequest, now: Date, service = "connect-campaigns"): Verdict {
	const { authorization, ...headers } = request.headers;
	if (authorization === undefined) {
		return refused("MissingAuthenticationTokenException", "The request carries no signature.");
	}
	const parts = form.exec(authorization);
	if (parts === null) {
		return refused("IncompleteSignatureException", "The authorization is not of Signature Version 4.");
	}
	const [, id = "", day = "", region = "", scope, nameList = "", signature = ""] = parts;
	const names = nameList.split(";");
	const key = sandboxKeys.get(id);
	if (key === undefined) {
		return refused("UnrecognizedClientException", "The access key is not known.");
	}
	if (headers["x-amz-security-token"] !== key.sessionToken) {
		return refused("UnrecognizedClientException", "The security token does not belong to the access key.");
	}
	if (key.expired) {
		return refused("ExpiredTokenException", "The security token has expired.");
	}
	if (scope !== service) {
		return invalid(`The credential scope is not for ${service}.`);
	}
	const unsigned = ["host", ...Object.keys(headers).filter((name) => name.startsWith("x-amz-"))].find(
		(name) => !names.includes(name),
	);
	if (unsigned !== undefined) {
		return invalid(`The header ${unsigned} is not signed.`);
	}
	const date = String(headers["x-amz-date"]);
	const time = timeOf(date);
	if (Number.isNaN(time) || !date.startsWith(day)) {
		return invalid("The date is not that of the scope.");
	}
	const skew = skewMessage(time, now.getTime(), maxSkewMinutes(service));
	if (skew !== undefined) {
		return invalid(skew);
	}
	const payload = createHash("sha256").update(request.body).digest("hex");
	const declared = headers["x-amz-content-sha256"] ?? payload;
	if (declared !== payload) {
		return invalid("The body is not the one that was signed.");
	}
	const canonical = canonicalRequest(request, names, payload);
	const expected = sign(key.secret, [day, region, service, "aws4_request"], date, canonical);
	return timingSafeEqual(Buffer.from(expected), Buffer.from(signature))
		? { ok: true, account: key.account, region }
		: invalid("The signature is not the one that the request should have.");
}

function canonicalRequest(
	{ method, url, headers }: SignedRequest,
	names: readonly string[],
	payload: string,
): string {
	const [path = "", query = ""] = url.split("?");
	// The path is escaped once more than it was sent.
	const segments = path.split("/").map(escaped).join("/");
	const pairs = [...new URLSearchParams(query)].map((pair) => pair.map(escaped).join("="));
	const lines = names.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, " ")}\n`);
	return [method, segments, pairs.sort().join("&"), lines.join(""), names.join(";"), payload].join("\n");
}

function sign(secret: string, scope: readonly string[], date: string, canonical: string): string {
	const hash = createHash("sha256").update(canonical).digest("hex");
	const toSign = ["AWS4-HMAC-SHA256", date, scope.join("/"), hash].join("\n");
	const key = scope.reduce<Buffer>((previous, part) => hmac(previous, part), Buffer.from(`AWS4${secret}`));
	return hmac(key, toSign).toString("hex");
}

function hmac(key: Buffer, text: string): Buffer {
	return createHmac("sha256", key).update(text).digest();
}

function timeOf(date: string): number {
	return Date.parse(date.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

/** What AWS says of a request that was signed too long ago or too far ahead. */
function skewMessage(signed: number, now: number, minutes: number): string | undefined {
	const earliest = now - minutes * 60_000;
	const latest = now + minutes * 60_000;
	const [signedAt, nowAt] = [signed, now].map(basicFormat);
	if (signed < earliest) {
		return `Signature expired: ${signedAt} is now earlier than ${basicFormat(earliest)} (${nowAt} - ${minutes} min.)`;
	}
	if (signed > latest) {
		return `Signature not yet current: ${signedAt} is still later than ${basicFormat(latest)} (${nowAt} + ${minutes} min.)`;
	}
	return undefined;
}

/** A time in the form of the `x-amz-date` header. */
function basicFormat(time: number): string {
	return new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
}

function escaped(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

function invalid(message: string): Verdict {
	return refused("InvalidSignatureException", message);
}

function refused(error: string, message: string): Verdict {
	return { ok: false, error, message };
}
