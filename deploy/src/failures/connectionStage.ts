import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

/** What a connection was still doing when its request failed. Nothing of the request can have left by then. */
type ConnectionStage = "connecting" | "securing";

const stages = new WeakMap<Error, ConnectionStage>();

/** How far the connection of a request had come that ended in this error; undefined where the request may have left. */
export function stageOf(error: unknown): ConnectionStage | undefined {
	return error instanceof Error ? stages.get(error) : undefined;
}

/** Sends a request; an error that it ends in is known to `stageOf`, whoever made it and whatever it says. */
export async function watchConnection<T>(send: () => Promise<T>): Promise<T> {
	const connection = new Connection();
	try {
		return await current.run(connection, send);
	} catch (error) {
		if (error instanceof Error && connection.stage !== undefined) {
			stages.set(error, connection.stage);
		}
		throw error;
	}
}

/** Only what was seen counts: where events are missing, the request may have left. */
class Connection {
	#stage: ConnectionStage | undefined;
	#request: ClientRequest | undefined;

	get stage(): ConnectionStage | undefined {
		return this.#stage;
	}

	follow(request: ClientRequest): void {
		if (request === this.#request) {
			return;
		}
		this.#request = request;
		if (request.socket !== null) {
			this.#followSocket(request.socket);
			return;
		}
		// Whichever agent makes the connection, a proxy's included, hands it over before anything is written.
		this.#stage = "connecting";
		request.once("socket", (socket) => this.#followSocket(socket));
	}

	#followSocket(socket: Socket): void {
		if (!socket.connecting) {
			this.#stage = undefined;
			return;
		}
		this.#stage = "connecting";
		socket.once("connect", () => {
			this.#stage = socket instanceof TLSSocket ? "securing" : undefined;
		});
		socket.once("secureConnect", () => {
			this.#stage = undefined;
		});
	}
}

const current = new AsyncLocalStorage<Connection>();

// The SDK keeps its requests to itself, and VS Code puts agents of its own in place of ours.
// The first of them comes before there is a connection, but not from every Node.js.
for (const channel of ["http.client.request.created", "http.client.request.start"]) {
	subscribe(channel, noticed);
}

function noticed(message: unknown): void {
	const connection = current.getStore();
	if (connection !== undefined && typeof message === "object" && message !== null && "request" in message) {
		const { request } = message;
		if (request instanceof ClientRequest) {
			connection.follow(request);
		}
	}
}
