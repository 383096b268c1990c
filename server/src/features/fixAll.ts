import type { Edit } from "../document/edits";
import { CampaignText } from "../language";
import { safeEdits } from "./codeActions/codeActions";

/** Each round mends what the one before uncovered; a campaign's members lie fewer levels deep than this. */
const rounds = 20;

/** A text after every fix that is certain, those that become certain by others included. */
export function fixAll(text: string): string {
	let mended = text;
	for (let round = 0; round < rounds; round++) {
		const edits = safeEdits(new CampaignText(mended));
		if (edits.length === 0) break;
		mended = applied(mended, edits);
	}
	return mended;
}

function applied(text: string, edits: readonly Edit[]): string {
	let end = text.length;
	const parts: string[] = [];
	for (const edit of [...edits].sort((one, other) => other.start - one.start)) {
		parts.push(text.slice(edit.end, end), edit.newText);
		end = edit.start;
	}
	return text.slice(0, end) + parts.reverse().join("");
}
