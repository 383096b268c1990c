import type { Span } from "../../../../shared/src/problem/problem";
import { mayHoldCampaign } from "../json/campaignNames";
import { sayings } from "../reading/comments";
import { languageOf, prose } from "../reading/languages";

/** Fewer words are a greeting or a name. */
const minWords = 3;
/** More sentences are not told. */
const maxOfMessage = 20;
/** What mails and chats write in front of what they quote, lines of a log, and what reStructuredText, AsciiDoc and Org mode say of a block. */
const header =
	/^(?:From|Sent|To|Cc|Date|Subject|Von|An|Gesendet|Betreff|De|Para|Asunto)[ \t]*:|^\.\. (?:code|code-block|sourcecode)::|^:[\w-]+:|^#\+\w+|^\[(?:source)?,[^\]]*\]$|^\[source\]$|^\W{0,3}(?:DEBUG|ERROR|INFO|TRACE|WARN(?!ing::))/i;

/** When a chat or a log says that somebody wrote a line, and which entry of a list it is. */
const stamp =
	/^\W{0,3}\d{1,4}(?:[-./]\d{1,4}){1,2}[T,]?(?: ?\d[\d:.,+Z-]*)?(?: ?[AP]M)?\W{0,3}|^\W{0,3}\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\W{0,3}|^\W{0,3}(?:step[ \t]+\d{1,3}[.):]|(?:\d{1,3}|[a-z])[.)])[ \t]/i;
/** Who wrote something, and when. */
const time = /\b(?:19|20)\d\d\b|\d:\d\d|\b(?:wrote|writes|said|says|schrieb|\u00e9crit|escribi\u00f3)\b/i;
/** What introduces what comes next, and no more. */
const introduction =
	/^(?:[\s\p{P}\p{S}]|\b(?:an?|above|all|and|answer|api|are|as|attached|aws|back|be|below|bodies|body|boto3|call|campaigns?|can|code|comes|command|config(?:uration)?|connect|copy|create|createcampaign|created?|creates|creating|current|definitions?|did|do|everyone|example|file|folks|following|for|format|from|full|get|got|guys|hello|here|here's|hey|hi|how|i|in|input|is|it|json|latest|like|look|looks|me|my|new|object|of|on|one|our|outbound|output|paste|payload|please|python|request|response|result|run|sample|script|see|send|sent|snippet|so|step|team|template|that|the|there|these|this|to|use|used|uses|using|version|want|was|we|what|which|will|with|yaml|you|your)\b)*:[ \t]*$/iu;

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
	const says = (line: string): boolean => !isHeader(line) && !code.test(line) && hasWords(line);
	return sayings(lines.filter((line) => remark.test(line) || says(line.replace(stamp, ""))));
}

function isHeader(line: string): boolean {
	return header.test(line) || introduction.test(line) || (/:[ \t]*$/.test(line) && time.test(line));
}

function hasWords(line: string): boolean {
	return (line.match(/[\p{L}\p{N}]+/gu) ?? []).length >= minWords;
}

/** A heading of Markdown or a wiki. */
const heading = /^(?:#{1,6} |h\d\.)/;

/** The first sentences of a message, without headings. */
export function sentencesOfMessage(...of: Parameters<typeof sentencesIn>): readonly string[] {
	return sentencesIn(...of)
		.filter((line) => !heading.test(line))
		.slice(0, maxOfMessage);
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
