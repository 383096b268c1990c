import assert from "node:assert/strict";
import { channel } from "node:diagnostics_channel";
import { createServer as createHttpServer } from "node:http";
import https, { createServer as createHttpsServer } from "node:https";
import { connect, createServer, type Server, type Socket } from "node:net";
import { HttpRequest } from "@smithy/core/protocols";
import { deliveryOf, explain } from "../../../deploy/src/calls/errors";
import { stageOf, watchConnection } from "../../../deploy/src/failures/connectionStage";
import { GuardedHandler } from "../../../deploy/src/session/guardedHandler";
import { selfSigned } from "../../support/certificate";
import { identityFor } from "../support/campaign";

const own = selfSigned("localhost");

suite("how far a connection came", () => {
	let server: Server | undefined;
	let handler: GuardedHandler | undefined;
	const sockets = new Set<Socket>();
	teardown(async () => {
		handler?.destroy();
		for (const socket of sockets) {
			socket.destroy();
		}
		sockets.clear();
		await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
		[server, handler] = [undefined, undefined];
	});

	async function listen(started: Server): Promise<number> {
		server = started.on("connection", (socket) => sockets.add(socket.on("error", () => undefined)));
		started.on("tlsClientError", () => undefined);
		await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
		const address = started.address();
		assert.ok(typeof address === "object" && address !== null);
		return address.port;
	}

	/** The error that requests end in, of which all but the last one are answered. */
	async function errorOf(protocol: "http:" | "https:", port: number, requests = 1): Promise<unknown> {
		const certificates = { ca: () => Promise.resolve([own.cert]) };
		handler ??= new GuardedHandler({ requestTimeout: 300, ...(trusts ? certificates : {}) });
		let failed: unknown;
		for (let sent = 0; sent < requests; sent++) {
			const request = new HttpRequest({ protocol, hostname: "localhost", port, method: "GET", path: "/" });
			try {
				const { response } = await handler.handle(request);
				for await (const _ of response.body) {
					// What comes is of no interest, only that it ends.
				}
			} catch (error) {
				failed = error;
			}
		}
		return failed;
	}
	let trusts = true;
	setup(() => {
		trusts = true;
	});

	const titleOf = (error: unknown): string =>
		explain(error, identityFor("https://127.0.0.1"), "create", (text) => text).title;

	test("is nowhere while nothing listens", async () => {
		const port = await listen(createServer());
		await new Promise((resolve) => server?.close(resolve));
		server = undefined;
		const error = await errorOf("https:", port);
		assert.deepEqual([stageOf(error), deliveryOf(error)], ["connecting", "notSent"]);
		assert.match(titleOf(error), /could not be reached/);
	});

	for (const [what, met] of [
		["that is closed", (socket: Socket) => socket.on("data", () => socket.end())],
		["that is reset", (socket: Socket) => socket.on("data", () => socket.resetAndDestroy())],
		["that gets no answer", (socket: Socket) => socket.resume()],
	] as const) {
		test(`is before the end of a TLS handshake ${what}`, async () => {
			const error = await errorOf("https:", await listen(createServer(met)));
			assert.deepEqual([stageOf(error), deliveryOf(error)], ["securing", "notSent"]);
			assert.match(titleOf(error), /No secure connection/);
		});

		test(`is unknown for a plain request ${what}`, async () => {
			const error = await errorOf("http:", await listen(createServer(met)));
			assert.ok(error instanceof Error);
			assert.deepEqual([stageOf(error), deliveryOf(error)], [undefined, "unknown"]);
		});

		test(`is unknown for a request over TLS ${what}`, async () => {
			const secure = createHttpsServer(own);
			const port = await listen(
				secure.on("request", ({ socket }) => met(socket)).on("request", hangUp(what)),
			);
			const error = await errorOf("https:", port);
			assert.ok(error instanceof Error);
			assert.deepEqual([stageOf(error), deliveryOf(error)], [undefined, "unknown"]);
		});
	}

	test("keeps the name of a certificate that is not accepted", async () => {
		trusts = false;
		const error = await errorOf("https:", await listen(createHttpsServer(own)));
		assert.deepEqual([stageOf(error), deliveryOf(error)], ["securing", "notSent"]);
		assert.match(titleOf(error), /certificate/);
	});

	test("is unknown for a connection that was kept from the request before", async () => {
		let answered = 0;
		const port = await listen(
			createHttpServer((request, response) => {
				if (answered++ === 0) {
					response.end("{}");
				} else {
					request.socket.destroy();
				}
			}),
		);
		const error = await errorOf("http:", port, 2);
		assert.equal(sockets.size, 1, "another connection was made");
		assert.deepEqual([stageOf(error), deliveryOf(error)], [undefined, "unknown"]);
	});

	test("is nowhere while an agent of somebody else still looks for a way", async () => {
		const port = await listen(createServer((socket) => socket.resume()));
		class Slow extends https.Agent {
			// As an agent for proxies does, which connects before it hands the connection over.
			addRequest(request: { onSocket(socket: null, error: Error): void }): void {
				const refused = new Error("The proxy said no.");
				const proxy = connect(port, "127.0.0.1", () => request.onSocket(null, refused));
				sockets.add(proxy);
			}
		}
		const error: unknown = await watchConnection(
			() =>
				new Promise((_, reject) => {
					const request = https.request({ host: "127.0.0.1", port, agent: new Slow() });
					// Newer Node.js says so itself.
					channel("http.client.request.created").publish({ request });
					request.on("error", reject).end();
				}),
		).catch((thrown: unknown) => thrown);
		assert.deepEqual([stageOf(error), deliveryOf(error)], ["connecting", "notSent"]);
	});

	test("tells a timeout before there is a connection, whatever it says", async () => {
		class Silent extends https.Agent {
			addRequest(): void {
				// No connection comes about.
			}
		}
		const late = (words: string): Error => Object.assign(new Error(words), { name: "TimeoutError" });
		const words = "the request socket did not establish a connection with the server in time";
		assert.equal(deliveryOf(late(words)), "unknown", "nobody has seen it");
		const error: unknown = await watchConnection(() => {
			const request = https.request({ host: "127.0.0.1", port: 9, agent: new Silent() });
			channel("http.client.request.created").publish({ request });
			return Promise.reject(late("Something new."));
		}).catch((thrown: unknown) => thrown);
		assert.deepEqual([stageOf(error), deliveryOf(error)], ["connecting", "notSent"]);
		assert.match(titleOf(error), /could not be reached/);
	});

	test("is not looked at in requests of others", async () => {
		const port = await listen(createServer((socket) => socket.on("data", () => socket.end())));
		const error: unknown = await new Promise((resolve) => {
			https.request({ host: "127.0.0.1", port }).on("error", resolve).end();
		});
		assert.ok(error instanceof Error);
		assert.deepEqual([stageOf(error), deliveryOf(error)], [undefined, "unknown"]);
	});
});

function hangUp(what: string) {
	return ({ socket }: { readonly socket: Socket }): void => {
		if (what === "that is closed") {
			socket.end();
		}
		if (what === "that is reset") {
			socket.destroy();
		}
	};
}
