import type { LiveAnswer } from "../../../../shared/src/live";
import { arnPartsIn } from "../../campaign/arnParts";
import type { Node } from "../../syntax/tree";

/** Whether the ARNs of a file name another account or region than a list is of: two may have things of one ID. */
export function isElsewhere({ account, region }: LiveAnswer, root: Node | undefined): boolean {
	const named = arnPartsIn(root);
	return isOther(account, named.account) || isOther(region, named.region);
}

/**
 * Where a list is from, as in "in account 444455556666, eu-central-1, not the file's", if it is elsewhere.
 *
 * @param door makes what others wrote harmless where it is shown.
 */
export function elsewhereWords(
	list: LiveAnswer,
	root: Node | undefined,
	door: (text: string) => string,
): string[] {
	const { account, region } = list;
	const place = [
		...(account === undefined ? [] : [`account ${door(account)}`]),
		...(region === undefined ? [] : [door(region)]),
	];
	return isElsewhere(list, root) ? [`in ${place.join(", ")}, not the file's`] : [];
}

function isOther(one: string | undefined, other: string | undefined): boolean {
	return one !== undefined && other !== undefined && one !== other;
}
