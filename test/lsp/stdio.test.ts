import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { type Message, StreamMessageReader } from "vscode-languageserver/node";
import { textOf, whole } from "../support/campaigns";
import { randomNumbers } from "../support/random";

const uri = "file:///pieces.campaign.json";

type Server = ChildProcessByStdio<Writable, Readable, null>;

/** Milliseconds after which a server is taken to hang. */
const timeout = 15_000;

function message(content: object): Buffer {
	const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...content }));
	return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Writes and waits until it has left, so that the other side gets it as a piece of its own. */
async function write(server: Server, bytes: Buffer): Promise<void> {
	await new Promise<void>((resolve, reject) =>
		server.stdin.write(bytes, (fault) => (fault ? reject(fault) : resolve())),
	);
	await new Promise((resolve) => setImmediate(resolve));
}

suite("standard input", () => {
	let server: Server | undefined;

	teardown(() => {
		server?.kill();
	});

	test("is read in whatever pieces it comes", async () => {
		const random = randomNumbers(7);
		const child = spawn(process.execPath, ["dist/server.js", "--stdio"], {
			stdio: ["pipe", "pipe", "inherit"],
		});
		server = child;
		const answers = new Map<unknown, Message>();
		let answered: (() => void) | undefined;
		new StreamMessageReader(child.stdout).listen((answer) => {
			if ("id" in answer) {
				answers.set(answer.id, answer);
			}
			answered?.();
		});
		const name = "Größe 😀 ".repeat(30_000);
		const textDocument = {
			uri,
			languageId: "connect-campaign",
			version: 1,
			text: textOf({ ...whole, name }),
		};
		const asked = 40;
		const bytes = Buffer.concat([
			message({ id: 0, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
			message({ method: "initialized", params: {} }),
			message({ method: "textDocument/didOpen", params: { textDocument } }),
			...Array.from({ length: asked }, (_, index) =>
				message({ id: index + 1, method: "textDocument/foldingRange", params: { textDocument: { uri } } }),
			),
			message({ id: asked + 1, method: "textDocument/documentSymbol", params: { textDocument: { uri } } }),
		]);
		for (let at = 0; at < bytes.length; ) {
			const length = [1, 30, 1_000, 70_000, 200_000][random(5)] ?? 1;
			await write(child, bytes.subarray(at, at + length));
			at += length;
		}
		while (answers.size < asked + 2) {
			await new Promise<void>((resolve) => {
				answered = resolve;
			});
		}
		assert.ok([...answers.values()].every((answer) => "result" in answer));
		const endOfName = `"character":${'  "name": "",'.length + name.length - 1}}`;
		assert.ok(JSON.stringify(answers.get(asked + 1)).includes(endOfName));
		const exited = once(child, "exit");
		child.stdin.end();
		assert.deepEqual(await exited, [1, null], "a client that left without a word");
	});

	for (const [fault, bytes] of [
		["nothing at all", "Content-Length: 0\r\n\r\n"],
		["what is no JSON", "Content-Length: 3\r\n\r\nabc"],
		["null", "Content-Length: 4\r\n\r\nnull"],
		["a list", "Content-Length: 2\r\n\r\n[]"],
		["a text", 'Content-Length: 3\r\n\r\n"x"'],
		["what is no UTF-8", Buffer.from([...Buffer.from("Content-Length: 2\r\n\r\n"), 0xff, 0xfe])],
		["two heads in one", "Content-Type: application/vscode-jsonrpc\r\nContent-Length: 4\r\n\r\nnull"],
	] as const) {
		test(`is read on behind ${fault}`, () => {
			const input = Buffer.concat([
				message({
					id: 1,
					method: "initialize",
					params: { processId: null, rootUri: null, capabilities: {} },
				}),
				Buffer.from(bytes),
				message({ id: 2, method: "textDocument/foldingRange", params: { textDocument: { uri } } }),
				message({ id: 3, method: "shutdown" }),
				message({ method: "exit" }),
			]);
			const { status, stdout } = spawnSync(process.execPath, ["dist/server.js", "--stdio"], {
				input,
				timeout,
			});
			for (const id of [1, 2, 3]) {
				assert.match(String(stdout), new RegExp(`"id":${id},"result"`));
			}
			assert.equal(status, 0);
		});
	}

	for (const [fault, bytes] of [
		["has no heads", "x".repeat(1_000_000)],
		["promises more than comes", "Content-Length: 99999999999\r\n\r\n{"],
	] as const) {
		test(`that ${fault} ends the server when it ends`, () => {
			const input = Buffer.concat([message({ id: 1, method: "shutdown" }), Buffer.from(bytes)]);
			const { status, stdout } = spawnSync(process.execPath, ["dist/server.js", "--stdio"], {
				input,
				timeout,
			});
			assert.match(String(stdout), /"id":1/);
			assert.equal(typeof status, "number");
		});
	}

	test("that nobody reads the answers of ends the server, without a word", async () => {
		const child = spawn(process.execPath, ["dist/server.js", "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
		let said = "";
		child.stderr.on("data", (data) => {
			said += String(data);
		});
		child.stdin.on("error", () => undefined);
		const exited = once(child, "exit");
		child.stdout.destroy();
		for (let id = 1; id < 50; id++) {
			child.stdin.write(message({ id, method: "shutdown" }));
		}
		assert.deepEqual(await exited, [1, null]);
		assert.equal(said, "");
	});

	test("may come at once, and end", () => {
		const params = { processId: null, rootUri: null, capabilities: {} };
		const input = Buffer.concat([
			message({ id: 0, method: "initialize", params }),
			message({ id: 1, method: "shutdown" }),
			message({ method: "exit" }),
		]);
		const { status, stdout } = spawnSync(process.execPath, ["dist/server.js", "--stdio"], { input });
		assert.match(String(stdout), /"id":1,"result"/);
		assert.equal(status, 0);
	});
});
