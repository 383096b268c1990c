/** A slip in one of the examples. */
export interface Slip {
	/** Name of the example. */
	readonly file: string;
	/** Text that is replaced once. */
	readonly from: string;
	readonly to: string;
	/** What may be meant, in the place of `to`. */
	readonly meant: readonly string[];
	/** Only the author knows: any sound campaign is right, also with gaps that are to be filled in. */
	readonly isOpen: boolean;
}

/** Slips of a kind; where nothing is said of what is meant, it is the text of the example. An `undefined` among it: only the author knows. */
export function slips(
	list: readonly (readonly [file: string, from: string, to: string, ...meant: (string | undefined)[]])[],
): readonly Slip[] {
	return list.map(([file, from, to, ...meant]) => ({
		file,
		from,
		to,
		meant: meant.length === 0 ? [from] : meant.flatMap((one) => one ?? []),
		isOpen: meant.includes(undefined),
	}));
}
