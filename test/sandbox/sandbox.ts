import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Campaign, Campaigns } from "./campaigns";
import { type Answer, errorAnswer, type Fault, Faults, spoil, strikesAfterwards } from "./faults";
import { operationOf } from "./operations";
import { verify } from "./signature";

/** One request that reached the sandbox. Holds no credentials. */
export interface Entry {
	readonly operation: string;
	readonly status: number | "fault";
	readonly error: string | undefined;
	readonly account: string | undefined;
	readonly region: string | undefined;
	readonly body: string;
}

export interface SandboxOptions {
	/** Any free port by default. */
	readonly port?: number;
	readonly now?: () => Date;
	/** Told of each request that was answered or spoilt. */
	readonly onRequest?: (entry: Entry) => void;
}

/** A stand-in for the service on the loopback interface. */
export interface Sandbox {
	readonly url: string;
	readonly port: number;
	readonly ledger: readonly Entry[];
	readonly campaigns: ReadonlyMap<string, Campaign>;
	/** Lets the next requests fail. */
	fail(fault: Fault): void;
	/** Forgets campaigns, requests and faults. */
	reset(): void;
	/** Stops listening and cuts every connection. */
	close(): Promise<void>;
}

/** Starts a sandbox; resolves when it listens. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, now = () => new Date(), onRequest } = options;
	const campaigns = new Campaigns();
	const faults = new Faults();
	const ledger: Entry[] = [];

	function note(entry: Entry): void {
		ledger.push(entry);
		onRequest?.(entry);
	}

	function reset(): void {
		campaigns.all.clear();
		faults.clear();
		ledger.length = 0;
	}

	function serve(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
		const { method = "GET", url = "/", headers } = request;
		if (url.startsWith("/_sandbox")) {
			send(response, control(method, url, body.toString()));
			return;
		}
		const operation = operationOf(method, url);
		const verdict = verify({ method, url, headers, body }, now());
		const fault = faults.take(operation.name);
		const work = (): Answer =>
			verdict.ok
				? operation.run(campaigns, body.toString(), verdict)
				: errorAnswer(verdict.error, 403, verdict.message);
		const answer = fault === undefined || strikesAfterwards(fault) ? work() : { status: 0, body: "" };
		note({
			operation: operation.name,
			status: fault === undefined ? answer.status : "fault",
			error: fault?.kind ?? answer.headers?.["x-amzn-errortype"],
			account: verdict.ok ? verdict.account : undefined,
			region: verdict.ok ? verdict.region : undefined,
			body: body.toString(),
		});
		if (fault === undefined) send(response, answer);
		else spoil(fault, answer, response, (spoilt) => send(response, spoilt));
	}

	/** For a person who runs the sandbox alone: set faults, read the ledger, start over. */
	function control(method: string, url: string, body: string): Answer {
		if (method === "POST" && url === "/_sandbox/faults") {
			faults.add(JSON.parse(body));
			return { status: 200, body: "{}" };
		}
		if (method === "GET" && url === "/_sandbox/ledger") return { status: 200, body: JSON.stringify(ledger) };
		if (method === "DELETE" && url === "/_sandbox") {
			reset();
			return { status: 200, body: "{}" };
		}
		return { status: 404, body: "{}" };
	}

	function send(response: ServerResponse, { status, headers, body }: Answer): void {
		response.writeHead(status, {
			"content-type": "application/json",
			"x-amzn-requestid": randomUUID(),
			date: now().toUTCString(),
			...headers,
		});
		response.end(body);
	}

	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => serve(request, response, Buffer.concat(chunks)));
	});
	const listening = await listen(server, port);
	return {
		url: `http://127.0.0.1:${listening}`,
		port: listening,
		ledger,
		campaigns: campaigns.all,
		fail: (fault) => faults.add(fault),
		reset,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			const address = server.address();
			if (typeof address === "object" && address !== null) resolve(address.port);
		});
	});
}
