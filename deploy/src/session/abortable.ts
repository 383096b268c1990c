/** Waits for the promise unless the signal comes first; the promise itself cannot be stopped. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const abort = (): void => reject(signal.reason);
		if (signal.aborted) {
			abort();
		}
		signal.addEventListener("abort", abort, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
	});
}

/**
 * Does something under a signal that comes with the given one, or with a TimeoutError after so many
 * milliseconds. Held by a timer of its own: Node 20 may forget a signal made by `AbortSignal.any` and
 * `AbortSignal.timeout` before its time has come.
 */
export async function within<T>(
	milliseconds: number,
	signal: AbortSignal,
	work: (timeout: AbortSignal) => Promise<T>,
): Promise<T> {
	const timeout = new AbortController();
	const abort = (): void => timeout.abort(signal.reason);
	const timer = setTimeout(() => {
		const words = `There was no answer within ${milliseconds} ms.`;
		timeout.abort(Object.assign(new Error(words), { name: "TimeoutError" }));
	}, milliseconds);
	signal.addEventListener("abort", abort, { once: true });
	try {
		if (signal.aborted) {
			abort();
		}
		return await abortable(work(timeout.signal), timeout.signal);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", abort);
	}
}
