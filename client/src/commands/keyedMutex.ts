/** Keeps the same thing from being done twice at a time. */
export class KeyedMutex {
	readonly #running = new Set<string>();

	/** Runs the task unless one under the same key is running; resolves to whether it was run. */
	async run(key: string, task: () => Promise<void>): Promise<boolean> {
		if (this.#running.has(key)) {
			return false;
		}
		this.#running.add(key);
		try {
			await task();
		} finally {
			this.#running.delete(key);
		}
		return true;
	}
}
