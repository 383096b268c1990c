import type { Shape } from "../schema/shape";
import type { Tree } from "../syntax/tree";
import { described, indentationOf, lineOf } from "./described";
import type { FoundText } from "./foundText";
import { converted, type ForeignDocument } from "./json/foreignDocument";
import { countOfCampaigns, maxCampaigns } from "./json/search";
import { draftOf, leftOutOf, write } from "./reading/draft";

/** What to do with a text that is no JSON. */
export const advice = "A campaign file is the JSON of one campaign. Convert the file.";

/** What is said of a text in which campaigns were found. `isObject`: the campaign is the whole text, wherever it begins. */
export function documentOf(
	{ title, campaigns: all, indentation }: FoundText,
	text: string,
	tree: Tree,
	root: Shape,
	isObject: boolean,
): ForeignDocument {
	const campaigns = all.slice(0, maxCampaigns);
	const start = campaigns[0]?.start;
	const line = start === undefined ? undefined : lineOf(text, start);
	const place = line === undefined || isObject ? "" : ` with a campaign on line ${line}`;
	const isCounted = campaigns.length > 1 && !title.endsWith("campaigns");
	const dialect = isCounted ? `${title} with ${countOfCampaigns(campaigns)}` : title + place;
	return {
		...described(tree.text, dialect, advice),
		indentation: indentation ?? indentationOf(tree.text),
		campaigns: converted(campaigns, root),
	};
}

/** What was found in a text, unless that is no more than the one object which is all there is of its campaign. */
export function besidesObject(found: FoundText | undefined, tree: Tree | undefined): FoundText | undefined {
	const [only, ...more] = found?.campaigns ?? [];
	if (tree?.root === undefined || only === undefined || more.length > 0) {
		return found;
	}
	const isAll = write(only.draft) === write(draftOf(tree, tree.root)) && leftOutOf(only.draft).length === 0;
	return isAll && (only.besides ?? []).length === 0 ? undefined : found;
}
