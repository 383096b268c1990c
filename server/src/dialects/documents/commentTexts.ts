import { mayHoldCampaign } from "../json/campaignNames";

/** What stands around comments over several lines. */
const blocks: readonly (readonly [open: string, close: string])[] = [
	["/*", "*/"],
	["<!--", "-->"],
	["<#", "#>"],
	['"""', '"""'],
	["'''", "'''"],
	["\n=begin", "\n=end"],
];
const lineMark = /^[ \t]*(?:\/\/[/!]?|#+|--|;+|%+|REM\b)[ \t]?/i;

/** The comments of code in which a campaign may be, and the others, each without its marks. */
export function commentTexts(text: string): { readonly texts: readonly string[]; readonly others: string } {
	const found = blocks.flatMap(([open, close]) => between(text, open, close));
	let run: string[] = [];
	for (const line of [...text.split("\n"), ""]) {
		const mark = lineMark.exec(line)?.[0];
		if (mark !== undefined) {
			run.push(line.slice(mark.length));
		} else {
			found.push(run.join("\n"));
			run = [];
		}
	}
	return {
		texts: found.filter(mayHoldCampaign),
		others: found.filter((one) => !mayHoldCampaign(one)).join("\n"),
	};
}

function between(text: string, open: string, close: string): string[] {
	const found: string[] = [];
	for (let start = text.indexOf(open); start >= 0; ) {
		const end = text.indexOf(close, start + open.length);
		if (end < 0) {
			break;
		}
		found.push(withoutStars(text.slice(start + open.length, end)));
		start = text.indexOf(open, end + close.length);
	}
	return found;
}

/** A comment without the stars that its lines begin with. */
function withoutStars(comment: string): string {
	return comment.replace(/^[ \t]*\*+[ \t]?/gm, "");
}
