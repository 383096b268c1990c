import assert from "node:assert/strict";
import {
	ConnectCampaignsV2Client,
	type ConnectCampaignsV2ClientConfig,
	type CreateCampaignCommandInput,
} from "@aws-sdk/client-connectcampaignsv2";
import { sandboxKeys } from "../keys";
import { type Sandbox, type SandboxOptions, startSandbox } from "../sandbox";

export const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";

/** The least that the service takes. */
export const least: CreateCampaignCommandInput = { name: "Spring", connectInstanceId: instance };

/** The configuration of a client that waits for 300 ms at most. */
export const impatient: ConnectCampaignsV2ClientConfig = {
	requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
};

/** A sandbox for one test, and SDK clients that know its address and nothing else. */
export class Aws {
	readonly sandbox: Sandbox;
	readonly #clients: ConnectCampaignsV2Client[] = [];

	private constructor(sandbox: Sandbox) {
		this.sandbox = sandbox;
	}

	static async start(options: SandboxOptions = {}): Promise<Aws> {
		return new Aws(await startSandbox(options));
	}

	/** A client that tries once, as the owner of a key of the sandbox. */
	client(config: ConnectCampaignsV2ClientConfig = {}, key = "SANDBOXKEYONE"): ConnectCampaignsV2Client {
		const { secret = "none", sessionToken } = sandboxKeys.get(key) ?? {};
		const client = new ConnectCampaignsV2Client({
			endpoint: this.sandbox.url,
			region: "us-east-1",
			credentials: { accessKeyId: key, secretAccessKey: secret, ...(sessionToken && { sessionToken }) },
			maxAttempts: 1,
			...config,
		});
		this.#clients.push(client);
		return client;
	}

	/** Cuts everything off. */
	async stop(): Promise<void> {
		for (const client of this.#clients) {
			client.destroy();
		}
		await this.sandbox.close();
	}
}

/** The error that a promise is rejected with; fails when it is not. */
export async function failure(promise: Promise<unknown>): Promise<Error> {
	const fault = await promise.then(
		() => undefined,
		(error: unknown) => error,
	);
	assert.ok(fault instanceof Error, "it should have failed");
	return fault;
}

/** What an SDK client is about to send. */
export interface Outgoing {
	readonly headers: Record<string, string>;
	body: unknown;
}

/** Changes what a client sends after it has signed it. */
export function tamper(client: ConnectCampaignsV2Client, change: (request: Outgoing) => void): void {
	client.middlewareStack.add(
		(next) => (args) => {
			assert.ok(isOutgoing(args.request));
			change(args.request);
			return next(args);
		},
		{ step: "finalizeRequest", priority: "low", name: "tamper" },
	);
}

/** Lets a client sign and send a body that its types would not allow. */
export function sendInstead(client: ConnectCampaignsV2Client, text: string): void {
	client.middlewareStack.add(
		(next) => (args) => {
			assert.ok(isOutgoing(args.request));
			args.request.body = text;
			args.request.headers["content-length"] = String(Buffer.byteLength(text));
			return next(args);
		},
		{ step: "build", priority: "low", name: "sendInstead", override: true },
	);
}

function isOutgoing(request: unknown): request is Outgoing {
	return typeof request === "object" && request !== null && "headers" in request && "body" in request;
}
