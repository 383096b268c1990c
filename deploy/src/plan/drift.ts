import type { Path } from "../../../shared/src/protocol";
import type { JsonObject } from "../../../shared/src/request/json";
import { formatPath } from "../../../shared/src/request/path";
import { compareCampaigns, isSamePlace } from "./compare";

/** How a file and its campaign came to differ. What both say alike by now is in neither list. */
export interface Drift {
	/** What was changed in AWS since it was last applied from here. */
	readonly inAws: readonly Path[];
	/** What was changed in the file since then; together with the former where both were. */
	readonly inFile: readonly Path[];
}

/**
 * Tells what was changed in AWS from what was changed in the file.
 *
 * @param last what was last applied, as `exactJson` reads it; so are the others.
 * @param remote the campaign of DescribeCampaign.
 * @param file what the file says.
 */
export function drift(last: JsonObject, remote: JsonObject, file: JsonObject): Drift {
	const open = compareCampaigns(file, remote).differences;
	const stillOpen = ({ path }: { readonly path: Path }): boolean =>
		open.some((other) => isSamePlace(path, other.path));
	const pathOf = ({ path }: { readonly path: Path }): Path => path;
	return {
		inAws: compareCampaigns(last, remote).differences.filter(stillOpen).map(pathOf),
		inFile: compareCampaigns(file, last).differences.filter(stillOpen).map(pathOf),
	};
}

/** Paths that a sentence names; of more, the number is told. */
const longestList = 5;

/** Two sentences, each where it is true. */
export function driftLines({ inAws, inFile }: Drift): readonly string[] {
	return [
		...(inAws.length === 0
			? []
			: [`Changed in AWS since you last created, pulled or applied it: ${listed(inAws)}`]),
		...(inFile.length === 0 ? [] : [`The file is ahead by ${counted(inFile.length)}: ${listed(inFile)}`]),
	];
}

function listed(paths: readonly Path[]): string {
	const named = paths.slice(0, longestList).map(formatPath);
	const more = paths.length - named.length;
	return [...named, ...(more === 0 ? [] : [`${more} more`])].join(", ");
}

function counted(count: number): string {
	return count === 1 ? "1 property" : `${count} properties`;
}
