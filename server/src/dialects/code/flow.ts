import type { Span } from "../../../../shared/src/problem/problem";
import { inOneLine } from "../reading/draft";
import { isKeeping, isReading, isTaking } from "../statements/callNames";

/** What begins a statement that runs only sometimes, or more than once. */
const head =
	/^(?:\}[ \t]*)?(?:else[ \t]+)?(?:if|elif|elsif|elseif|unless|for|foreach|while|until|switch|case|match|guard)\b/;
/** The same behind the statement, as Ruby has it. */
const modifier = /[\w)\]}!?'"][ \t]+(?:if|unless)[ \t]+[\w(!:@$][^'"#]*$/;
/** What always holds where pasted code is run, and what is asked of an error. */
const certain = /\b(?:__name__|require\.main)\b|\berr(?:or)?\b/;
const comment = /^(?:#|\/[/*]|--)/;
/** A variable for what a call answers, in the head of a condition. */
const ofAnswer = /^if[ \t(]+[\w, ]{1,60}:?=(?!=)[ \t]*/;
/** What ends the code that a condition is in front of. */
const leaving =
	/\b(?:return|exit|continue|break|next|throw|raise|die|abort|panic)\b|\bexit\(|\[\[?[ \t].*\|\|/;
const given =
	/([\p{L}_][\p{L}\p{N}_.:>-]*!?)(?:[ \t]*\([^()]*(?<![\p{L}\p{N}_])|[ \t]+)[$@]?([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?:[,)\]]|$)/gu;
/** What gives a value to a variable or to whoever calls, defines a function, or shows something. */
const other =
	/^(?:return|export|module|yield|def|func|fn|fun|function|puts|pp|p|print\w*|echo|with|(?:async|public|private|static|protected|void)\b.*\{)|[^=!<>]=(?![=>])|:=|\bsend|create[-_]?campaign/i;
/** A call that creates a campaign, or sends anything. */
const creating = /create[-_]?campaign\w*[ \t]*\(|\bsend\w*[ \t]*\(/gi;
/** The variable that a value is given to. */
const variable = /(?:^|[\s($@])([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?::[^=\n]{0,80})?(?::=|=(?![=>]))[^=\n;]*$/u;
/** Longest line that is looked at, in UTF-16 code units, and lines of a block. */
const maxLine = 300;
const maxBlock = 30;

/**
 * The lines of code beside some campaigns that decide what becomes of them: the conditions and loops around what is
 * listed, those that leave the code before its end, and calls that are given a campaign. `told`: what is listed.
 */
export function flowLines(
	text: string,
	spans: readonly Span[],
	isRuby: boolean,
	told: readonly string[],
): readonly string[] {
	const known = new Set(told.filter((one) => !comment.test(one)).map(plain));
	const names = new Set(spans.flatMap(({ start }) => nameBefore(text, start)));
	const sent = [...text.matchAll(creating)].at(-1)?.index ?? 0;
	const last = Math.max(sent, ...spans.map(({ end }) => end));
	const lines = linesOf(text);
	return lines.flatMap(({ written, start, indent }, index) => {
		const line = plain(written);
		const isRead = spans.some((one) => one.start < start + written.length && start < one.end);
		if (isRead || written.length > maxLine || known.has(line)) {
			return [];
		}
		if (!head.test(line)) {
			return isGiven(line) || (isRuby && modifier.test(line) && holdsTold(line)) ? [line] : [];
		}
		const block = lines.slice(index + 1, index + 1 + maxBlock);
		const end = block.findIndex((one) => one.indent <= indent && !/^[ \t]*\{/.test(one.written));
		const inside = [written, ...block.slice(0, end < 0 ? block.length : end).map((one) => one.written)];
		const isAround = inside.some((one) => holdsTold(plain(one)));
		const isGuard = start < last && inside.length < 4 && inside.some((one) => leaving.test(one));
		const isCalled = isGiven(line.replace(ofAnswer, ""));
		return isCalled || (!certain.test(line) && (isAround || isGuard)) ? [line] : [];
	});

	/** Whether a line is, or ends with, a statement that is listed. */
	function holdsTold(line: string): boolean {
		const parts = line.split(/[;{}:)]|\b(?:then|if|unless)\b/);
		return known.has(line) || parts.some((part) => known.has(plain(part))) || endsWithTold(line);
	}

	function endsWithTold(line: string): boolean {
		const [, behind = ""] =
			/^(?:if|for|foreach|while|unless|elif)\b[^\n]*?(?:\)|:)[ \t]+(\S.*)$/.exec(line) ?? [];
		return behind !== "" && known.has(plain(behind));
	}

	function isGiven(line: string): boolean {
		return (
			!other.test(line) &&
			[...line.matchAll(given)].some(
				([, call = "", name = ""]) =>
					names.has(name) && !isReading(call) && !isTaking(call) && !isKeeping(call),
			)
		);
	}
}

interface Line {
	readonly written: string;
	readonly start: number;
	/** Blanks in front of it. */
	readonly indent: number;
}

function linesOf(text: string): readonly Line[] {
	let start = 0;
	return text.split("\n").flatMap((written) => {
		const at = start;
		start += written.length + 1;
		const indent = written.length - written.trimStart().length;
		return indent === written.length ? [] : [{ written, start: at, indent }];
	});
}

/** The variable that a campaign is given to. */
function nameBefore(text: string, start: number): readonly string[] {
	const before = text.slice(Math.max(0, start - maxLine), start);
	const name = variable.exec(before.slice(before.lastIndexOf("\n") + 1))?.[1];
	return name === undefined ? [] : [name];
}

/** A statement without what is around it. */
function plain(code: string): string {
	return inOneLine(code)
		.replace(/^(?:\}[ \t]*)?(?:else[ \t]+)?/, "")
		.replace(/[ \t]*(?:[{:;,]|\bthen|\bdo|\bend)$/, "")
		.trim();
}
