import type { Node, Property } from "../document/tree";
import { spanOf } from "../document/tree";
import type { RelatedPlace, Span } from "../problem";
import type { Campaign, Path } from "./campaign";

/** The key of a member. */
export function spanOfKey({ key }: Property): Span {
	return { start: key.start, end: key.end };
}

/** Where a problem about a whole value is marked. */
export function spanOfNode(node: Node): Span {
	const { start, end } = spanOf(node);
	return { start, end };
}

/** The value itself. */
export function spanOfValue({ start, end }: Span): Span {
	return { start, end };
}

/** A key that a problem elsewhere has to do with; none where it is absent. */
export function related(
	campaign: Campaign,
	path: Path,
	message: string,
): { related?: readonly RelatedPlace[] } {
	const property = campaign.property(path);
	return property === undefined ? {} : { related: [{ ...spanOfKey(property), message }] };
}
