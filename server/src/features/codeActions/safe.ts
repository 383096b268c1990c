import type { CampaignText } from "../../diagnostics/campaignText";
import { beginsWithSign } from "../../diagnostics/checks/meantMember";
import { eachOf } from "../../diagnostics/families";
import { partitionPoint } from "../../syntax/binarySearch";
import type { Edit } from "../../syntax/edits";
import { countOf, type Tree } from "../../syntax/tree";
import { propertyAt } from "./fix";
import { fixesOf } from "./fixers";
import { keepsContent } from "./lossless";

/**
 * Whether a key may be renamed without asking: no other key of its object has the new name, and it doesn't begin with
 * a sign, which people write to put a property out of use.
 *
 * @param named the names that keys were given so far; a new one is added.
 */
function isFreeName({ start, end, newText }: Edit, tree: Tree, named: Set<string>): boolean {
	const property = propertyAt(tree, { start, end });
	if (property === undefined || property.key.end !== end) {
		return true;
	}
	const { key, parent } = property;
	const name = newText.slice(1, -1);
	const place = `${parent.start} ${name}`;
	const others = countOf(parent, name) - (key.name === name ? 1 : 0);
	if (others > 0 || named.has(place) || beginsWithSign(key.name)) {
		return false;
	}
	named.add(place);
	return true;
}

/** The edits of every fix that is certain in a text as it is, by their place; of two that overlap, the first. */
export function safeEdits({ problems, tree, text }: CampaignText): Edit[] {
	const chosen: Edit[] = [];
	const named = new Set<string>();
	const placeOf = ({ start }: Edit): number => partitionPoint(chosen, (other) => other.start <= start);
	for (const problem of eachOf(problems)) {
		const [fix] = fixesOf(problem, tree);
		if (fix?.safe !== true || !fix.edits.every((edit) => isClear(edit) && keepsContent(text, edit))) {
			continue;
		}
		if (!fix.edits.every((edit) => isFreeName(edit, tree, named))) {
			continue;
		}
		for (const edit of fix.edits) {
			chosen.splice(placeOf(edit), 0, edit);
		}
	}
	return chosen;

	function isClear(edit: Edit): boolean {
		const place = placeOf(edit);
		const before = chosen[place - 1];
		const after = chosen[place];
		return (
			(before === undefined || before.end < edit.start) && (after === undefined || edit.end < after.start)
		);
	}
}
