import { sayings } from "../reading/comments";

/** What begins and ends a comment of Jinja, Handlebars, Go, ERB and JSP; the longer of two that begin alike comes first. */
const marks: readonly (readonly [open: RegExp, close: RegExp])[] = [
	[/\{#/y, /#\}/g],
	[/\{\{[-~]?[ \t]{0,9}\/\*/y, /\*\/\s{0,99}-?\}\}/g],
	[/\{\{~?!--/y, /--~?\}\}/g],
	[/\{\{~?!/y, /\}\}/g],
	[/<%#/y, /%>/g],
	[/<%--/y, /--%>/g],
];
/** What may begin a comment, or a text in which none is. */
const sign = /["'{<\n]/g;

/** A text whose template comments are blanks, so that all else stays where it is. */
interface Uncommented {
	readonly text: string;
	/** What they say, with their marks. */
	readonly comments: readonly string[];
}

/** Takes the comments of template languages out of a text, but not out of what is in quotes; undefined where it has none. */
export function withoutTemplateComments(text: string): Uncommented | undefined {
	const found: string[] = [];
	// What is closed nowhere behind one place is closed nowhere behind the next.
	const unclosed = new Set<unknown>();
	let rest = "";
	let at = 0;
	sign.lastIndex = 0;
	for (let hit = sign.exec(text); hit !== null; hit = sign.exec(text)) {
		const { 0: first, index } = hit;
		if (first === "\n") {
			unclosed.delete('"');
			unclosed.delete("'");
		} else if (first === '"' || first === "'") {
			sign.lastIndex = unclosed.has(first) ? index + 1 : endOfText(first, index);
		} else {
			const end = endOfComment(index);
			if (end !== undefined) {
				const comment = text.slice(index, end);
				found.push(comment);
				rest += text.slice(at, index) + comment.replace(/[^\r\n]/g, " ");
				at = end;
				sign.lastIndex = end;
			}
		}
	}
	return found.length === 0 ? undefined : { text: rest + text.slice(at), comments: sayings(found) };

	/** Where a text in quotes ends, which has one line; behind its quote where it is never closed. */
	function endOfText(quote: string, start: number): number {
		for (let end = start + 1; end < text.length && text.charAt(end) !== "\n"; end++) {
			if (text.charAt(end) === quote) {
				return end + 1;
			}
			end += text.charAt(end) === "\\" ? 1 : 0;
		}
		unclosed.add(quote);
		return start + 1;
	}

	function endOfComment(start: number): number | undefined {
		const [open, close] = marks.find((one) => startsAt(one[0], start)) ?? [];
		if (open === undefined || close === undefined || unclosed.has(close)) {
			return undefined;
		}
		close.lastIndex = open.lastIndex;
		const end = close.exec(text);
		if (end === null) {
			unclosed.add(close);
		}
		return end === null ? undefined : end.index + end[0].length;
	}

	function startsAt(open: RegExp, start: number): boolean {
		open.lastIndex = start;
		return open.test(text);
	}
}
