import { spanOnly } from "../../../shared/src/problem/problem";
import type { Located, LocateResult, Path } from "../../../shared/src/protocol";
import { CampaignText } from "../diagnostics/campaignText";
import { endOfProperty, type Node, propertyOf } from "../syntax/tree";

/** Where members stand in a text, for a client that has something to say of them. */
export function locate(text: string, paths: readonly Path[]): LocateResult {
	const { root } = new CampaignText(text).tree;
	return { places: paths.map((path) => placeOf(root, path)) };
}

function placeOf(root: Node | undefined, path: Path): Located | null {
	let node = root;
	let place: Located | null = null;
	for (const step of path) {
		if (node?.kind === "array" && typeof step === "number") {
			node = node.items[step];
			place = node === undefined ? null : { key: spanOnly(node), whole: spanOnly(node) };
		} else {
			const property =
				node?.kind === "object" && typeof step === "string" ? propertyOf(node, step) : undefined;
			node = property?.value;
			place =
				property === undefined
					? null
					: {
							key: spanOnly(property.key),
							...(node !== undefined && { value: spanOnly(node) }),
							whole: { start: property.key.start, end: endOfProperty(property) },
						};
		}
		if (place === null) {
			return null;
		}
	}
	return place;
}
