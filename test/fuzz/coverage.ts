import { type Profiler, Session } from "node:inspector";

/** What is known of the blocks of a function, by their place. */
interface Blocks {
	/** Those that some run left out. */
	readonly known: Map<string, Profiler.CoverageRange>;
	/** Those of them that another run went into. */
	readonly reached: Set<string>;
}

/** Tells whether code of the engine ran for the first time, by V8's coverage of blocks. */
export class NewCoverage {
	readonly #session = new Session();
	readonly #functions = new Map<string, Blocks>();
	/** Functions and blocks of the engine that have run. */
	reached = 0;

	constructor() {
		this.#session.connect();
		this.#session.post("Profiler.enable");
		this.#session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
	}

	/** Whether code ran for the first time since the last call. */
	take(): boolean {
		const before = this.reached;
		this.#session.post("Profiler.takePreciseCoverage", (fault, { result }) => {
			if (fault !== null) {
				throw fault;
			}
			for (const { url, scriptId, functions } of result) {
				if (url.includes("/server/src/")) {
					for (const one of functions) {
						this.#add(scriptId, one);
					}
				}
			}
		});
		return this.reached > before;
	}

	stop(): void {
		this.#session.disconnect();
	}

	/** The first range is the function itself; of what is in it, V8 lists the blocks whose count differs. */
	#add(script: string, { ranges: [whole, ...blocks] }: Profiler.FunctionCoverage): void {
		if (whole === undefined || whole.count === 0) {
			return;
		}
		const place = `${script} ${whole.startOffset} ${whole.endOffset}`;
		const seen = this.#functions.get(place) ?? { known: new Map(), reached: new Set() };
		if (!this.#functions.has(place)) {
			this.#functions.set(place, seen);
			this.reached++;
		}
		const missed = blocks.filter(({ count }) => count === 0);
		for (const block of missed) {
			seen.known.set(`${block.startOffset} ${block.endOffset}`, block);
		}
		for (const [name, block] of seen.known) {
			if (seen.reached.has(name) || missed.some((other) => holds(other, block))) {
				continue;
			}
			seen.reached.add(name);
			this.reached++;
		}
	}
}

function holds(outer: Profiler.CoverageRange, inner: Profiler.CoverageRange): boolean {
	return outer.startOffset <= inner.startOffset && inner.endOffset <= outer.endOffset;
}
