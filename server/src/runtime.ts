import type { Disposable } from "vscode-languageserver";
import { RAL } from "./lsp";

/**
 * Gives the LSP library what it takes from its runtime. Its own way of doing so, for Node, loads child processes,
 * sockets and cryptography at every start, of which nothing is used here.
 */
export function installRuntime(): void {
	const settled = Promise.resolve();
	const { warn, error } = console;
	RAL.install({
		// Standard output belongs to the protocol.
		console: { info: error, log: error, warn, error },
		messageBuffer: { create: unused },
		applicationJson: {
			encoder: { name: "application/json", encode: unused },
			decoder: { name: "application/json", decode: unused },
		},
		timer: {
			setTimeout: (callback, ms, ...args) => {
				const timer = setTimeout(callback, ms, ...args);
				return disposable(() => clearTimeout(timer));
			},
			// The library takes up messages one by one with it. Those that came together are dealt with together, without
			// a round of the event loop for each, or the bookkeeping of queueMicrotask.
			setImmediate: (callback, ...args) => {
				let due = true;
				void settled.then(() => {
					if (due) callback(...args);
				});
				return disposable(() => {
					due = false;
				});
			},
			setInterval: (callback, ms, ...args) => {
				const timer = setInterval(callback, ms, ...args);
				return disposable(() => clearInterval(timer));
			},
		},
	});
}

function disposable(dispose: () => void): Disposable {
	return { dispose };
}

/** Messages are read and written by `transport`. */
function unused(): never {
	throw new Error("The library's own transport is not in use.");
}
