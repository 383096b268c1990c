import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fixesOf } from "../../server/src/features/codeActions/fixers";
import { complete } from "../../server/src/features/completion/completion";
import { foldingRanges } from "../../server/src/features/folding";
import { formatEdits } from "../../server/src/features/format";
import { hover } from "../../server/src/features/hover";
import { Ranges } from "../../server/src/features/ranges";
import { selectionRange } from "../../server/src/features/selection";
import { documentSymbols } from "../../server/src/features/symbols";
import { CampaignText } from "../../server/src/language";
import { accept } from "../support/accept";
import { textOf, whole } from "../support/campaigns";

const base = textOf(whole);
const shards = [
	..."{}[],:\"'\\/-1e \n\r\t\0",
	"//",
	"/*",
	"*/",
	"null",
	"tru",
	"\u00a0",
	"\ud800",
	"😀",
	'"a"',
	'"__proto__"',
];

/** A sequence of numbers that is the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
		return (state >>> 8) % below;
	};
}

/** Values of every type, to be put where others are due. */
const values = [
	null,
	true,
	1e9,
	-1,
	"",
	"x",
	"T24:00",
	"9:00",
	[],
	[[]],
	{},
	{ a: { b: 1 } },
	["ZIP_CODE", "ZIP_CODE"],
];

/** A campaign in which some values are others. */
function randomCampaign(random: (below: number) => number): string {
	const swapped: unknown = JSON.parse(base, (_, value: unknown) =>
		random(25) === 0 ? values[random(values.length)] : value,
	);
	return JSON.stringify(swapped, undefined, random(2) * 2);
}

/** A campaign cut, joined and strewn with what breaks JSON. */
function randomText(random: (below: number) => number): string {
	const tail = random(2) === 0 ? "" : base.slice(random(base.length));
	let text = random(3) === 0 ? "" : base.slice(0, random(base.length)) + tail;
	for (let left = random(6); left >= 0; left--) {
		const at = random(text.length + 1);
		text = text.slice(0, at) + shards[random(shards.length)] + text.slice(at + random(3));
	}
	return text;
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

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
			if (whole_) json++;
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
			hover(campaign, offset);
			selectionRange(campaign, offset, ranges);
			const [item] = complete(campaign, offset, ranges, { snippets: random(2) === 0 });
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
