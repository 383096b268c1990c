import type { DraftObject } from "../reading/draft";
import { spoken } from "./functions";

/** Names of what is there for others. Sources: the references of GitLab, for a dot, and of Docker Compose, for `x-`. */
const forOthers = /^(?:[._]|x-)|^(?:base|common|defaults?|shared|template)$/i;

/** Whether an object is there to be merged into others, and is no campaign of its own. `name`: that of the property that holds it, or its place in a list. */
export function isBase({ members, mergedInto = [] }: DraftObject, name: string): boolean {
	const [only, ...more] = mergedInto;
	if (only === undefined || /^\d+$/.test(name)) {
		return false;
	}
	const lacks = (other: ReadonlyMap<string, unknown>): boolean =>
		[...other.keys()].some((key) => !members.has(key));
	return more.length === 0 || forOthers.test(name) || mergedInto.every(lacks);
}

/** What objects say that are merged into one object alone, and that says something else there. `all`: those that count. */
export function overridden(
	{ members, bases = [] }: DraftObject,
	all: ReadonlySet<DraftObject>,
): readonly string[] {
	return bases
		.filter((base) => base.mergedInto?.length === 1 && all.has(base))
		.flatMap((base) =>
			[...base.members].flatMap(([key, value]) =>
				members.get(key) === value ? [] : [`${key}: ${spoken(value)}`],
			),
		);
}
