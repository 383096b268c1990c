import assert from "node:assert/strict";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../server/src/features/codeActions/fixers";
import type { Edit } from "../../server/src/syntax/edits";
import { isJson } from "./random";

/** What holds of the reading of any text at all; throws where it does not. */
export function checkReading(text: string): void {
	const campaign = new CampaignText(text);
	const json = isJson(text);
	assert.equal(campaign.tree.problems.length === 0, json, "read as JSON.parse reads it");
	const places = new Set<string>();
	for (const { start, end, code, message } of campaign.problems) {
		assert.ok(0 <= start && start <= end && end <= text.length, `${code} is marked within the text`);
		const place = `${code} ${start} ${end} ${message}`;
		assert.ok(!places.has(place), `${place} is said once`);
		places.add(place);
	}
	for (const problem of campaign.problems.slice(0, 20)) {
		for (const { title, edits } of fixesOf(problem, campaign.tree)) {
			const mended = applyEdits(text, edits);
			assert.ok(!json || isJson(mended), `${title} leaves JSON`);
			assert.notEqual(mended, text, `${title} changes something`);
		}
	}
}

/** A text after edits that must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = "";
	let done = 0;
	for (const { start, end, newText } of [...edits].sort((one, other) => one.start - other.start)) {
		assert.ok(done <= start && start <= end && end <= text.length, "edits lie apart and within the text");
		result += text.slice(done, start) + newText;
		done = end;
	}
	return result + text.slice(done);
}
