import { abortable } from "../session/abortable";

/** What tells the time. */
export interface LiveClock {
	/** In milliseconds since any moment; never set back. */
	now(): number;
	/** In milliseconds since 1970. */
	date(): number;
}

export const systemClock: LiveClock = { now: () => performance.now(), date: () => Date.now() };

/** What was read, and when it was begun to be. */
export interface Remembered<T> {
	readonly value: T;
	/** In milliseconds of the clock's `now`. */
	readonly at: number;
	/** In milliseconds since 1970. */
	readonly asOf: number;
}

interface Flight<T> {
	readonly result: Promise<Remembered<T>>;
	readonly controller: AbortController;
	waiting: number;
}

/** More is not remembered; what was read first is forgotten first. */
const maxEntries = 200;

/** Remembers what was read, never on disk. Whoever asks for what is being read already gets the same answer. */
export class Memory<T> {
	readonly #clock: LiveClock;
	readonly #changed: () => void;
	readonly #entries = new Map<string, Remembered<T>>();
	readonly #flights = new Map<string, Flight<T>>();

	/** @param changed told after something was read or forgotten. */
	constructor(clock: LiveClock, changed: () => void) {
		this.#clock = clock;
		this.#changed = changed;
	}

	get(key: string): Remembered<T> | undefined {
		return this.#entries.get(key);
	}

	/** Whether it is being read. */
	isReading(key: string): boolean {
		return this.#flights.has(key);
	}

	/** Whether anything is being read. */
	get isBusy(): boolean {
		return this.#flights.size > 0;
	}

	/** Milliseconds since it was read. */
	ageOf({ at }: Remembered<T>): number {
		return this.#clock.now() - at;
	}

	/**
	 * Reads something, together with all who ask for it meanwhile. The work is told to stop when none of them waits any
	 * more; what was known before stays then.
	 *
	 * @throws the signal's reason, the reason of `forget`, and what the work throws.
	 */
	async read(
		key: string,
		signal: AbortSignal,
		work: (signal: AbortSignal) => Promise<T>,
	): Promise<Remembered<T>> {
		signal.throwIfAborted();
		const flight = this.#flights.get(key) ?? this.#begin(key, work);
		flight.waiting += 1;
		try {
			return await abortable(flight.result, signal);
		} finally {
			flight.waiting -= 1;
			if (flight.waiting === 0 && this.#flights.get(key) === flight) {
				this.#flights.delete(key);
				flight.controller.abort(signal.reason);
			}
		}
	}

	/** Remembers what somebody else has just read. */
	put(key: string, value: T): Remembered<T> {
		const read = { value, at: this.#clock.now(), asOf: this.#clock.date() };
		this.#keep(key, read);
		return read;
	}

	/** Forgets one answer. What is being read comes too late to be remembered; those who wait for it get it still. */
	drop(key: string): void {
		this.#flights.delete(key);
		if (this.#entries.delete(key)) {
			this.#changed();
		}
	}

	/** Forgets everything and stops what is being read, whoever waits for it. */
	forget(): void {
		const flights = [...this.#flights.values()];
		this.#flights.clear();
		this.#entries.clear();
		for (const { controller } of flights) {
			controller.abort(new DOMException("What was known was forgotten.", "AbortError"));
		}
		this.#changed();
	}

	#begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
		const controller = new AbortController();
		const [at, asOf] = [this.#clock.now(), this.#clock.date()];
		const flight: Flight<T> = {
			controller,
			waiting: 0,
			result: abortable(work(controller.signal), controller.signal).then(
				(value) => {
					const read = { value, at, asOf };
					// Not where it was forgotten meanwhile.
					if (this.#flights.get(key) === flight) {
						this.#flights.delete(key);
						this.#keep(key, read);
					}
					return read;
				},
				(error: unknown) => {
					if (this.#flights.get(key) === flight) {
						this.#flights.delete(key);
					}
					throw error;
				},
			),
		};
		// Nobody may be waiting by the time it fails.
		flight.result.catch(() => undefined);
		this.#flights.set(key, flight);
		return flight;
	}

	#keep(key: string, read: Remembered<T>): void {
		this.#entries.delete(key);
		this.#entries.set(key, read);
		const [first] = this.#entries.keys();
		if (this.#entries.size > maxEntries && first !== undefined) {
			this.#entries.delete(first);
		}
		this.#changed();
	}
}
