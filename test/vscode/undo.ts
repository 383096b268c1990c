/** Takes back one thing that was begun: stops a process, closes a server, removes a folder. */
export type Undo = () => void | Promise<void>;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that begins things, and takes them back when it ends, last first: also when it fails half-way and when the
 * process is told to stop, which it then does as by that signal. Rejects with what the work, or else an undo, rejects with.
 */
export async function withUndo<T>(work: (afterwards: (undo: Undo) => void) => Promise<T>): Promise<T> {
	const undos: Undo[] = [];
	let undone: Promise<void> | undefined;
	const undoOnce = (): Promise<void> => {
		undone ??= undoAll(undos);
		return undone;
	};
	const afterwards = (undo: Undo): void => {
		undos.push(undo);
		// Work goes on while it is taken back: what it begins meanwhile goes as well.
		undone = undone?.finally(() => undoAll(undos));
	};
	const forget = (): void => {
		for (const signal of signals) {
			process.off(signal, stop);
		}
	};
	const endBy = async (signal: NodeJS.Signals): Promise<void> => {
		// While one thing is taken back, another may be begun.
		for (let settled: Promise<void> | undefined; settled !== undoOnce(); ) {
			settled = undoOnce();
			await settled.catch((fault: unknown) => console.error(fault));
		}
		forget();
		process.kill(process.pid, signal);
	};
	const stop = (signal: NodeJS.Signals): void => void endBy(signal);
	for (const signal of signals) {
		process.on(signal, stop);
	}
	try {
		return await work(afterwards);
	} finally {
		await undoOnce().finally(forget);
	}
}

/** Goes on after an undo that fails, so that nothing else is left behind. */
async function undoAll(undos: Undo[]): Promise<void> {
	const faults: unknown[] = [];
	for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
		try {
			await undo();
		} catch (fault) {
			faults.push(fault);
		}
	}
	if (faults.length > 0) {
		throw new AggregateError(faults, "not everything could be taken back");
	}
}
