import { cpus } from "node:os";
import type { Contender } from "./contenders";
import { type Figure, type Figures, figureNames } from "./figures";

type Contenders = Readonly<Record<"ours" | "ourPush" | "ourLive" | "json" | "jsonPush" | "floor", Contender>>;

/** Medians, 95th percentiles and ratios of medians as a Markdown table, one figure after the other. */
export function report(figures: Figures, documents: readonly string[], all: Contenders): string {
	const names = Object.values(all).map(({ name }) => name);
	const rows = figureNames.flatMap((figure) =>
		documents
			.filter((document) => figures.has(figure, document))
			.map((document) => [figure, document] as const),
	);
	const ratio = (figure: Figure, document: string, one: Contender, other: Contender): string => {
		const [above, below] = [one, other].map(({ name }) => figures.quantile(figure, document, name, 0.5));
		return above === undefined || below === undefined ? "" : (above / below).toFixed(2);
	};
	const lines = rows.map(([figure, document]) => [
		figure,
		document,
		...names.map((name) => cell(figures, figure, document, name)),
		ratio(figure, document, all.ours, all.json),
		ratio(figure, document, all.ourPush, all.jsonPush),
		ratio(figure, document, all.ours, all.floor),
		ratio(figure, document, all.ourLive, all.ours),
	]);
	const head = [
		"figure",
		"document",
		...names,
		"ours : JSON",
		"pushing",
		"ours : floor",
		"account known : ours",
	];
	const written = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
	return [...written, "", `Median (95th percentile). ${machine()}`].join("\n");
}

/** What the figures were taken on, and when. */
function machine(): string {
	const processors = cpus();
	return `${processors.length} cores (${processors[0]?.model ?? "unknown"}), Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}.`;
}

function cell(figures: Figures, figure: Figure, document: string, name: string): string {
	const median = figures.quantile(figure, document, name, 0.5);
	if (median === undefined) {
		return "";
	}
	return `${rounded(median)} (${rounded(figures.quantile(figure, document, name, 0.95) ?? median)})`;
}

function rounded(value: number): string {
	return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
