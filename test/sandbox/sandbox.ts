import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Answer, send } from "./answer";
import { type Behaviour, defaultBehaviour } from "./behaviour";
import { type Campaign, Campaigns } from "./campaigns";
import { control, isControl } from "./control";
import { type Fault, Faults, type Refusal } from "./faults";
import { faultyAnswer } from "./faultyAnswer";
import { neighbourOf } from "./neighbours";
import { operationOf } from "./operations";
import { type Change, changeCampaign, removeCampaign, type Seed, seed } from "./outside";
import { Rates } from "./rates";
import { verify } from "./signature";
import { spoil } from "./spoil";

/** The caller of what needs no signature. */
const nobody = { ok: true, account: "", region: "" } as const;

/** One request that reached the sandbox, taken or not. Holds no credentials. */
export interface Entry {
	readonly operation: string;
	readonly status: number | "fault";
	/** The error answered, or the kind of fault that befell the request. */
	readonly error: string | undefined;
	readonly account: string | undefined;
	readonly region: string | undefined;
	readonly body: string;
}

export interface SandboxOptions extends Partial<Behaviour> {
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
	fail(fault: Fault | Refusal): void;
	/** Changes how the service behaves from the next request on. */
	configure(change: Partial<Behaviour>): void;
	/** Fills accounts; gives the ids of the new campaigns. Throws where one is not a campaign. */
	seed(seed: Seed): readonly string[];
	/** Changes a campaign as somebody else would. Throws where it is not there, or would not be a campaign then. */
	change(id: string, change: Change): void;
	/** Deletes a campaign as somebody else would. Throws where it is not there. */
	remove(id: string): void;
	/** Forgets campaigns, instances, requests and faults, and behaves as it did at first. */
	reset(): void;
	/** Stops listening and cuts every connection. */
	close(): Promise<void>;
}

/** Starts a sandbox; resolves when it listens, rejects when the port is not to be had. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { port = 0, now = () => new Date(), onRequest, ...behaviour } = options;
	const campaigns = new Campaigns();
	const faults = new Faults();
	const rates = new Rates();
	const ledger: Entry[] = [];
	let requestsToRefusal = Number.POSITIVE_INFINITY;

	function fail(fault: Fault | Refusal): void {
		if (fault.kind !== "refused") {
			faults.add(fault);
			return;
		}
		requestsToRefusal = fault.after;
		if (requestsToRefusal === 0) {
			server.close();
		}
	}

	function configure(change: Partial<Behaviour>): void {
		campaigns.behaviour = { ...campaigns.behaviour, ...change };
	}

	function reset(): void {
		campaigns.all.clear();
		campaigns.instances.reset();
		campaigns.behaviour = { ...defaultBehaviour, ...behaviour };
		faults.clear();
		rates.clear();
		ledger.length = 0;
	}

	const controls = {
		ledger,
		campaigns: campaigns.all,
		fail,
		configure,
		seed: (content: Seed) => seed(campaigns, content),
		change: (id: string, change: Change) => changeCampaign(campaigns, id, change),
		remove: (id: string) => removeCampaign(campaigns, id),
		reset,
	};

	function serve(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
		const { method = "GET", url = "/", headers } = request;
		const body = bytes.toString();
		if (isControl(url)) {
			send(response, control(controls, method, url, body), now());
			return;
		}
		const neighbour = neighbourOf({ method, url, headers, body });
		const operation = neighbour ?? operationOf(method, url);
		const verdict =
			operation.service === undefined
				? nobody
				: verify({ method, url, headers, body: bytes }, now(), operation.service);
		const work = (): Answer => {
			if (!verdict.ok) {
				return operation.formatError(verdict.error, 403, verdict.message);
			}
			return campaigns.behaviour.rates === "none" || rates.admits(operation, verdict, now())
				? operation.run(campaigns, verdict, body)
				: operation.formatError("ThrottlingException", 429, "Rate exceeded");
		};
		const record = (status: Entry["status"], error: string | undefined): void => {
			const { account, region } = verdict.ok ? verdict : { account: undefined, region: undefined };
			const entry = { operation: operation.name, status, error, account, region, body };
			ledger.push(entry);
			onRequest?.(entry);
		};
		let fault = faults.take(operation.name, neighbour !== undefined);
		if (fault?.kind === "delivered-twice") {
			work();
			record("fault", fault.kind);
			fault = undefined;
		}
		const caller = verdict.ok ? verdict : undefined;
		const answer = fault === undefined ? work() : faultyAnswer(fault, operation, caller, work);
		if (fault === undefined) {
			record(answer.status, answer.headers?.["x-amzn-errortype"]);
		} else {
			record("fault", fault.kind);
		}
		if (--requestsToRefusal === 0) {
			response.setHeader("connection", "close");
			server.close();
		}
		if (fault === undefined) {
			send(response, answer, now());
		} else {
			spoil(fault, answer, response, now);
		}
	}

	reset();
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => serve(request, response, Buffer.concat(chunks)));
	});
	const listening = await listen(server, port);
	return {
		url: `http://127.0.0.1:${listening}`,
		port: listening,
		...controls,
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
			if (typeof address === "object" && address !== null) {
				resolve(address.port);
			}
		});
	});
}
