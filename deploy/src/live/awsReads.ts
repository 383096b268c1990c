import type { ConnectCampaignsV2Client } from "@aws-sdk/client-connectcampaignsv2";
import { isObject, type JsonObject } from "../../../shared/src/request/json";
import { afterColon } from "../../../shared/src/text/sentence";
import type { Account } from "../calls/account";
import { clockErrors, deniedNames } from "../calls/errorContext";
import { explain } from "../calls/errors";
import { type AwsService, mayAsk, readFromService, serviceClient } from "../calls/serviceClient";
import { deniedAction } from "../failures/denial";
import { unknownFailure } from "../failures/errorTable";
import type { Identity } from "../identity/identity";
import { within } from "../session/abortable";
import type { Credentials } from "../session/credentials";
import { redact, secretsOf } from "../session/redact";
import { type OperationName, operationOf, type Read } from "./operations";
import type { Pace } from "./pace";
import { requestOf } from "./readRequest";

/** Who looks things up. Whatever is known is of this identity alone. */
export interface LiveSession {
	readonly identity: Identity;
	readonly credentials: Credentials;
	readonly account: Account;
}

/** What came of reading. */
export type ReadResult =
	| {
			readonly kind: "read";
			/** The list, or the one thing that was asked for. */
			readonly found: readonly JsonObject[];
			/** Whether these are all there are. */
			readonly complete: boolean;
			/** Why a page could not be read, in words without a full stop and without secrets. */
			readonly cutBy?: string;
	  }
	/** AWS says that what was asked for, or what it is in, isn't there. */
	| { readonly kind: "notFound"; readonly error: string }
	/** The error is the SDK's, for whoever has words of their own for it. */
	| { readonly kind: "denied"; readonly action: string; readonly cause: unknown }
	/** The reason is in words, without a full stop and without secrets. */
	| { readonly kind: "failed"; readonly reason: string; readonly error: string };

/** Limits in milliseconds. */
export interface ReadTimeouts {
	/** Longest wait for an answer to begin. */
	readonly request: number;
	/** Longest wait for all of it. */
	readonly answer: number;
}

const usualTimeouts: ReadTimeouts = { request: 5_000, answer: 10_000 };

const serviceNames: Readonly<Record<AwsService, string>> = {
	"connect-campaigns": "Amazon Connect Campaigns",
	connect: "Amazon Connect",
	profile: "Customer Profiles",
	wisdom: "Amazon Q in Connect",
};

/** Reads from AWS for one identity, request by request at the pace given. No request is repeated, but for a wrong clock. */
export class AwsReads {
	readonly #session: LiveSession;
	readonly #pace: Pace;
	readonly #log: (line: string) => void;
	readonly #timeouts: ReadTimeouts;
	readonly #clients = new Map<AwsService, ConnectCampaignsV2Client>();
	readonly #secrets: readonly string[];
	/** The last error of each service that those get as well who waited for their turn by then. */
	readonly #shared = new Map<AwsService, unknown>();
	/** Reads under way. */
	#active = 0;
	#isRetired = false;

	/** @param log told of each request before it leaves, and why it failed. */
	constructor(session: LiveSession, pace: Pace, log: (line: string) => void, timeouts = usualTimeouts) {
		this.#timeouts = timeouts;
		this.#session = session;
		this.#pace = pace;
		this.#log = log;
		this.#secrets = [...session.identity.secretSettings, ...secretsOf(session.credentials)];
	}

	/**
	 * Reads all pages, as far as their bound. What was read before a page failed counts, and isn't complete.
	 *
	 * @throws the signal's reason, and nothing else.
	 */
	async read(read: Read, signal: AbortSignal): Promise<ReadResult> {
		this.#active += 1;
		try {
			return await this.#pages(read, signal);
		} finally {
			this.#active -= 1;
			this.#closeIfDone();
		}
	}

	async #pages(read: Read, signal: AbortSignal): Promise<ReadResult> {
		const { service, paging } = operationOf(read.operation);
		if (!mayAsk(this.#session.identity, service)) {
			const reason = `the endpoint of campaigns is your own, and none is set for ${serviceNames[service]}`;
			return { kind: "failed", reason, error: "NoEndpoint" };
		}
		const found: JsonObject[] = [];
		const tokens = new Set<string | undefined>();
		let token: string | undefined;
		for (let page = 1; page <= (paging?.maxPages ?? 1) && !tokens.has(token); page++) {
			tokens.add(token);
			const answer = await this.#page(read, token, page, signal);
			if (answer.kind !== "page") {
				return page === 1 ? answer : { kind: "read", found, complete: false, cutBy: whyCut(answer) };
			}
			found.push(...answer.found);
			token = answer.next;
			if (token === undefined) {
				return { kind: "read", found, complete: true };
			}
		}
		return { kind: "read", found, complete: false };
	}

	/** Lets go of connections once what is being read has been read. Nothing else is to be read. */
	retire(): void {
		this.#isRetired = true;
		this.#closeIfDone();
	}

