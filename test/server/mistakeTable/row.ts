export type Path = readonly (string | number)[];

/** One mistake in a right campaign. */
export interface Row {
	readonly kind: string;
	readonly path: Path;
	/** What stands there; undefined: nothing. */
	readonly wrong: unknown;
	/** What may be meant; an `undefined` among it, or none: nobody knows, and the form is to be filled in. */
	readonly right: readonly unknown[];
}

/** A mistake that is made in the text. */
export interface TextRow {
	readonly kind: string;
	/** Regular expression, or text, that is replaced once. */
	readonly from: string | RegExp;
	readonly to: string;
	/** What it is replaced by where the right text is not the one before. */
	readonly right?: string;
}
