import {
	IPCMessageReader,
	IPCMessageWriter,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-jsonrpc/node";
import {
	createConnection,
	createProtocolConnection,
	type InitializeParams,
	ProposedFeatures,
} from "vscode-languageserver";
import { inLifecycle, serveCampaigns } from "./languageServer";

/** Milliseconds between two checks that the client is still running. */
const clientPollIntervalMs = 3000;

/**
 * Ends the server with its client, by LSP's rules for exit codes. Nothing but the client's messages keeps the process
 * alive: once their source is closed and all of them are answered, Node exits by itself.
 */
const watchDog = {
	shutdownReceived: false,
	initialize({ processId }: InitializeParams): void {
		if (processId === null) {
			return;
		}
		setInterval(() => {
			try {
				process.kill(processId, 0);
			} catch {
				process.exit(exitCode());
			}
		}, clientPollIntervalMs).unref();
	},
	exit(): void {
		// Answers may be under way still.
		stopReading();
	},
};

function exitCode(): number {
	return watchDog.shutdownReceived ? 0 : 1;
}

function transport() {
	const { argv, stdin, stdout } = process;
	if (argv.includes("--stdio")) {
		const reader = new StreamMessageReader(stdin);
		// Whoever has stopped reading answers is gone.
		stdout.on("error", () => process.exit(exitCode()));
		// A message that never becomes whole would keep the process alive.
		reader.partialMessageTimeout = 0;
		return { reader, writer: new StreamMessageWriter(stdout), stopReading: () => stdin.destroy() };
	}
	if (argv.includes("--node-ipc") && process.send !== undefined) {
		const stopReading = () => process.disconnect();
		return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process), stopReading };
	}
	console.error("Start the server with --stdio, or with --node-ipc as a child process.");
	process.exit(2);
}

const { reader, writer, stopReading } = transport();
process.on("beforeExit", () => process.exit(exitCode()));
const connection = createConnection(
	(logger) => createProtocolConnection(inLifecycle(reader, writer), writer, logger),
	watchDog,
	ProposedFeatures.all,
);
serveCampaigns(connection);
