import { Sha256 } from "@smithy/core/checksum";
import { HttpRequest } from "@smithy/core/protocols";
import { streamCollector } from "@smithy/node-http-handler";
import { SignatureV4 } from "@smithy/signature-v4";
import { within } from "./abortable";
import type { Credentials } from "./credentials";
import { GuardedHandler } from "./guardedHandler";

/** One request to a service of which too little is needed for its client to be worth its size. */
export interface SmallRequest {
	/** As in `sts`: its name in host names and in signatures. */
	readonly service: "connect" | "sts";
	readonly region: string;
	/** Undefined for AWS's own. */
	readonly endpoint: string | undefined;
	readonly method: "GET" | "POST";
	readonly path: string;
	/** A form. */
	readonly body?: string;
}

export interface SmallAnswer {
	readonly status: number;
	readonly requestId: string | undefined;
	readonly text: string;
}

/** Longest wait for the answer, in milliseconds: nobody waits long for what is good to know. */
const patience = 10_000;

/**
 * Signs a request as the SDK does, sends it once and reads the answer, whatever its status.
 *
 * @throws errors of the network, TimeoutError, and EndpointError for plain HTTP to another computer.
 */
export async function askSigned(
	{ service, region, endpoint, method, path, body }: SmallRequest,
	credentials: Credentials,
	signal: AbortSignal,
): Promise<SmallAnswer> {
	const base = new URL(endpoint ?? `https://${service}.${region}.amazonaws.com`);
	const request = new HttpRequest({
		method,
		protocol: base.protocol,
		hostname: base.hostname,
		...(base.port === "" ? {} : { port: Number(base.port) }),
		path: base.pathname.replace(/\/$/, "") + path,
		headers: {
			host: base.host,
			...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
		},
		body,
	});
	const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 });
	const signed = await signer.sign(request);
	const handler = new GuardedHandler(patience);
	try {
		return await within(patience, signal, async (abortSignal) => {
			const { response } = await handler.handle(new HttpRequest(signed), { abortSignal });
			const bytes = await streamCollector(response.body);
			return {
				status: response.statusCode,
				requestId: response.headers["x-amzn-requestid"],
				text: new TextDecoder().decode(bytes),
			};
		});
	} finally {
		handler.destroy();
	}
}

/**
 * As `askSigned`, for what is good to know only: undefined where no answer came.
 *
 * @throws the signal's reason.
 */
export async function askQuietly(
	request: SmallRequest,
	credentials: Credentials,
	signal: AbortSignal,
): Promise<SmallAnswer | undefined> {
	try {
		return await askSigned(request, credentials, signal);
	} catch {
		signal.throwIfAborted();
		return undefined;
	}
}
