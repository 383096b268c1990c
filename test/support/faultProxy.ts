import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What the proxy does with one request. */
export type ProxyAct =
	/** Passes request and answer on. */
	| "pass"
	/** Passes the request on, and breaks the connection when the answer is there. */
	| "lose"
	/** Passes the request on, and keeps the answer to itself. */
	| "withhold"
	/** Passes the request on, and breaks off in the middle of the answer. */
	| "cut"
	/** Passes the request on twice, and the second answer back. */
	| "twice"
	/** Passes the request on, and answers with an error of its own. */
	| { readonly afterWork: number }
	/** Answers with an error of the service's form, without passing the request on. */
	| { readonly instead: number; readonly error: string; readonly message: string };

export interface FaultProxy {
	readonly url: string;
	/** What becomes of the next requests with this method and path; all others, and all later ones, pass. */
	script(method: string, path: string, acts: readonly ProxyAct[]): void;
	/** Requests of a method and path that have arrived. */
	count(method: string, path: string): number;
	/** Resolves when that many answers of the service have come back, passed on or not. */
	answered(method: string, path: string, count: number): Promise<void>;
	close(): Promise<void>;
}

/** A proxy on the loopback that passes bytes between a client and a service on another port, and spoils some. */
export async function startFaultProxy(servicePort: number): Promise<FaultProxy> {
	const scripts = new Map<string, ProxyAct[]>();
	const arrived = new Map<string, number>();
	const finished = new Map<string, number>();
	const waiting = new Set<() => void>();
	const sockets = new Set<Socket>();

	async function serve(client: Socket, request: Buffer): Promise<void> {
		const [method = "", path = ""] = request.toString("latin1").split(" ", 2);
		const key = `${method} ${path}`;
		arrived.set(key, (arrived.get(key) ?? 0) + 1);
		const act = scripts.get(key)?.shift() ?? "pass";
		if (typeof act === "object" && "instead" in act) {
			client.write(errorAnswer(act.instead, act.error, act.message));
			return;
		}
		let answer = await forward(servicePort, request);
		if (act === "twice") {
			answer = await forward(servicePort, request);
		}
		finished.set(key, (finished.get(key) ?? 0) + 1);
		for (const wake of waiting) {
			wake();
		}
		if (act === "pass" || act === "twice") {
			client.write(answer);
		} else if (act === "lose") {
			client.destroy();
		} else if (act === "cut") {
			client.write(answer.subarray(0, answer.length - 20), () => client.destroy());
		} else if (act !== "withhold") {
			client.write(errorAnswer(act.afterWork, "ServiceUnavailable", "Busy"));
		}
	}

	const server = createServer((client) => {
		sockets.add(client);
		client.on("error", () => client.destroy());
		client.on("close", () => sockets.delete(client));
		onMessages(client, (request) => {
			serve(client, request).catch(() => client.destroy());
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") {
		throw new Error("The proxy has no port.");
	}
	return {
		url: `http://127.0.0.1:${address.port}`,
		script: (method, path, acts) => scripts.set(`${method} ${path}`, [...acts]),
		count: (method, path) => arrived.get(`${method} ${path}`) ?? 0,
		answered: (method, path, count) =>
			new Promise((resolve) => {
				const look = (): void => {
					if ((finished.get(`${method} ${path}`) ?? 0) >= count) {
						waiting.delete(look);
						resolve();
					}
				};
				waiting.add(look);
				look();
			}),
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) {
					socket.destroy();
				}
				server.close(() => resolve());
			}),
	};
}

/** Sends a request to the service on a connection of its own and resolves to the whole answer. */
function forward(port: number, request: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const service = connect(port, "127.0.0.1", () => service.write(request));
		service.on("error", reject);
		onMessages(service, (answer) => {
			service.destroy();
			resolve(answer);
		});
	});
}

/** Calls back with each whole message of HTTP whose body has a length. */
function onMessages(socket: Socket, received: (message: Buffer) => void): void {
	let heard = Buffer.alloc(0);
	socket.on("data", (chunk) => {
		heard = Buffer.concat([heard, chunk]);
		for (;;) {
			const head = heard.indexOf("\r\n\r\n");
			if (head < 0) {
				return;
			}
			const length = Number(/^content-length: (\d+)/im.exec(heard.toString("latin1", 0, head))?.[1] ?? 0);
			const end = head + 4 + length;
			if (heard.length < end) {
				return;
			}
			const message = Buffer.from(heard.subarray(0, end));
			heard = heard.subarray(end);
			received(message);
		}
	});
}

function errorAnswer(status: number, error: string, message: string): string {
	const body = JSON.stringify({ message });
	return [
		`HTTP/1.1 ${status} Error`,
		"content-type: application/json",
		`content-length: ${body.length}`,
		`x-amzn-errortype: ${error}`,
		"x-amzn-requestid: proxy-1",
		"",
		body,
	].join("\r\n");
}
