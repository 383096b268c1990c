import type { Edit } from "../../document/edits";
import { countWhile } from "../../document/halving";
import type { CampaignText } from "../../language";
import { fixesOf } from "./fixers";
import { keepsContent } from "./lossless";

/** The edits of every fix that is certain in a text as it is, by their place; of two that overlap, the first. */
export function safeEdits({ problems, tree, text }: CampaignText): Edit[] {
	const chosen: Edit[] = [];
	const placeOf = ({ start }: Edit): number => countWhile(chosen, (other) => other.start <= start);
	for (const problem of problems) {
		const [fix] = fixesOf(problem, tree);
		if (fix?.safe !== true || !fix.edits.every((edit) => isClear(edit) && keepsContent(text, edit))) continue;
		for (const edit of fix.edits) chosen.splice(placeOf(edit), 0, edit);
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
