import { mayHoldCampaign } from "./campaignNames";
import { sayings } from "./comments";
import { languageOf, prose } from "./languages";

/** Fewer words are a greeting or a name. */
const minWords = 3;
/** More sentences are no message. */
const maxOfMessage = 5;
/** What mails and chats write in front of what they quote, and lines of a log. */
const header =
	/^(?:From|Sent|To|Cc|Date|Subject|Von|An|Gesendet|Betreff|De|Para|Asunto)[ \t]*:|:[ \t]*$|^\W{0,3}\d|^\W{0,3}(?:DEBUG|ERROR|INFO|TRACE|WARN)/i;

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
		lines.filter((line) => remark.test(line) || (!header.test(line) && !code.test(line) && hasWords(line))),
	);
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

/** Whether the text behind a campaign holds another one, or says something of it. */
export function saysMore(behind: string): boolean {
	return mayHoldCampaign(behind) || (languageOf(behind) === prose && sentencesOfMessage(behind).length > 0);
}
