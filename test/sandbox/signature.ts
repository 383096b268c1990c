import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

export interface Key {
	readonly secret: string;
	readonly account: string;
	/** Temporary keys come with a token, which has to be sent along. */
	readonly sessionToken?: string;
	readonly expired?: true;
}

/** Keys that open nothing but the sandbox. */
export const sandboxKeys: ReadonlyMap<string, Key> = new Map<string, Key>([
	["SANDBOXKEYONE", { secret: "sandbox-secret-one", account: "111122223333" }],
	["SANDBOXKEYTWO", { secret: "sandbox-secret-two", account: "444455556666" }],
	[
		"SANDBOXKEYTEMP",
		{ secret: "sandbox-secret-temp", account: "111122223333", sessionToken: "sandbox-token" },
	],
	[
		"SANDBOXKEYOLD",
		{
			secret: "sandbox-secret-old",
			account: "111122223333",
			sessionToken: "sandbox-old-token",
			expired: true,
		},
	],
]);

export interface SignedRequest {
	readonly method: string;
	/** Path and query as sent. */
	readonly url: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

export type Verdict =
	| { readonly ok: true; readonly account: string; readonly region: string }
	| { readonly ok: false; readonly error: string; readonly message: string };

const service = "connect-campaigns";
const longestSkew = 5 * 60_000;

/** Verifies AWS Signature Version 4 of a request, at the time `now`. */
export function verify(request: SignedRequest, now: Date): Verdict {
	const { headers } = request;
	const authorization = headers.authorization ?? "";
	const parts =
		/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
			authorization,
		);
	if (parts === null)
		return refused("MissingAuthenticationTokenException", "The request carries no signature.");
	const [, id = "", day = "", region = "", scope, names = "", signature = ""] = parts;
	const key = sandboxKeys.get(id);
	if (key === undefined) return refused("UnrecognizedClientException", "The access key is not known.");
	if (key.sessionToken !== undefined && headers["x-amz-security-token"] !== key.sessionToken) {
		return refused("UnrecognizedClientException", "The security token does not belong to the access key.");
	}
	if (key.expired) return refused("ExpiredTokenException", "The security token has expired.");
	if (scope !== service)
		return refused("InvalidSignatureException", `The credential scope is not for ${service}.`);
	const date = String(headers["x-amz-date"] ?? "");
	if (!date.startsWith(day))
		return refused("InvalidSignatureException", "The date is not that of the scope.");
	if (Math.abs(timeOf(date) - now.getTime()) > longestSkew || Number.isNaN(timeOf(date))) {
		return refused("RequestTimeTooSkewed", "The clocks differ by more than five minutes.");
	}
	const payload = createHash("sha256").update(request.body).digest("hex");
	const declared = headers["x-amz-content-sha256"];
	if (declared !== undefined && declared !== payload) {
		return refused("InvalidSignatureException", "The body is not the one that was signed.");
	}
	const canonical = canonicalRequest(request, names.split(";"), payload);
	const expected = sign(key.secret, [day, region, service, "aws4_request"], date, canonical);
	if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) {
		return refused("InvalidSignatureException", "The signature is not the one that the request should have.");
	}
	return { ok: true, account: key.account, region };
}

function canonicalRequest(
	{ method, url, headers }: SignedRequest,
	names: readonly string[],
	payload: string,
): string {
	const { pathname, searchParams } = new URL(url, "http://localhost");
	const path = pathname.split("/").map(encoded).join("/");
	const query = [...searchParams]
		.map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
		.sort()
		.join("&");
	const lines = names.map(
		(name) =>
			`${name}:${String(headers[name] ?? "")
				.trim()
				.replace(/ +/g, " ")}\n`,
	);
	return [method, path, query, lines.join(""), names.join(";"), payload].join("\n");
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

function encoded(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

function refused(error: string, message: string): Verdict {
	return { ok: false, error, message };
}
