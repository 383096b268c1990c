import type { CheckRange, CheckResult } from "../../../shared/src/protocol";

/** Where else a name is. */
export interface SameName {
	readonly file: string;
	/** Of the name's value. */
	readonly range: CheckRange;
}

/** Other files that are named at most; who has copied a file more often knows where they are. */
const maxOthers = 10;

/** Files that have one name in one instance, each with where the others have it; by file. */
export function sameNames(
	results: ReadonlyMap<string, CheckResult>,
): ReadonlyMap<string, readonly SameName[]> {
	const places = new Map<string, SameName[]>();
	for (const [file, { key }] of results) {
		if (key !== undefined) {
			const identity = JSON.stringify([key.instanceId, key.name]);
			const found = places.get(identity) ?? [];
			places.set(identity, found);
			found.push({ file, range: key.range });
		}
	}
	const several = [...places.values()].filter(({ length }) => length > 1);
	return new Map(
		several.flatMap((all) =>
			all.map(({ file }) => {
				const others = all.slice(0, maxOthers + 1).filter((one) => one.file !== file);
				return [file, others.slice(0, maxOthers)] as const;
			}),
		),
	);
}
