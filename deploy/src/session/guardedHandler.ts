import { pipeline, Readable, Transform } from "node:stream";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { watchConnection } from "../failures/connectionStage";
import { EndpointError } from "../identity/endpoint";
import { type Lookup, loopbackAddress, systemLookup } from "../identity/loopback";

type Handle = NodeHttpHandler["handle"];

export interface GuardedHandlerOptions {
	/** Longest wait for an answer to begin, in milliseconds. */
	readonly requestTimeout: number;
	/** Reads all certificates to trust, in PEM; those of Node.js where it gives undefined. */
	readonly ca?: () => Promise<readonly string[] | undefined>;
	readonly lookup?: Lookup;
}

/** Longest body of an answer, in bytes. A page of campaigns stays far below. */
export const maxAnswerBytes = 4 * 1024 * 1024;

/** The body of an answer was longer than the limit, and was not read any further. */
export class AnswerTooLarge extends Error {
	override readonly name = "AnswerTooLarge";

	constructor() {
		super(`The answer is longer than ${maxAnswerBytes} bytes.`);
	}
}

/**
 * Carries requests to AWS and to what a profile signs in with. Nothing leaves this computer over plain HTTP,
 * wherever its address came from, and no answer is read without end.
 */
export class GuardedHandler extends NodeHttpHandler {
	readonly #certificates: Promise<readonly string[] | undefined>;
	readonly #lookup: Lookup;

	constructor({ requestTimeout, ca, lookup = systemLookup }: GuardedHandlerOptions) {
		const certificates = ca?.() ?? Promise.resolve(undefined);
		super(async () => {
			// Where they cannot be read, no request gets as far as this.
			const trusted = await certificates.catch(() => undefined);
			return {
				connectionTimeout: 5_000,
				requestTimeout,
				throwOnRequestTimeout: true,
				...(trusted === undefined ? {} : { httpsAgent: { ca: [...trusted] } }),
			};
		});
		this.#certificates = certificates;
		this.#lookup = lookup;
	}

	/** @throws EndpointError for plain HTTP to another computer; what reading certificates and the network throw. */
	override async handle(request: Parameters<Handle>[0], options?: Parameters<Handle>[1]): ReturnType<Handle> {
		await this.#certificates;
		if (request.protocol !== "https:") {
			// The host header names the host as before, and is signed.
			request.hostname = await this.#onThisComputer(request.hostname);
		}
		const { response } = await watchConnection(() => super.handle(request, options));
		response.body = limited(response.body);
		return { response };
	}

	async #onThisComputer(hostname: string): Promise<string> {
		const refused = `Nothing is sent to ${hostname} over plain HTTP`;
		const address = await loopbackAddress(hostname, this.#lookup).catch((cause: unknown) => {
			throw new EndpointError(`${refused}: the name could not be resolved. Write https.`, { cause });
		});
		if (address === undefined) {
			throw new EndpointError(`${refused}: it is another computer. Write https.`);
		}
		return address;
	}
}

/** The same stream, which fails where it gets too long, and the connection with it. */
function limited(body: unknown): unknown {
	if (!(body instanceof Readable)) {
		return body;
	}
	let received = 0;
	const limit = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			received += chunk.length;
			if (received > maxAnswerBytes) {
				done(new AnswerTooLarge());
			} else {
				done(null, chunk);
			}
		},
	});
	// Whoever reads the limited stream is told of errors.
	pipeline(body, limit, () => undefined);
	return limit;
}
