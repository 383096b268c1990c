import type { Message, MessageReader, MessageWriter, RequestMessage } from "vscode-languageserver";

/** Source: JSON-RPC 2.0 and LSP 3.17, "Server lifecycle". */
const serverNotInitialized = -32002;
const invalidRequest = -32600;

/**
 * Hands on what a reader reads while the client may send it. Requests before `initialize`, after `shutdown`, and a
 * second `initialize` are refused; such notifications are ignored, all but `exit`.
 */
export function inLifecycle(reader: MessageReader, writer: MessageWriter): MessageReader {
	let phase: "new" | "running" | "shutDown" = "new";

	function refusal(method: string): { readonly code: number; readonly message: string } | undefined {
		if (phase === "new") {
			return method === "initialize"
				? undefined
				: { code: serverNotInitialized, message: "The server is not initialized yet." };
		}
		if (phase === "shutDown") {
			return { code: invalidRequest, message: "The server has been shut down." };
		}
		return method === "initialize"
			? { code: invalidRequest, message: "The server is initialized already." }
			: undefined;
	}

	function isTimely(message: Message): boolean {
		const method = methodOf(message);
		if (method === undefined) {
			return true;
		}
		if (!isRequest(message)) {
			return phase === "running" || method === "exit";
		}
		const error = refusal(method);
		if (error !== undefined) {
			void writer.write(Object.assign({ jsonrpc: "2.0", id: message.id }, { error }));
			return false;
		}
		if (method === "initialize") {
			phase = "running";
		}
		if (method === "shutdown") {
			phase = "shutDown";
		}
		return true;
	}

	return {
		onError: reader.onError,
		// A connection that is told of it leaves what came before without an answer.
		onClose: () => ({ dispose: () => undefined }),
		onPartialMessage: reader.onPartialMessage,
		listen: (callback) =>
			reader.listen((message) => {
				if (isTimely(message)) {
					callback(message);
				}
			}),
		dispose: () => reader.dispose(),
	};
}

/** Undefined for an answer, and for what is no message: whoever reads it next says so. */
function methodOf(message: Message): string | undefined {
	if (typeof message !== "object" || message === null) {
		return undefined;
	}
	return "method" in message && typeof message.method === "string" ? message.method : undefined;
}

function isRequest(message: Message): message is RequestMessage {
	return "id" in message;
}
