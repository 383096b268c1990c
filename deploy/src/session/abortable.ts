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
 * Does something under a signal that comes with the given one, or with a TimeoutError after so many milliseconds, and
 * waits no longer than that.
 *
 * @throws the signal's reason, and what the work throws.
 */
export async function within<T>(
	milliseconds: number,
	signal: AbortSignal,
	work: (timeout: AbortSignal) => Promise<T>,
): Promise<T> {
	return await under(milliseconds, signal, (timeout) => abortable(work(timeout), timeout));
}

/**
 * The same for work that ends soon after its signal by itself, with what it has by then. Held by a timer of its own:
 * Node 20 may forget a signal made by `AbortSignal.any` and `AbortSignal.timeout` before its time has come.
 *
 * @throws what the work throws.
 */
export async function under<T>(
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
		return await work(timeout.signal);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", abort);
	}
}
