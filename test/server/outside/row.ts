/** A slip in one of the examples. */
export interface Slip {
	/** Name of the example. */
	readonly file: string;
	/** Text that is replaced once. */
	readonly from: string;
	readonly to: string;
	/** What may be meant, in the place of `to`. */
	readonly meant: readonly string[];
	/** Only the author knows what was meant: a fix is right if it leads to a sound campaign, with or without placeholders. */
	readonly isOpen: boolean;
}

/**
 * Slips of one kind.
 *
 * @param list where `meant` is missing, the text of the example was meant; `undefined` in it says that only the author
 * knows.
 */
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