	#closeIfDone(): void {
		if (this.#isRetired && this.#active === 0) {
			this.close();
		}
	}

	/** Lets go of connections. Nothing can be read afterwards. */
	close(): void {
		for (const client of this.#clients.values()) {
			client.destroy();
		}
		this.#clients.clear();
	}

	async #page(read: Read, token: string | undefined, page: number, signal: AbortSignal): Promise<PageResult> {
		const { service, paging } = operationOf(read.operation);
		const name = `${serviceNames[service]} ${read.operation}${page > 1 ? `, page ${page}` : ""}`;
		const before = this.#shared.get(service);
		const send = (): Promise<unknown> =>
			this.#pace.run(service, signal, () => {
				const shared = this.#shared.get(service);
				if (shared !== before) {
					throw shared;
				}
				this.#log(`Reading ${name}, ${this.#session.identity.region}`);
				const request = requestOf(read, token);
				return within(this.#timeouts.answer, signal, (until) =>
					readFromService(this.#client(service), request, until),
				);
			});
		try {
			const answer = await send().catch((error: unknown) => {
				// The SDK knows the time by now.
				if (error instanceof Error && clockErrors.has(error.name)) {
					return send();
				}
				throw error;
			});
			return pageOf(answer, read, paging?.next) ?? unreadable;
		} catch (error) {
			signal.throwIfAborted();
			for (const other of sharersOf(error, service)) {
				this.#shared.set(other, error);
			}
			return this.#failure(error, read, name);
		}
	}

	#client(service: AwsService): ConnectCampaignsV2Client {
		const { identity, credentials } = this.#session;
		const known = this.#clients.get(service);
		const options = { requestTimeout: this.#timeouts.request, maxAttempts: 1 };
		const client = known ?? serviceClient(identity, credentials, service, options);
		this.#clients.set(service, client);
		return client;
	}

	#failure(error: unknown, { operation }: Read, name: string): Exclude<ReadResult, { kind: "read" }> {
		const hide = (text: string): string => redact(text, this.#secrets);
		const { title, code, detail } = explain(error, this.#session.identity, "read", hide);
		this.#log(`${name} failed: ${detail}`);
		if (deniedNames.has(code)) {
			return deniedResult(operation, error);
		}
		if (notFoundErrors.has(code)) {
			return { kind: "notFound", error: code };
		}
		const isUnknown = title === unknownFailure.title && isObject(error) && error["$fault"] !== undefined;
		return {
			kind: "failed",
			reason: isUnknown ? `AWS answered ${hide(code)}` : afterColon(title),
			error: code,
		};
	}
}

function whyCut(answer: Exclude<ReadResult, { kind: "read" }>): string {
	switch (answer.kind) {
		case "denied":
			return `denied ${answer.action}`;
		case "failed":
			return answer.reason;
		case "notFound":
			return "a page isn't there any more";
	}
}

/** What a denial comes to: the action is the one that AWS names, else the one that the operation needs. */
export function deniedResult(
	operation: OperationName,
	error: unknown,
): Extract<ReadResult, { kind: "denied" }> {
	const [usual] = operationOf(operation).actions;
	const action = error instanceof Error ? deniedAction(error.message) : undefined;
	return { kind: "denied", action: action ?? usual, cause: error };
}

const allServices: readonly AwsService[] = ["connect-campaigns", "connect", "profile", "wisdom"];

/**
 * The services whose other requests an error stands for: with credentials that are refused, all of them. Where a service
 * throttles, each further request would add to what its other callers suffer from.
 */
function sharersOf(error: unknown, service: AwsService): readonly AwsService[] {
	const name = error instanceof Error ? error.name : "";
	if (credentialErrors.has(name)) {
		return allServices;
	}
	return /Thrott|TooManyRequests|RequestLimit/.test(name) ? [service] : [];
}

const credentialErrors: ReadonlySet<string> = new Set([
	"ExpiredToken",
	"ExpiredTokenException",
	"InvalidClientTokenId",
	"UnrecognizedClientException",
]);

type PageResult =
	| Exclude<ReadResult, { kind: "read" }>
	| { readonly kind: "page"; readonly found: readonly JsonObject[]; readonly next: string | undefined };

const notFoundErrors: ReadonlySet<string> = new Set([
	"ResourceNotFoundException",
	"ContactFlowNotPublishedException",
]);

/** Why an answer is of no use that came whole, in a sentence. */
export const unreadableAnswer = "the answer doesn't have the form that AWS documents";

const unreadable: PageResult = {
	kind: "failed",
	reason: unreadableAnswer,
	error: "UnexpectedAnswer",
};

/** Undefined where the answer lacks what was asked for. */
function pageOf(answer: unknown, { operation }: Read, next: string | undefined): PageResult | undefined {
	const { result } = operationOf(operation);
	if (!isObject(answer)) {
		return undefined;
	}
	const found = result === "" ? answer : answer[result];
	if (next === undefined) {
		return isObject(found) ? { kind: "page", found: [found], next: undefined } : undefined;
	}
	// What can't be read may be what somebody looks for.
	if (!Array.isArray(found) || !found.every(isObject)) {
		return undefined;
	}
	const token = answer[next];
	return {
		kind: "page",
		found,
		next: typeof token === "string" && token !== "" ? token : undefined,
	};
}
