import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { CancellationError, type CompletionItem, EventEmitter } from "vscode";
import {
	CloseAction,
	ConnectionError,
	ConnectionErrors,
	type Middleware,
	ResponseError,
	State,
} from "vscode-languageclient/node";
import { connectionLossMiddleware } from "../../../../client/src/language/connectionLossMiddleware";
import { LazyLanguageClient } from "../../../../client/src/language/languageServer";
import { WorkspaceCampaignsFeature } from "../../../../client/src/language/workspaceCampaigns";
import type { ServerState } from "../../../../client/src/ui/serverStatus";
import { lookUpCommand } from "../../../../shared/src/live";
import { fake, log, logged, settled } from "./fake";

const load = createRequire(__filename);

/** In the place of the library's client: it answers as a test says, and dies when it is told to. */
class FakeClient {
	static made: FakeClient[] = [];
	static answer: () => unknown = () => undefined;
	readonly options: {
		readonly errorHandler: { closed(): Promise<{ readonly action: CloseAction }> };
		readonly initializationOptions: Readonly<Record<string, unknown>>;
		readonly middleware: Middleware;
	};
	readonly onDidChangeState;
	readonly #changed = new EventEmitter<{ newState: State }>();
	state = State.Stopped;
	starts = 0;
	isDisposed = false;
	requests: unknown[] = [];

	constructor(_id: string, _name: string, _run: object, options: FakeClient["options"]) {
		this.options = options;
		this.onDidChangeState = this.#changed.event;
		FakeClient.made.push(this);
	}

	registerFeature(): void {
		// The features of the client are tested by themselves.
	}

	start(): Promise<void> {
		this.starts++;
		this.become(State.Running);
		return Promise.resolve();
	}

	become(state: State): void {
		this.state = state;
		this.#changed.fire({ newState: state });
	}

	sendRequest(...request: readonly unknown[]): Promise<unknown> {
		this.requests.push(request.slice(0, 2));
		return Promise.resolve(FakeClient.answer());
	}

	dispose(): Promise<void> {
		this.isDisposed = true;
		return Promise.resolve();
	}
}

const library = load.resolve("vscode-languageclient/node");
load("vscode-languageclient/node");
Object(load.cache[library]).exports = { ...load("vscode-languageclient/node"), LanguageClient: FakeClient };
const { serverProcess }: typeof import("../../../../client/src/language/serverProcess") = load(
	"../../../../client/src/language/serverProcess",
);

setup(() => {
	Object.assign(fake, { shown: [], press: undefined });
	logged.length = 0;
	FakeClient.made = [];
	FakeClient.answer = () => undefined;
});

