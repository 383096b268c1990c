import type { Edit } from "../../document/edits";
import type { CampaignText } from "../../language";
import type { Fix } from "./fix";
import { fixesOf } from "./fixers";

/** The edits of every fix that is certain in a text as it is; of two that overlap, the first. */
export function safeEdits({ problems, tree }: CampaignText): Edit[] {
	const chosen: Edit[] = [];
	const fixes = problems.flatMap((problem): readonly Fix[] => fixesOf(problem, tree).slice(0, 1));
	for (const { safe, edits } of fixes) {
		const clear = edits.every(({ start, end }) =>
			chosen.every((other) => end < other.start || other.end < start),
		);
		if (safe && clear) chosen.push(...edits);
	}
	return chosen;
}
