import type { Span } from "../../../shared/src/problem/problem";
import type { Shape } from "../schema/shape";
import { campaignsInCode } from "./code/code";
import { withUnsaid } from "./code/unsaid";
import { besideCode, withoutBlocks } from "./documents/besideCode";
import { isMisleading } from "./documents/unread";
import type { FoundText } from "./foundText";
import { accounted, without } from "./reading/accounting";
import { languageOf, prose, titleOf } from "./reading/languages";

/** The campaigns in a text of code, with what the code says beside them. */
export function code(text: string, root: Shape, language = languageOf(text)): FoundText | undefined {
	if (language !== prose && isMisleading(text)) {
		return undefined;
	}
	const plain = withoutBlocks(text, language.name);
	const found = campaignsInCode(plain, language, root).campaigns;
	const campaigns =
		language === prose
			? accounted(found, without(text, spansOf(found)))
			: accounted(withUnsaid(plain, language, found), besideCode(text, language.name));
	return campaigns.length === 0 ? undefined : { title: titleOf(language), campaigns };
}

/** Where campaigns are that are one value in brackets each. */
export function spansOf(campaigns: FoundText["campaigns"]): readonly Span[] {
	return campaigns.flatMap(({ start, end }) =>
		start === undefined || end === undefined ? [] : [{ start, end }],
	);
}
