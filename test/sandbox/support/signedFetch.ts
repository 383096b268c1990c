import { Sha256 } from "@smithy/core/checksum";
import { HttpRequest } from "@smithy/core/protocols";
import { SignatureV4 } from "@smithy/signature-v4";
import { sandboxKeys } from "../keys";

export interface SignedFetch {
	readonly method: string;
	/** With its query, if it has one. */
	readonly path: string;
	readonly body?: string;
	/** As named in signatures. */
	readonly service: string;
	readonly key?: string;
	readonly signal?: AbortSignal;
}

/** Sends one signed request without an SDK client, so that a test sees the bare answer. */
export async function signedFetch(
	url: string,
	{ method, path, body, service, key = "SANDBOXKEYONE", signal }: SignedFetch,
): Promise<Response> {
	const { secret = "none", sessionToken } = sandboxKeys.get(key) ?? {};
	const { host, hostname, port, protocol } = new URL(url);
	const signer = new SignatureV4({
		service,
		region: "us-east-1",
		credentials: { accessKeyId: key, secretAccessKey: secret, ...(sessionToken && { sessionToken }) },
		sha256: Sha256,
	});
	const [pathname = "", search = ""] = path.split("?");
	const query = Object.fromEntries(new URLSearchParams(search));
	const place = { protocol, hostname, port: Number(port), path: pathname, query };
	const unsigned = { ...place, method, headers: { host }, body };
	const { headers } = await signer.sign(new HttpRequest(unsigned));
	return fetch(`${url}${path}`, {
		method,
		headers,
		...(body !== undefined && { body }),
		...(signal && { signal }),
	});
}

/** The request of GetCallerIdentity. */
export const callerIdentityRequest: SignedFetch = {
	method: "POST",
	path: "/",
	body: "Action=GetCallerIdentity&Version=2011-06-15",
	service: "sts",
};

/** The text of an XML element; fails when the answer has none. */
export function elementOf(xml: string, name: string): string {
	const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
	if (text === undefined) {
		throw new Error(`No ${name} in ${xml}`);
	}
	return text;
}
