import { Socket } from "node:net";
import type { Readable } from "node:stream";
import type { DataCallback, Disposable, Message, MessageReader, MessageWriter } from "vscode-languageserver";
import { AbstractMessageReader, AbstractMessageWriter } from "./lsp";

const headEnd = "\r\n\r\n";
/** Longest head of a message, in bytes; the usual one has thirty. */
const longestHead = 8192;

/** What is read from standard input at once, in bytes; a longer message is not made longer by its head. */
const portion = 65536;

/** Messages of the LSP's base protocol from standard input: each is handed on as soon as its last byte is there. */
export class StdinReader extends AbstractMessageReader implements MessageReader {
	private chunks: Buffer[] = [];
	private size = 0;
	/** Bytes that are needed before anything can be done. */
	private needed = 0;

	listen(callback: DataCallback): Disposable {
		const input = openStdin((chunk) => {
			this.size += chunk.length;
			const suffices = this.size >= this.needed;
			this.chunks.push(suffices ? chunk : Buffer.from(chunk));
			if (suffices) this.handOn(callback);
		});
		input.on("error", (fault: Error) => this.fireError(fault));
		input.on("end", () => this.fireClose());
		input.on("close", () => this.fireClose());
		return { dispose: () => input.destroy() };
	}

	private handOn(callback: DataCallback): void {
		const [first] = this.chunks;
		let bytes = this.chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.chunks);
		this.needed = 0;
		while (bytes.length > 0) {
			const start = bytes.toString("latin1", 0, longestHead);
			const head = start.indexOf(headEnd);
			if (head < 0) {
				if (bytes.length < longestHead) break;
				this.fireError(new Error("A message began with no head."));
				bytes = bytes.subarray(bytes.length);
				break;
			}
			const body = head + headEnd.length;
			const length = /^Content-Length: *([0-9]+) *$/im.exec(start.slice(0, head))?.[1];
			if (length === undefined) {
				this.fireError(new Error("The head of a message gave no Content-Length."));
				bytes = bytes.subarray(body);
				continue;
			}
			const end = body + Number(length);
			if (bytes.length < end) {
				this.needed = end;
				break;
			}
			this.read(bytes.toString("utf8", body, end), callback);
			bytes = bytes.subarray(end);
		}
		this.chunks = bytes.length === 0 ? [] : [Buffer.from(bytes)];
		this.size = bytes.length;
	}

	private read(json: string, callback: DataCallback): void {
		let message: Message;
		try {
			message = JSON.parse(json);
		} catch (fault) {
			this.fireError(fault);
			return;
		}
		callback(message);
	}
}

/**
 * Reads standard input, `take` being handed what is good until it returns. Of a pipe, which editors use, all portions
 * are read into the same memory; Node's own stream would make an object and memory for each.
 */
function openStdin(take: (chunk: Buffer) => void): Readable {
	const buffer = Buffer.allocUnsafe(portion);
	const callback = (count: number): boolean => {
		take(buffer.subarray(0, count));
		return true;
	};
	try {
		const pipe = { fd: 0, readable: true, writable: false, onread: { buffer, callback } };
		return new Socket(pipe).resume();
	} catch (fault) {
		const isOther = fault instanceof Error && "code" in fault && fault.code === "ERR_INVALID_FD_TYPE";
		if (!isOther) throw fault;
		return process.stdin.on("data", take);
	}
}

/** Messages of the LSP's base protocol to a stream: one write for each that is not long, head and all. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
	private readonly output: NodeJS.WritableStream;

	constructor(output: NodeJS.WritableStream) {
		super();
		this.output = output;
		output.on("error", (fault: Error) => this.fireError(fault));
		output.on("close", () => this.fireClose());
	}

	write(message: Message): Promise<void> {
		const json = JSON.stringify(message);
		if (json.length > portion) {
			// To count its bytes and then have it encoded would be to encode it twice; put together, the two would be copied.
			const body = Buffer.from(json);
			this.output.write(headOf(body.length));
			this.output.write(body);
		} else {
			this.output.write(headOf(Buffer.byteLength(json)) + json);
		}
		return Promise.resolve();
	}

	end(): void {
		this.output.end();
	}
}

function headOf(length: number): string {
	return `Content-Length: ${length}${headEnd}`;
}

/** Messages from the process that started this one, as VS Code does. */
export class ParentReader extends AbstractMessageReader implements MessageReader {
	listen(callback: DataCallback): Disposable {
		const take = (message: unknown): void => {
			if (isMessage(message)) callback(message);
			else this.fireError(new Error("What came is no message."));
		};
		process.on("message", take);
		process.on("disconnect", () => this.fireClose());
		return { dispose: () => process.off("message", take) };
	}
}

/** Messages to the process that started this one. */
export class ParentWriter extends AbstractMessageWriter implements MessageWriter {
	write(message: Message): Promise<void> {
		process.send?.(message, undefined, undefined, (fault) => {
			if (fault !== null) this.fireError(fault, message);
		});
		return Promise.resolve();
	}

	end(): void {
		if (process.connected) process.disconnect();
	}
}

function isMessage(message: unknown): message is Message {
	return typeof message === "object" && message !== null && "jsonrpc" in message;
}
