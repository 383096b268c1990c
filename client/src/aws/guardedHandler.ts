import { Agent } from "node:https";
import type { HttpRequest, HttpResponse } from "@smithy/core/protocols";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { HttpHandlerOptions } from "@smithy/types";
import { type CaBundle, trustedCertificates } from "./caBundle";
import { EndpointError, isLoopback } from "./endpoint";

/**
 * Carries requests to AWS and to what a profile signs in with. Nothing leaves this computer over plain HTTP,
 * wherever its address came from.
 */
export class GuardedHandler extends NodeHttpHandler {
	readonly #caBundle: CaBundle | undefined;
	#trust: Promise<void> | undefined;

	/**
	 * @param requestTimeout longest wait for an answer to begin, in milliseconds.
	 * @param caBundle certificates to trust beside those of Node.js, read with the first request.
	 */
	constructor(requestTimeout: number, caBundle?: CaBundle) {
		super({ connectionTimeout: 5_000, requestTimeout, throwOnRequestTimeout: true });
		this.#caBundle = caBundle;
	}

	/** @throws EndpointError for plain HTTP to another computer, SignInError when the certificates cannot be read. */
	override async handle(
		request: HttpRequest,
		options?: HttpHandlerOptions,
	): Promise<{ response: HttpResponse }> {
		const { protocol, hostname } = request;
		if (protocol !== "https:" && !isLoopback(hostname)) {
			throw new EndpointError(`Nothing is sent to ${hostname} over plain HTTP. Write https.`);
		}
		if (protocol === "https:" && this.#caBundle !== undefined) {
			this.#trust ??= this.#trustBundle(this.#caBundle);
			await this.#trust;
		}
		return await super.handle(request, options);
	}

	async #trustBundle(caBundle: CaBundle): Promise<void> {
		const ca = await trustedCertificates(caBundle);
		this.updateHttpClientConfig("httpsAgent", new Agent({ ca, keepAlive: true, maxSockets: 50 }));
	}
}
