/** What is being asked for by name, each under a signal of its own until it is cancelled. */
export class Asking {
	readonly #asked = new Map<string, AbortController>();

	/** The signal under which something is asked for; another one where the last was cancelled. */
	signal(what: string): AbortSignal {
		const current = this.#asked.get(what);
		if (current !== undefined && !current.signal.aborted) {
			return current.signal;
		}
		const next = new AbortController();
		this.#asked.set(what, next);
		return next.signal;
	}

	/** Whether it was asked for, and then cancelled. */
	isCancelled(what: string): boolean {
		return this.#asked.get(what)?.signal.aborted === true;
	}

	cancel(what: string): void {
		this.#asked.get(what)?.abort();
	}

	cancelAll(): void {
		for (const abort of this.#asked.values()) {
			abort.abort();
		}
	}
}
