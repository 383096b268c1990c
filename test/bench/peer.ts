import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

interface Message {
	readonly id?: number | string;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

/** An answer, and when its last byte was there. */
export interface Arrival {
	readonly at: number;
	readonly value: unknown;
}

interface Waiting {
	resolve(arrival: Arrival): void;
	reject(fault: Error): void;
}

/** A server over stdio, and a client that does as little as it can, so that it hides no difference between servers. */
export class Peer {
	readonly spawnedAt = performance.now();
	readonly child: ChildProcess;
	readonly #input: NodeJS.WritableStream;
	readonly #open = new Map<number, Waiting>();
	readonly #published: Waiting[] = [];
	readonly #answer: (method: string, params: unknown) => unknown;
	#received: Buffer = Buffer.alloc(0);
	#needed = 0;
	#ids = 0;

	/** @param answer what the client answers to the server's own requests; null without it. */
	constructor(module: string, answer?: (method: string, params: unknown) => unknown) {
		this.#answer = answer ?? (() => null);
		const child = spawn(process.execPath, [module, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
		this.child = child;
		this.#input = child.stdin;
		child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
		child.once("exit", () => {
			const fault = new Error(`${module} ended`);
			for (const waiting of [...this.#open.values(), ...this.#published]) {
				waiting.reject(fault);
			}
		});
	}

	request(method: string, params: object): Promise<Arrival> {
		const id = ++this.#ids;
		const arrival = new Promise<Arrival>((resolve, reject) => this.#open.set(id, { resolve, reject }));
		this.#send({ id, method, params });
		return arrival;
	}

	notify(method: string, params: object): void {
		this.#send({ method, params });
	}

	/** The next diagnostics that the server publishes. */
	publication(): Promise<Arrival> {
		return new Promise((resolve, reject) => this.#published.push({ resolve, reject }));
	}

	async stop(): Promise<void> {
		const ended = once(this.child, "exit");
		await this.request("shutdown", {});
		this.notify("exit", {});
		await ended;
	}

	#send(message: Message): void {
		const body = JSON.stringify({ jsonrpc: "2.0", ...message });
		this.#input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	}

	#take(chunk: Buffer): void {
		this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
		while (this.#received.length >= this.#needed) {
			const at = performance.now();
			const head = this.#received.indexOf("\r\n\r\n");
			if (head < 0) {
				return;
			}
			const length = /Content-Length: ([0-9]+)/i.exec(this.#received.toString("latin1", 0, head))?.[1];
			this.#needed = head + 4 + Number(length);
			if (this.#received.length < this.#needed) {
				return;
			}
			const body = this.#received.toString("utf8", head + 4, this.#needed);
			this.#received = this.#received.subarray(this.#needed);
			this.#needed = 0;
			this.#arrived(JSON.parse(body), at);
		}
	}

	#arrived({ id, method, params, result, error }: Message, at: number): void {
		if (method === "textDocument/publishDiagnostics") {
			for (const { resolve } of this.#published.splice(0)) {
				resolve({ at, value: params });
			}
		} else if (method !== undefined && id !== undefined) {
			this.#send({ id, result: this.#answer(method, params) });
		} else if (typeof id === "number") {
			const waiting = this.#open.get(id);
			this.#open.delete(id);
			if (error === undefined) {
				waiting?.resolve({ at, value: result });
			} else {
				waiting?.reject(new Error(error.message));
			}
		}
	}
}
