import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { defaultSeverities } from "../../../server/src/diagnostics/severities";
import { codeActions } from "../../../server/src/features/codeActions/codeActions";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Ranges } from "../../../server/src/features/ranges";
import { Patch } from "../../../server/src/syntax/patch";
import { isJson } from "../../support/random";
import { fieldCases } from "./fieldCases";
import { toldOf } from "./told";

const now = () => new Date("2030-01-01T00:00:00Z");
const read = (text: string): CampaignText => new CampaignText(text, defaultSeverities, now);

/** Letters and digits of a text, sorted: what may not get fewer where nobody has asked. */
function lettersOf(text: string): string {
	return [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
}

suite("one fix of a field case", () => {
	test("is known for each of them", () => {
		assert.deepEqual(
			fieldCases.map(({ id }) => id),
			[...toldOf.keys()],
		);
	});

	for (const { id, text, oneFix } of fieldCases) {
		const campaign = read(text);
		const afterEach = campaign.problems.flatMap((problem) =>
			fixesOf(problem, campaign.tree).map(({ edits }) => {
				const patch = new Patch(text);
				patch.apply(edits);
				return patch.text;
			}),
		);

		test(`${id}: is told once${oneFix === undefined ? "" : ", and a fix gives the right campaign"}`, () => {
			const found = campaign.problems.filter(({ severity }) => severity !== "hint");
			const told = found.map(({ code, start, end }) => [code, text.slice(start, end)]);
			assert.deepEqual(told, toldOf.get(id), found.map(({ message }) => message).join("\n"));
			if (oneFix === undefined) {
				return;
			}
			const wanted: unknown = JSON.parse(oneFix);
			assert.ok(
				afterEach.some((after) => isJson(after) && isDeepStrictEqual(JSON.parse(after), wanted)),
				afterEach.join("\n---\n"),
			);
		});

		test(`${id}: nothing preferred throws away what is written`, () => {
			const document = TextDocument.create("test:field", "connect-campaign", 0, text);
			for (const problem of campaign.problems) {
				const actions = codeActions(campaign, problem, ["quickfix"], new Ranges(document), document.uri);
				const preferred = actions.filter(({ isPreferred }) => isPreferred);
				assert.ok(preferred.length <= 1);
				for (const action of preferred) {
					const after = TextDocument.applyEdits(document, action.edit?.changes?.[document.uri] ?? []);
					if (
						oneFix !== undefined &&
						isJson(after) &&
						isDeepStrictEqual(JSON.parse(after), JSON.parse(oneFix))
					) {
						continue;
					}
					assert.ok(lettersOf(after).length >= lettersOf(text).length, `${action.title}\n${after}`);
				}
			}
		});
	}
});
