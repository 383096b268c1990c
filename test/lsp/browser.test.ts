import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { stringify } from "yaml";
import { changed, textOf, whole } from "../support/campaigns";

const uri = "file:///spring.campaign.json";

/** Runs a script with what every browser gives a worker, and nothing of Node's. */
function startWorker(script: string): MessagePort {
	const { port1, port2 } = new MessageChannel();
	const self = {
		postMessage: (message: unknown) => port1.postMessage(message),
		set onmessage(listen: (event: { data: unknown }) => void) {
			port1.on("message", (data: unknown) => listen({ data }));
		},
		addEventListener: () => undefined,
	};
	const globals = { self, setTimeout, clearTimeout, TextEncoder, TextDecoder, MessageChannel, console };
	runInContext(script, createContext(globals));
	return port2;
}

suite("the server in a browser", () => {
	const texts = [
		["a mistake of a campaign", textOf(changed(whole, ["type"], "managed")), "enum-value"],
		["a campaign in YAML", stringify(whole), "dialect-document"],
	] as const;
	for (const [what, text, code] of texts) {
		test(`tells ${what}`, async () => {
			const port = startWorker(readFileSync("dist/languageServer.js", "utf8"));
			try {
				const send = (message: object) => port.postMessage({ jsonrpc: "2.0", ...message });
				send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
				const [answer] = await once(port, "message");
				assert.equal(answer.result.serverInfo.name, "connect-campaigns");
				send({ method: "initialized", params: {} });
				const textDocument = { uri, languageId: "connect-campaign", version: 1, text };
				send({ method: "textDocument/didOpen", params: { textDocument } });
				const [pushed] = await once(port, "message");
				assert.equal(pushed.method, "textDocument/publishDiagnostics");
				assert.deepEqual(
					pushed.params.diagnostics.map((one: { code: string }) => one.code),
					[code],
				);
			} finally {
				port.close();
			}
		});
	}
});