suite("the client of the language server", () => {
	const states: ServerState[] = [];
	const status = Object({ show: (state: ServerState) => states.push(state) });
	const environments = Object({ onDidChange: () => ({ dispose: () => undefined }) });
	const accounts = Object({ identityFor: () => Promise.resolve("us-east-1, profile sales") });
	const made = (index = 0): FakeClient => FakeClient.made[index] ?? assert.fail("no client");
	let server: ReturnType<typeof serverProcess>;
	setup(() => {
		states.length = 0;
		server = serverProcess("server.js", log, status, environments, accounts, () => false);
	});
	teardown(() => server.dispose());

	test("shows how the server is", async () => {
		made().become(State.Starting);
		await server.start();
		made().become(State.Stopped);
		made().become(State.StartFailed);
		assert.deepEqual(states, ["starting", "ready", "stopped", "stopped"]);
	});

	test("tells the server what the client can do", () => {
		assert.deepEqual(made().options.initializationOptions, {
			canSetSeverity: true,
			showsHeldBack: true,
			showsProblemPages: true,
		});
	});

	test("shows in a list with what AWS would be asked", async () => {
		const command = { title: "", command: lookUpCommand, arguments: [] };
		const items: CompletionItem[] = [{ label: "Look up queues in AWS…", command }];
		const none = Object({});
		await made().options.middleware.provideCompletionItem?.(none, none, none, none, () => items);
		assert.equal(items[0]?.detail, "us-east-1, profile sales");
	});

	test("starts the server before it asks, and gives its answer", async () => {
		FakeClient.answer = () => ({ problems: [] });
		assert.deepEqual(await server.check({ uri: "a", text: "{}" }), { problems: [] });
		const [[method, params] = assert.fail()] = Object(made().requests);
		assert.deepEqual([made().starts, params], [1, { uri: "a", text: "{}" }]);
		assert.equal(typeof method === "string" ? method : method.method, "connectCampaign/check");
	});

	test("opens no gate with an answer that can't be read", async () => {
		for (const answer of [undefined, null, {}, { problems: [{}] }]) {
			FakeClient.answer = () => answer;
			await assert.rejects(server.check({ uri: "a", text: "{}" }), /cannot be read/);
		}
	});

	test("starts a server anew that died: at once, then after a pause, and says so the second time", async () => {
		const closed = () => made().options.errorHandler.closed();
		assert.equal((await closed()).action, CloseAction.Restart);
		assert.deepEqual(fake.shown, []);
		const second = closed();
		await settled();
		assert.equal(fake.shown.length, 1);
		assert.match(logged.at(-1) ?? "", /started again in 250 ms/);
		// Whoever restarts it by hand waits no longer.
		await server.restart();
		assert.equal((await second).action, CloseAction.Restart);
		assert.equal(FakeClient.made.length, 1);
		// What was before that doesn't count, and the pause is over.
		await closed();
		assert.match(logged.at(-1) ?? "", /started again in 0 ms/);
		await server.restart();
		assert.equal(FakeClient.made.length, 2);
	});

	test("is asked at once in the pause before a restart", async () => {
		await made().options.errorHandler.closed();
		const second = made().options.errorHandler.closed();
		await settled();
		FakeClient.answer = () => ({ problems: [] });
		const answer = server.check({ uri: "a", text: "{}" });
		assert.equal((await second).action, CloseAction.Restart);
		made().become(State.Running);
		assert.deepEqual(await answer, { problems: [] });
	});

	test("replaces the client of a restart, and leaves the old one's server dead", async () => {
		await server.start();
		await server.restart();
		assert.deepEqual([FakeClient.made.length, made(0).isDisposed, made(1).starts], [2, true, 1]);
		assert.equal((await made(0).options.errorHandler.closed()).action, CloseAction.DoNotRestart);
		states.length = 0;
		made(0).become(State.Stopped);
		assert.deepEqual(states, [], "it isn't shown any more");
	});

	test("starts nothing again once the extension is gone", async () => {
		await server.dispose();
		assert.equal((await made().options.errorHandler.closed()).action, CloseAction.DoNotRestart);
		assert.ok(made().isDisposed);
	});

	test("tells in the log that the server did not start", async () => {
		made().start = () => Promise.reject(new Error("x"));
		await server.start();
		assert.deepEqual(logged, ["error: The language server did not start."]);
	});

	test("isn't even loaded where the extension is gone before it starts", async () => {
		FakeClient.made = [];
		const lazy = new LazyLanguageClient(() =>
			Promise.resolve(serverProcess("server.js", log, status, environments, accounts, () => false)),
		);
		const starting = lazy.start();
		await lazy.dispose();
		await starting;
		assert.deepEqual(FakeClient.made, []);
	});
});

suite("a server that is lost", () => {
	const lost = new ConnectionError(ConnectionErrors.Closed, "closed");
	const pending = new ResponseError(-32097, "pending");
	const other = new ResponseError(-32603, "internal");
	const request = (method: string, fault: Error) =>
		Promise.resolve(
			connectionLossMiddleware.sendRequest?.(method, {}, undefined, () => Promise.reject(fault)),
		);
	const notification = (fault: Error) =>
		Promise.resolve(connectionLossMiddleware.sendNotification?.("x", () => Promise.reject(fault), {}));

	test("loses notifications without a word, and others' faults stay", async () => {
		await notification(lost);
		await notification(pending);
		await assert.rejects(notification(other), other);
	});

	test("takes features' questions back, but not that for diagnostics, which would be asked forever", async () => {
		for (const fault of [lost, pending]) {
			await assert.rejects(request("textDocument/hover", fault), CancellationError);
			await assert.rejects(request("textDocument/diagnostic", fault), fault);
			await assert.rejects(request("connectCampaign/check", fault), fault);
		}
		await assert.rejects(request("textDocument/hover", other), other);
	});
});

suite("campaigns of the workspace", () => {
	test("are told when the server asks, and watched from then on", async () => {
		let ask: () => Promise<unknown> = () => assert.fail("nobody answers");
		let told = 0;
		const feature = new WorkspaceCampaignsFeature(
			Object({
				onRequest: (_: unknown, answer: () => Promise<unknown>) => {
					ask = answer;
				},
				sendNotification: () => Promise.resolve(told++),
				code2ProtocolConverter: { asUri: String },
			}),
			log,
		);
		const params = Object({ initializationOptions: { other: 1 } });
		feature.fillInitializeParams(params);
		assert.deepEqual(params.initializationOptions, { other: 1, workspaceCampaigns: true });
		feature.initialize();
		fake.tell("fileChange");
		assert.equal(told, 0, "nothing is watched before the server asks");
		assert.deepEqual(await ask(), { campaigns: [] });
		await ask();
		for (const change of ["fileChange", "fileCreate", "fileDelete"]) {
			fake.tell(change);
		}
		assert.equal(told, 3, "each change once");
		feature.clear();
	});
});
