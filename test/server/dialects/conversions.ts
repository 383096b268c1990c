import { CampaignText } from "../../../server/src/diagnostics/campaignText";
import { fixesOf } from "../../../server/src/features/codeActions/fixers";
import { Patch } from "../../../server/src/syntax/patch";

/** What each fix that converts a text makes of it. */
export function conversions(text: string): readonly string[] {
	const { tree, problems } = new CampaignText(text);
	return problems
		.flatMap((problem) => fixesOf(problem, tree))
		.filter(({ title }) => /^Convert .*to a campaign file$/.test(title))
		.map(({ edits }) => {
			const patch = new Patch(text);
			patch.apply(edits);
			return patch.text;
		});
}
