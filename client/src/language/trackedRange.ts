import type { Located, TextSpan } from "../../../shared/src/protocol";

/** One change of a text, in UTF-16 code units: so many were removed at an offset and so many put in their place. */
interface TextChange {
	readonly offset: number;
	readonly removed: number;
	readonly inserted: number;
}

/**
 * Where a member stands after a change.
 *
 * @returns undefined when the change touched its name or its value.
 */
export function shiftRange(place: Located, { offset, removed, inserted }: TextChange): Located | undefined {
	const { key, value, whole } = place;
	if (offset + removed <= whole.start) {
		const shift = inserted - removed;
		const shifted = ({ start, end }: TextSpan): TextSpan => ({ start: start + shift, end: end + shift });
		return { key: shifted(key), ...(value && { value: shifted(value) }), whole: shifted(whole) };
	}
	return offset > whole.end ? place : undefined;
}
