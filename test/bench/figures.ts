/** What is measured, in the order of the report. */
export const figureNames = [
	"typing: key → diagnostics, ms",
	"typing: completion, ms",
	"typing: CPU of all keys, ms",
	"spawn → initialised, ms",
	"spawn → first diagnostics, ms",
	"CPU of a start, ms",
	"extension: load and activate, ms",
	"idle memory, MB",
	"peak memory, MB",
	"keystroke → diagnostics, ms",
	"CPU per keystroke, ms",
	"completion of a value, ms",
	"completion of a value as typed, ms",
	"completion of members, ms",
	"completion of members as typed, ms",
	"hover, ms",
	"hover as typed, ms",
	"symbols, ms",
	"formatting, ms",
	"storm: last keystroke → diagnostics, ms",
	"storm: CPU, ms",
] as const;

export type Figure = (typeof figureNames)[number];

/** What was measured, by figure, document and contender. */
export class Figures {
	readonly #samples = new Map<string, number[]>();

	add(figure: Figure, document: string, contender: string, sample: number | undefined): void {
		if (sample === undefined) {
			return;
		}
		const key = JSON.stringify([figure, document, contender]);
		const known = this.#samples.get(key);
		if (known === undefined) {
			this.#samples.set(key, [sample]);
		} else {
			known.push(sample);
		}
	}

	/** The value below which a share of the samples lies; undefined where nothing was measured. */
	quantile(figure: Figure, document: string, contender: string, share: number): number | undefined {
		const sorted = this.#samples
			.get(JSON.stringify([figure, document, contender]))
			?.toSorted((one, other) => one - other);
		if (sorted === undefined) {
			return undefined;
		}
		const middle = (sorted.length - 1) * share;
		const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
		return (low + high) / 2;
	}

	/** Whether anything was measured of a figure on a document. */
	has(figure: Figure, document: string): boolean {
		return [...this.#samples.keys()].some((key) =>
			key.startsWith(JSON.stringify([figure, document]).slice(0, -1)),
		);
	}
}
