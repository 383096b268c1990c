import { Agent } from "node:https";
import type { HttpRequest, HttpResponse } from "@smithy/core/protocols";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { HttpHandlerOptions } from "@smithy/types";
import { EndpointError, isLoopback } from "./endpoint";

/**
 * Carries requests to AWS and to what a profile signs in with. Nothing leaves this computer over plain HTTP,
 * wherever its address came from.
 */
export class GuardedHandler extends NodeHttpHandler {
	/**
	 * @param requestTimeout longest wait for an answer to begin, in milliseconds.
	 * @param ca certificates to trust, in PEM form; those of Node.js where undefined.
	 */
	constructor(requestTimeout: number, ca?: string[]) {
		super({
			connectionTimeout: 5_000,
			requestTimeout,
			throwOnRequestTimeout: true,
			...(ca === undefined ? {} : { httpsAgent: new Agent({ ca, keepAlive: true, maxSockets: 50 }) }),
		});
	}

	override handle(request: HttpRequest, options?: HttpHandlerOptions): Promise<{ response: HttpResponse }> {
		const { protocol, hostname } = request;
		return protocol === "https:" || isLoopback(hostname)
			? super.handle(request, options)
			: Promise.reject(new EndpointError(`Nothing is sent to ${hostname} over plain HTTP. Write https.`));
	}
}
