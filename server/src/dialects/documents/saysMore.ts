import type { Span } from "../../../../shared/src/problem/problem";
import { mayHoldCampaign } from "../json/campaignNames";
import { unsaidLines, wordsOf } from "../reading/accounting";
import { languageOf, prose } from "../reading/languages";

/** What gives a value to a name, or to whoever runs the code. */
const name =
	/^\s*(?:return|(?:export[ \t]+default|(?:(?:export|const|let|var|val|final|my|auto|local|static|public|private)[ \t]+)*[$@]?[\w.$]+[ \t]*(?::[^=\n]{0,80})?:?=))?\s*$/;

/** Whether the text around a campaign holds another one, or says something of it. */
export function saysMore(text: string, campaign: Span | undefined): boolean {
	const front = text.slice(0, campaign?.start);
	const behind = text.slice(campaign?.end);
	const told = new Set(wordsOf(text.slice(campaign?.start, campaign?.end)));
	const language = languageOf(text);
	const isCode = language !== prose && language.name !== "code";
	return (
		mayHoldCampaign(behind) ||
		(languageOf(behind) === prose && unsaidLines(behind, told).length > 0) ||
		(!name.test(front) && (isCode || unsaidLines(front, told).length > 0))
	);
}
