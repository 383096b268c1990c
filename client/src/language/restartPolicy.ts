/** Deaths further apart than this have nothing to do with each other, in milliseconds. */
const spell = 3 * 60_000;
/** The longest pause before a restart, in milliseconds. */
const longestPause = 30_000;

/**
 * Decides when a server that died is started again: the first time at once, then after pauses that double, so
 * that one which dies at every start costs little and yet comes back as soon as it can.
 */
export class RestartPolicy {
	#lastDeath = Number.NEGATIVE_INFINITY;
	#deaths = 0;

	/**
	 * Notes a death.
	 *
	 * @param now milliseconds of any clock that only goes forward.
	 * @returns the pause before the restart in milliseconds, and whether the user should hear of it: once in a
	 * spell, when it is more than a single accident.
	 */
	died(now: number): { readonly pause: number; readonly tellUser: boolean } {
		this.#deaths = now - this.#lastDeath < spell ? this.#deaths + 1 : 1;
		this.#lastDeath = now;
		const pause = this.#deaths === 1 ? 0 : Math.min(250 * 2 ** (this.#deaths - 2), longestPause);
		return { pause, tellUser: this.#deaths === 2 };
	}

	/** Forgets the past: the user asked for a new start. */
	reset(): void {
		this.#deaths = 0;
		this.#lastDeath = Number.NEGATIVE_INFINITY;
	}
}
