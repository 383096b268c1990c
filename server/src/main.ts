import { setFlagsFromString } from "node:v8";
import type { InitializeParams } from "vscode-languageserver";
import snippets from "../../snippets/campaign.code-snippets";
import { readSnippets } from "./features/completion/snippets";
import { inLifecycle } from "./lifecycle";
import { createConnection, createProtocolConnection, ProposedFeatures } from "./lsp";
import { installRuntime } from "./runtime";
import { serve } from "./server";
import { ParentReader, ParentWriter, StdinReader, StreamWriter } from "./transport";

/** Milliseconds between two looks whether the client is still there. */
const lookout = 3000;

/** Ends the server with its client: without one it has no business. */
const watchDog = {
	shutdownReceived: false,
	initialize({ processId }: InitializeParams): void {
		if (processId === null) return;
		setInterval(() => {
			try {
				process.kill(processId, 0);
			} catch {
				end();
			}
		}, lookout);
	},
	exit(code: number): void {
		process.exit(code);
	},
};

function end(): void {
	process.exit(watchDog.shutdownReceived ? 0 : 1);
}

function transport() {
	const { argv, stdout } = process;
	if (argv.includes("--stdio")) {
		const reader = new StdinReader();
		reader.onClose(end);
		return { reader, writer: new StreamWriter(stdout) };
	}
	if (argv.includes("--node-ipc") && process.send !== undefined) {
		process.on("disconnect", end);
		return { reader: new ParentReader(), writer: new ParentWriter() };
	}
	console.error("Start the server with --stdio, or with --node-ipc as a child process.");
	process.exit(2);
}

/**
 * Sets V8 to many short computations. What is short-lived gets a small heap, which stays in the caches; the heap of a
 * large file is tidied up before it has doubled; and the V8 of Node 20 waits longer than it would before it compiles
 * to machine code, which holds memory: a newer one waits by itself. V8 complains on standard error of
 * a flag that it does not know, so none is set on trial.
 */
function tuneEngine(): void {
	setFlagsFromString("--semi-space-growth-factor=1");
	setFlagsFromString("--heap-growing-percent=70");
	if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");
}

tuneEngine();
installRuntime();
const { reader, writer } = transport();
const connection = createConnection(
	(logger) => createProtocolConnection(inLifecycle(reader, writer), writer, logger),
	watchDog,
	ProposedFeatures.all,
);
serve(connection, () => readSnippets(snippets));
