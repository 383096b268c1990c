import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { allFixes } from "../../../server/src/features/fixAll";
import { formatEdits } from "../../../server/src/features/format";
import { actionsWithLineEnds } from "../../../server/src/features/lineEnds";
import { Ranges } from "../../../server/src/features/ranges";
import type { Json } from "../../support/generate";
import { codeForms } from "./renderCode";
import { jsonForms } from "./renderJson";

const examples: readonly (readonly [file: string, campaign: Record<string, Json>])[] = readdirSync(
	"examples",
).map((file) => [file, JSON.parse(readFileSync(`examples/${file}`, "utf8"))] as const);

/** What the conversion of a text gives, after all that must be true of any conversion. */
function converted(text: string): string {
	const campaign = new CampaignText(text);
	assert.deepEqual(
		campaign.problems.map(({ code }) => code),
		["dialect-document"],
		text,
	);
	assert.deepEqual(allFixes(campaign), []);
	const document = TextDocument.create("test:pasted", "connect-campaign", 0, text);
	const ranges = new Ranges(document);
	const whole = { start: 0, end: text.length };
	const actions = codeActions(campaign, whole, ["quickfix"], ranges, document.uri);
	const [action, ...more] = actionsWithLineEnds(actions, text).filter(({ title }) =>
		title.startsWith("Convert"),
	);
	assert.deepEqual(more, []);
	const after = TextDocument.applyEdits(document, action?.edit?.changes?.[document.uri] ?? []);
	const step = /\n([ \t]+)/.exec(after)?.[1] ?? "  ";
	const options = { tabSize: step.length, insertSpaces: !step.startsWith("\t") };
	const made = TextDocument.create("test:made", "connect-campaign", 0, after);
	assert.deepEqual(formatEdits(new CampaignText(after), undefined, options, new Ranges(made)), [], after);
	return after;
}

suite("a campaign that was pasted from elsewhere", () => {
	for (const [form, render] of [...Object.entries(jsonForms), ...Object.entries(codeForms)]) {
		test(`is found in ${form}, and converts to an equal one`, () => {
			for (const [file, campaign] of examples) {
				assert.deepEqual(JSON.parse(converted(render(campaign))), campaign, file);
			}
		});
	}

	test("ends its lines as the file did", () => {
		const [, campaign = {}] = examples[0] ?? [];
		for (const [form, render] of Object.entries(codeForms)) {
			const text = render(campaign).replaceAll("\n", "\r\n");
			const after = converted(text);
			assert.equal(/(?<!\r)\n/.test(after), !text.includes("\r\n"), form);
			assert.deepEqual(JSON.parse(after), campaign, form);
		}
	});
});
