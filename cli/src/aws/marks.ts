import type { Severity } from "../../../shared/src/problem/finding";
import type { CheckedProblem, Path } from "../../../shared/src/protocol";
import type { CampaignSource } from "./find";
import type { Mark } from "./item";
import type { AccountCall } from "./session";

/** What is to be said of a property. */
export interface Note {
	readonly level: Severity;
	readonly path: Path;
	readonly message: string;
}

/** Notes where their properties are in a file as it is written. */
export function marksAt(
	{ checks }: AccountCall,
	{ written }: CampaignSource,
	notes: readonly Note[],
): readonly Mark[] {
	const ranges = checks.rangesOf(
		written,
		notes.map(({ path }) => path),
	);
	return notes.flatMap(({ level, message }, index) => {
		const range = ranges[index];
		return range === undefined ? [] : [{ level, range, message }];
	});
}

/** A problem of a file where it is, under its code. */
export function markOf({ severity, range, code, message }: CheckedProblem): Mark {
	return { level: severity, range, title: code, message };
}
