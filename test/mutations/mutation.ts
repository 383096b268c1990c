/** A small change that breaks a promise of the product, so that a test has to fail. */
export interface Mutation {
	/** From the root of the repository. */
	readonly file: string;
	/** Stands in the file exactly once. */
	readonly find: string;
	readonly replace: string;
	/** What the change does to the user. */
	readonly why: string;
	/** The test files that ought to notice. */
	readonly tests: readonly string[];
	/** Why no test can notice. */
	readonly equivalent?: string;
}

/** Mutations of one file, each as what to find, what to put in its place, and what that does to the user. */
export function mutationsOf(
	file: string,
	tests: readonly string[],
	changes: readonly (readonly [find: string, replace: string, why: string, equivalent?: string])[],
): readonly Mutation[] {
	return changes.map(([find, replace, why, equivalent]) => ({
		file,
		tests,
		find,
		replace,
		why,
		...(equivalent === undefined ? {} : { equivalent }),
	}));
}

/**
 * The text with the mutation in it.
 *
 * @throws Error when what it looks for is not there, or more than once: the table is behind the code.
 */
export function mutate(text: string, { file, find, replace }: Mutation): string {
	const [before, after, ...more] = text.split(find);
	if (before === undefined || after === undefined || more.length > 0) {
		throw new Error(`${file} has ${text.split(find).length - 1} times, not once: ${find}`);
	}
	return before + replace + after;
}
