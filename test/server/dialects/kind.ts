import assert from "node:assert/strict";
import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";

/** What each fix that converts a text makes of it. */
export function conversions(text: string): readonly string[] {
	const { tree, problems } = new CampaignText(text);
	return problems
		.flatMap((problem) => fixesOf(problem, tree))
		.filter(({ title }) => /^Convert .*to a campaign file(?: \(\d+ left out\))?$/.test(title))
		.map(({ edits }) => {
			const patch = new Patch(text);
			patch.apply(edits);
			return patch.text;
		});
}

/** A text that holds campaigns, what is said of it, and what becomes of it. */
export interface Kind {
	readonly what: string;
	readonly text: string;
	/** What is said after "This is ". */
	readonly said: string;
	/** Nothing more is said. */
	readonly isAll?: true;
	/** What each fix makes of the text. */
	readonly campaigns: readonly object[];
}

/** One problem says what a text is, and each of its fixes gives a campaign. */
export function testKind({ what, text, said, isAll, campaigns }: Kind): void {
	test(what, () => {
		const { problems } = new CampaignText(text);
		const found = problems.map(({ code, message }) => [
			code,
			isAll === true ? message : message.slice(0, "This is ".length + said.length),
		]);
		assert.deepEqual(found, [["dialect-document", `This is ${said}`]]);
		assert.deepEqual(
			conversions(text).map((one) => JSON.parse(one)),
			campaigns,
		);
	});
}
