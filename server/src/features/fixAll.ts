import type { Problem } from "../../../shared/src/problem/problem";
import type { CampaignText } from "../diagnostics/campaignText";
import type { Edit } from "../syntax/edits";
import { Patch } from "../syntax/patch";
import { fixesOf } from "./codeActions/fixers";
import { isReadAround, keepsContent } from "./codeActions/lossless";
import { safeEdits } from "./codeActions/safe";

/** Each round mends what the one before uncovered; a campaign's members lie fewer levels deep than this. */
const rounds = 20;

/**
 * The edits of every fix that is certain, those that become certain by others included, as edits of the text as it is.
 * None takes away a word, digit, sign or comment. None at all where the text would not be JSON afterwards, but for a value
 * or two that only their author knows: of a text that is not understood, nothing is certain.
 */
export function allFixes(campaign: CampaignText): Edit[] {
	const { edits, text } = mended(campaign);
	return isReadAround(text) ? edits : [];
}

/** What keeps fixes from being made that are certain by themselves. */
interface HeldBack {
	/** Number of those fixes. */
	readonly count: number;
	/** Offset of what isn't JSON and has no certain fix, or else of the first that isn't JSON. */
	readonly start: number;
}

/** The fixes that are certain but for the rest of the text, which isn't JSON; undefined where there are none. */
export function heldBack(campaign: CampaignText): HeldBack | undefined {
	const count = allFixes(campaign).length > 0 ? 0 : mended(campaign).edits.length;
	const { problems } = campaign.tree;
	const isLeft = (problem: Problem): boolean => {
		const [fix] = fixesOf(problem, campaign.tree);
		return fix?.safe !== true || !fix.edits.every((edit) => keepsContent(campaign.text, edit));
	};
	const cause = problems.find(isLeft) ?? problems[0];
	return count === 0 || cause === undefined ? undefined : { count, start: cause.start };
}

/** All fixes of all rounds, whether they may be made or not. */
function mended(campaign: CampaignText): Patch {
	const patch = new Patch(campaign.text);
	let current = campaign;
	for (let round = 0; round < rounds; round++) {
		const edits = safeEdits(current);
		if (edits.length === 0) {
			break;
		}
		patch.apply(edits);
		current = current.with(patch.text);
	}
	return patch;
}

/** A campaign after every fix that is certain, and what they changed in it. */
export function fixAll(campaign: CampaignText): {
	readonly campaign: CampaignText;
	readonly edits: readonly Edit[];
} {
	const edits = allFixes(campaign);
	const patch = new Patch(campaign.text);
	patch.apply(edits);
	return { campaign: edits.length === 0 ? campaign : campaign.with(patch.text), edits };
}
