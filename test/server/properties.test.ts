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
import { forAll } from "../support/property";
import { isJson, type Random, randomCampaign, randomText } from "../support/random";

suite("any text", () => {
	test("is read as JSON.parse reads it, marked within its bounds, formatted without loss, completed to JSON", async () => {
		let json = 0;
		const draw = (random: Random) => {
			const text = random(3) === 0 ? randomCampaign(random) : randomText(random);
			return { text, offset: random(text.length + 1), snippets: random(2) === 0 };
		};
		await forAll({ seed: 2026, cases: 3000 }, draw, ({ text, offset, snippets }) => {
			const campaign = new CampaignText(text);
			const document = TextDocument.create("test:any", "connect-campaign", 0, text);
			const ranges = new Ranges(document);
			const whole_ = isJson(text);
			if (whole_) {
				json++;
			}
			assert.equal(campaign.tree.problems.length === 0, whole_);
			for (const { start, end } of campaign.problems) {
				assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}`);
			}
			const edits = formatEdits(campaign, undefined, { tabSize: 2, insertSpaces: true }, ranges);
			const formatted = TextDocument.applyEdits(document, edits);
			assert.equal(formatted.replace(/\s/g, ""), text.replace(/\s/g, ""));
			documentSymbols(campaign, ranges);
			foldingRanges(campaign, ranges);
			hover(campaign, offset, { timeZone: "Asia/Kolkata", markup: markdown });
			inlayHints(campaign, { start: 0, end: text.length }, new Set(hintKinds), ranges);
			documentLinks(campaign, ranges);
			selectionRange(campaign, offset, ranges);
			const [item] = itemsAt(text, offset, { client: { ...able, snippets } });
			if (whole_ && item !== undefined) {
				assert.ok(isJson(accept(text, item)), item.label);
			}
			for (const fix of whole_
				? campaign.problems.flatMap((problem) => fixesOf(problem, campaign.tree))
				: []) {
				const mended = TextDocument.applyEdits(
					document,
					fix.edits.map((edit) => ({ range: ranges.of(edit), newText: edit.newText })),
				);
				assert.ok(isJson(mended), fix.title);
			}
		});
		assert.ok(json > 30, `${json} of the texts were JSON`);
	});
});
