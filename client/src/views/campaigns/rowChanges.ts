import type { Row } from "./treeItem";

/**
 * Tells that rows have changed, but not while VS Code is waiting for what is below them: VS Code 1.100 loses what it
 * waits for then, and the row stays empty.
 */
export class RowChanges {
	readonly #tell: (row: Row) => void;
	/** How often each row is being waited for. */
	readonly #awaited = new Map<Row, number>();
	/** Changed meanwhile. */
	readonly #late = new Set<Row>();

	constructor(tell: (row: Row) => void) {
		this.#tell = tell;
	}

	/** Finds out what is below a row, for VS Code. */
	async awaiting<T>(row: Row, task: () => Promise<T>): Promise<T> {
		this.#awaited.set(row, (this.#awaited.get(row) ?? 0) + 1);
		try {
			return await task();
		} finally {
			const others = (this.#awaited.get(row) ?? 1) - 1;
			if (others > 0) {
				this.#awaited.set(row, others);
			} else {
				this.#awaited.delete(row);
				if (this.#late.delete(row)) {
					// After VS Code was given what it waited for.
					setImmediate(() => this.#tell(row));
				}
			}
		}
	}

	/** Tells that a row has changed, now or as soon as nobody waits for it. */
	tell(row: Row): void {
		if (this.#awaited.has(row)) {
			this.#late.add(row);
		} else {
			this.#tell(row);
		}
	}
}
