import type { Span } from "../../../../shared/src/problem/problem";
import { mayHoldCampaign } from "../json/campaignNames";
import { without } from "../reading/accounting";

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

/** What is in front of a string that code gives to something, or calls something with. */
const beforeString = /[=(,:][ \t]*[a-zA-Z]{0,2}$/;
const maxBefore = 20;
/** A line of code that says something: it has a text or a number. */
const saying = /["'`]\S|\d/;
/** More lines of code are not told. */
const maxLines = 20;

/** Comments, and strings on several lines. */
interface CommentTexts {
	/** Those in which a campaign may be, each without its marks. */
	readonly texts: readonly string[];
	/** What the others say, and the code around strings. */
	readonly others: string;
	/** A campaign is in a string of code. */
	readonly isString: boolean;
}

/** The comments of code in which a campaign may be, and what is said beside them. */
export function commentTexts(text: string): CommentTexts {
	const parts = blocks.flatMap(([open, close]) => between(text, open, close));
	const strings = parts.filter(({ isString, said }) => isString && mayHoldCampaign(said));
	const found = parts.map(({ said }) => said);
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
	const code = strings.length === 0 ? [] : without(text, strings).split("\n");
	const lines = code.filter((line) => saying.test(line) && lineMark.exec(line) === null).slice(0, maxLines);
	return {
		texts: found.filter(mayHoldCampaign),
		others: [...found.filter((one) => !mayHoldCampaign(one)), ...lines].join("\n"),
		isString: strings.length > 0,
	};
}

interface Part extends Span {
	readonly said: string;
	readonly isString: boolean;
}

function between(text: string, open: string, close: string): Part[] {
	const found: Part[] = [];
	for (let start = text.indexOf(open); start >= 0; ) {
		const end = text.indexOf(close, start + open.length);
		if (end < 0) {
			break;
		}
		const isString = beforeString.test(text.slice(Math.max(0, start - maxBefore), start));
		const said = withoutStars(text.slice(start + open.length, end));
		found.push({ said, isString, start, end: end + close.length });
		start = text.indexOf(open, end + close.length);
	}
	return found;
}

/** A comment without the stars that its lines begin with. */
function withoutStars(comment: string): string {
	return comment.replace(/^[ \t]*\*+[ \t]?/gm, "");
}
