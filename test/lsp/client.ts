import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import {
	CancellationTokenSource,
	type ClientCapabilities,
	createProtocolConnection,
	type InitializeResult,
	IPCMessageReader,
	IPCMessageWriter,
	type ProtocolConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";

const server = resolve("dist/server.js");

export interface Published {
	readonly uri: string;
	readonly version?: number;
	readonly diagnostics: readonly {
		readonly code: string;
		readonly severity?: number;
		readonly range: unknown;
	}[];
}

/** The bundled server as a process of its own, and an LSP client for it. */
export class TestClient {
	readonly connection: ProtocolConnection;
	/** What the server logged as an error. */
	readonly faults: string[] = [];
	readonly #child: ChildProcess;
	readonly #published: Published[] = [];
	#awaited: { matches(found: Published): boolean; resolve(found: Published): void }[] = [];

	private constructor(child: ChildProcess, connection: ProtocolConnection) {
		this.#child = child;
		this.connection = connection;
		connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
			this.faults.push(message);
		});
		connection.onNotification("textDocument/publishDiagnostics", (found: Published) => {
			this.#published.push(found);
			for (const wish of this.#awaited.filter(({ matches }) => matches(found))) {
				wish.resolve(found);
			}
			this.#awaited = this.#awaited.filter(({ matches }) => !matches(found));
		});
		connection.listen();
	}

	static stdio(): TestClient {
		const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
		const reader = new StreamMessageReader(child.stdout);
		return new TestClient(child, createProtocolConnection(reader, new StreamMessageWriter(child.stdin)));
	}

	static ipc(): TestClient {
		const child = fork(server, ["--node-ipc"], { stdio: "inherit", execArgv: [] });
		const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
		return new TestClient(child, connection);
	}

	async initialize(
		textDocument: ClientCapabilities["textDocument"] = {},
		initializationOptions?: unknown,
		workspace: ClientCapabilities["workspace"] = {},
	): Promise<InitializeResult> {
		const capabilities: ClientCapabilities = { textDocument, workspace };
		const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
		const result = await this.connection.sendRequest<InitializeResult>("initialize", params);
		await this.connection.sendNotification("initialized", {});
		return result;
	}

	async open(uri: string, text: string, languageId = "connect-campaign", version = 1): Promise<void> {
		const textDocument = { uri, languageId, version, text };
		await this.connection.sendNotification("textDocument/didOpen", { textDocument });
	}

	async change(uri: string, version: number, contentChanges: readonly unknown[]): Promise<void> {
		await this.connection.sendNotification("textDocument/didChange", {
			textDocument: { uri, version },
			contentChanges,
		});
	}

	async close(uri: string): Promise<void> {
		await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
	}

	request<T>(method: string, params: object): Promise<T> {
		return this.connection.sendRequest<T>(method, params);
	}

	/** A request that can be taken back. */
	cancellable(method: string, params: object): { readonly answer: Promise<unknown>; cancel(): void } {
		const source = new CancellationTokenSource();
		const answer = this.connection.sendRequest<unknown>(method, params, source.token);
		return { answer, cancel: () => source.cancel() };
	}

	/** All diagnostics pushed so far. */
	get pushes(): readonly Published[] {
		return this.#published;
	}

	/** The first diagnostics pushed, now or later, that a condition holds for. */
	pushed(matches: (found: Published) => boolean): Promise<Published> {
		const known = this.#published.find(matches);
		if (known !== undefined) {
			return Promise.resolve(known);
		}
		return new Promise((resolvePushed) => this.#awaited.push({ matches, resolve: resolvePushed }));
	}

	/** Ends the server as a client should; the exit code it ended with. */
	async stop(): Promise<number | null> {
		await this.connection.sendRequest("shutdown");
		return await this.exit();
	}

	/** Ends a server that may not answer any more. */
	kill(): void {
		this.#child.kill("SIGKILL");
		this.connection.dispose();
	}

	/** Ends a server that was shut down; the exit code it ended with. */
	async exit(): Promise<number | null> {
		const exited = once(this.#child, "exit");
		await this.connection.sendNotification("exit");
		const [code] = await exited;
		this.connection.dispose();
		return typeof code === "number" ? code : null;
	}
}
