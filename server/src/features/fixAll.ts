import type { CampaignText } from "../diagnostics/campaignText";
import type { Edit } from "../syntax/edits";
import { Patch } from "../syntax/patch";
import { isLossless } from "./codeActions/lossless";
import { safeEdits } from "./codeActions/safe";

/** Each round mends what the one before uncovered; a campaign's members lie fewer levels deep than this. */
const rounds = 20;

/**
 * The edits of every fix that is certain, those that become certain by others included, as edits of the text as it is.
 * None at all where the text would not be JSON afterwards: of a text that is not understood, nothing is certain.
 */
export function allFixes(campaign: CampaignText): Edit[] {
	const patch = new Patch(campaign.text);
	let mended = campaign;
	for (let round = 0; round < rounds; round++) {
		const edits = safeEdits(mended);
		if (edits.length === 0) {
			break;
		}
		patch.apply(edits);
		mended = mended.with(patch.text);
	}
	const { edits, text } = patch;
	return isLossless(campaign.text, edits, text) ? edits : [];
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
