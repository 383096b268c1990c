import type { Span } from "../../../shared/src/problem/problem";
import { mayHoldCampaign } from "./campaignNames";
import { sayings } from "./comments";
import { languageOf, prose } from "./languages";

/** Fewer words are a greeting or a name. */
const minWords = 3;
/** More sentences are no message. */
const maxOfMessage = 5;
/** What mails and chats write in front of what they quote, lines of a log, and what reStructuredText says of a block. */
const header =
	/^(?:From|Sent|To|Cc|Date|Subject|Von|An|Gesendet|Betreff|De|Para|Asunto)[ \t]*:|^\.\. (?:code|code-block|sourcecode)::|^:[\w-]+:|^\W{0,3}\d|^\W{0,3}(?:DEBUG|ERROR|INFO|TRACE|WARN(?!ing::))/i;

/** What introduces what comes next, and when somebody wrote it; a number in it is one that the campaign is to have. */
const introduction = /:[ \t]*$/;
const time = /\b(?:19|20)\d\d\b|\d:\d\d/;

/** What begins a remark on the same line. */
const remark = /^(?:<(?:--|==|- )|\u2190)/;
/** What is left of a line of code where a value in it is no part of the sentences. */
const code = /^[)\]}]|[([{=]$/;

/** The sentences of a text, line by line. `spans`: what in it is no part of them, in any order; undefined where it is not known. */
export function sentencesIn(
	text: string,
	spans: readonly { readonly start?: number; readonly end?: number }[] = [],
): readonly string[] {
	const sorted = [...spans].sort((one, other) => (one.start ?? 0) - (other.start ?? 0));
	let rest = "";
	let at = 0;
	for (const { start, end } of sorted) {
		if (start === undefined || end === undefined) {
			return [];
		}
		rest += `${text.slice(at, Math.max(at, start))}\n`;
		at = Math.max(at, end);
	}
	const lines = (rest + text.slice(at)).split("\n").map((line) => line.trim());
	return sayings(
		lines.filter((line) => remark.test(line) || (!isHeader(line) && !code.test(line) && hasWords(line))),
	);
}

function isHeader(line: string): boolean {
	return header.test(line) || (introduction.test(line) && (!/\d/.test(line) || time.test(line)));
}

function hasWords(line: string): boolean {
	return (line.match(/[\p{L}\p{N}]+/gu) ?? []).length >= minWords;
}

/** A heading of Markdown or a wiki. */
const heading = /^(?:#{1,6} |h\d\.)/;

/** The sentences of a message, which is short, without headings. */
export function sentencesOfMessage(...of: Parameters<typeof sentencesIn>): readonly string[] {
	const sentences = sentencesIn(...of).filter((line) => !heading.test(line));
	return sentences.length > maxOfMessage ? [] : sentences;
}

/** What gives a value to a name, or to whoever runs the code. */
const name =
	/^\s*(?:return|(?:export[ \t]+default|(?:(?:export|const|let|var|val|final|my|auto|local|static|public|private)[ \t]+)*[$@]?[\w.$]+[ \t]*(?::[^=\n]{0,80})?:?=))?\s*$/;

/** Whether the text around a campaign holds another one, or says something of it. */
export function saysMore(text: string, campaign: Span | undefined): boolean {
	const front = text.slice(0, campaign?.start);
	const behind = text.slice(campaign?.end);
	const language = languageOf(text);
	const isCode = language !== prose && language.name !== "code";
	return (
		mayHoldCampaign(behind) ||
		(languageOf(behind) === prose && sentencesOfMessage(behind).length > 0) ||
		(!name.test(front) && (isCode || sentencesOfMessage(front).length > 0))
	);
}
