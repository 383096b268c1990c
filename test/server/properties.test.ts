import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../server/src/features/codeActions/fixers";
import { documentLinks } from "../../server/src/features/documentLinks";
import { foldingRanges } from "../../server/src/features/folding";
import { formatEdits } from "../../server/src/features/format";
import { hover } from "../../server/src/features/hover/hover";
import { hintKinds, inlayHints } from "../../server/src/features/inlayHints";
import { markdown } from "../../server/src/features/markup";
import { Ranges } from "../../server/src/features/ranges";
import { selectionRange } from "../../server/src/features/selection";
import { documentSymbols } from "../../server/src/features/symbols";
import { accept } from "../support/accept";
import { able, itemsAt } from "../support/completing";
import { isJson, randomCampaign, randomNumbers, randomText } from "../support/random";

suite("any text", () => {
	test("is read as JSON.parse reads it, marked within its bounds, formatted without loss, completed to JSON", () => {
		const random = randomNumbers(2026);
		let json = 0;
		for (let count = 0; count < 3000; count++) {
			const text = random(3) === 0 ? randomCampaign(random) : randomText(random);
			const campaign = new CampaignText(text);
			const document = TextDocument.create("test:any", "connect-campaign", 0, text);
			const ranges = new Ranges(document);
			const whole_ = isJson(text);
			if (whole_) {
				json++;
			}
			assert.equal(campaign.tree.problems.length === 0, whole_, JSON.stringify(text));
			for (const { start, end } of campaign.problems) {
				assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify(text));
			}
			const edits = formatEdits(campaign, undefined, { tabSize: 2, insertSpaces: true }, ranges);
			const formatted = TextDocument.applyEdits(document, edits);
			assert.equal(formatted.replace(/\s/g, ""), text.replace(/\s/g, ""));
			documentSymbols(campaign, ranges);
			foldingRanges(campaign, ranges);
			const offset = random(text.length + 1);
			hover(campaign, offset, { timeZone: "Asia/Kolkata", markup: markdown });
			inlayHints(campaign, { start: 0, end: text.length }, new Set(hintKinds), ranges);
			documentLinks(campaign, ranges);
			selectionRange(campaign, offset, ranges);
			const [item] = itemsAt(text, offset, { client: { ...able, snippets: random(2) === 0 } });
			if (whole_ && item !== undefined) {
				assert.ok(isJson(accept(text, item)), `${item.label} at ${offset} of ${JSON.stringify(text)}`);
			}
			for (const fix of whole_
				? campaign.problems.flatMap((problem) => fixesOf(problem, campaign.tree))
				: []) {
				const mended = TextDocument.applyEdits(
					document,
					fix.edits.map((edit) => ({ range: ranges.of(edit), newText: edit.newText })),
				);
				assert.ok(isJson(mended), `${fix.title} in ${JSON.stringify(text)}`);
			}
		}
		assert.ok(json > 30, `${json} of the texts were JSON`);
	});
});
