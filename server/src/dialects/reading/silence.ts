import { isPlainComment } from "./comments";
import { withoutSilent } from "./silentComments";

/** What mails write above what they say, and what reStructuredText, AsciiDoc and Org mode say of a block. */
const header =
	/^(?:From|Sent|To|Cc|Date|Von|An|Gesendet|De|Para)[ \t]*:|^\.\. (?:code|code-block|sourcecode)::|^:[\w-]+:|^#\+\w+|^\[(?:source)?,[^\]]*\]$|^\[source\]$|^(?:MIME-Version|Content-[\w-]+|Message-ID|Received|Return-Path):|^(?:GET|HEAD|OPTIONS)[ \t]+\S+$/i;
/** Whoever wrote what is quoted below. */
const author =
	/\d:\d\d|\b(?:19|20)\d\d\b.*[@<]|\b(?:wrote|writes|said|says|schrieb|\u00e9crit|escribi\u00f3)\b/i;
/** What introduces what comes next, and no more. */
const introduction =
	/^(?:[\s\p{P}\p{S}]|\b(?:an?|above|all|and|answer|api|are|as|attached|aws|back|be|below|bodies|body|boto3|call|campaigns?|can|code|comes|command|config(?:uration)?|connect|copy|create|createcampaign\w*|created?|creates|creating|current|definitions?|did|do|everyone|example|file|folks|following|for|format|from|full|get|got|guys|hello|here|here's|hey|hi|how|i|in|input|is|it|json|latest|like|list|look|looks|make|me|my|new|object|of|on|one|our|outbound|output|paste|payload|please|python|request|response|result|run|sample|script|see|send|sent|snippet|so|step|team|template|that|the|then|there|these|this|to|use|used|uses|using|version|want|was|we|what|which|will|with|write|yaml|you|your)\b)*$/iu;
const greeting =
	/^(?:hi|hello|hey|dear|hallo|hola|thanks|thank you|thx|cheers|regards|(?:best|kind) regards|best|(?:viele|liebe) gr\u00fc\u00dfe|mfg|lg)(?:[ \t,]+(?:\p{Lu}\p{L}*|all|team|everyone|folks|guys|there|again)){0,3}[ \t]*[,!.:]?$/iu;
/** What headings of Markdown, Org mode and wikis begin with. */
const heading = /^(?:#{1,6}|\*{1,6}|={1,6}|h\d\.)[ \t]+/;
/** What sets code apart, and what databases write between records. */
const mark =
	/^(?:`{3,}|~{3,}|\{(?:code|noformat)\b)[^`]*$|^#\+(?:begin|end)_\w+|^\\(?:begin|end)\{[\w*]+\}(?:\[[^\]]*\])?$|^<\/?[a-z][\w:-]*(?: lang(?:uage)?="\w+")?>$|^\W*\d+\W+rows?\b(?: in set)?[\W\d]*(?:sec\W*)?$|^\W*record \d+\W*$/i;
/** What is left of a line of code where a value in it is no part of the sentences. */
const code = /^[\w.$ \t]{0,60}[([{=]$/;

/** When a chat or a log says that somebody wrote a line, and which entry of a list it is. */
const stamp =
	/^\W{0,3}(?!0[.]\d{1,4}(?![\d.]))\d{1,4}(?:[-./]\d{1,4}){1,2}[T,]?(?: ?\d[\d:.,+Z-]*)?(?: ?[AP]M)?\W{0,3}|^\W{0,3}\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\W{0,3}|^\W{0,3}(?:step[ \t]+\d{1,3}[.):]|(?:\d{1,3}|[a-z])[.)])[ \t]/i;
const level = /^\W{0,3}(?:DEBUG|ERROR|INFO|TRACE|WARN(?:ING)?(?!:{2}))\b/;

/** One name of a person, as who signs a mail has, or up to two behind the time of a chat. */
const signature = /^\p{Lu}\p{Ll}+$/u;
const nickname = /^<[\w.@-]+>$/;
const writer = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{L}*)?:?$/u;

/** How lines of a text are looked at. */
export interface Manner {
	/** What a line says, without what each of its kind has. */
	readonly saidIn: (line: string) => string;
	/** Whether a line says something though each of its words is told elsewhere. */
	readonly saysAlways?: (line: string) => boolean;
	/** Whether a line says nothing of a campaign. `isLast`: nothing comes behind it. */
	readonly isSilent: (line: string, isLast: boolean) => boolean;
}

/** Sentences: they say who wrote to whom and when, and that a campaign comes next. */
export const ofText: Manner = {
	saidIn: (line) => line.replace(stamp, "").replace(level, "").trim(),
	isSilent: (line, isLast) => {
		const said = ofText.saidIn(line);
		const title = said.replace(heading, "");
		const isLeading = /:$/.test(said);
		return (
			header.test(line) ||
			greeting.test(said) ||
			mark.test(line) ||
			code.test(said) ||
			nickname.test(said) ||
			((isLeading || title !== said || isShort(said)) && introduction.test(title)) ||
			(isLeading && author.test(line)) ||
			(isLast && signature.test(line)) ||
			(said !== line && writer.test(said))
		);
	},
};

/** Whether a word in front of a colon introduces what comes behind it, as "see" does, and names nothing. */
export function introduces(word: string): boolean {
	return introduction.test(word) || author.test(word);
}

function isShort(line: string): boolean {
	return !/[\p{L}\p{N}]\P{L}+[\p{L}\p{N}]+\P{L}+[\p{L}\p{N}]/u.test(line);
}

/** What a shell writes in front of a line, and what gives its variables their values. */
const prompt =
	/^(?:(?:PS )?[A-Z]:\\[^>]{0,200}>|PS [^>]{0,200}>|[\w.-]{0,60}@?[\w.-]{0,60}:?[~/\w.-]{0,100}[$%#>])(?=[ \t]|$)/;
const assignment = /^(?:(?:export|local|readonly|declare|set)[ \t]+)?\$?[\w:]+[ \t]*[:?+]?=[ \t]*(?=\S)/;
/** When a command is run, again and again: its numbers may be anywhere. */
const cron = /^(?:[\d*/,-]+[ \t]+){5}/;
/** Words that hold the parts of a condition or a loop together. */
const keyword =
	/(?<![\w$.-])(?:if|then|do|fi|done|else|esac|end|endif|sudo|time|sh|bash|param)(?![\w.-])|\[(?:string|int|bool|switch|double|datetime|hashtable|array)\]/gi;
/** The pattern of a choice, and the number that a history has in front of a line. */
const front = /^(?:[\w|*.?-]{1,100}\)[ \t]+|\d{1,5}[ \t]{2,}(?=\S))/;
/** What takes what a command has printed, and where it goes. */
const behind =
	/\ufffc[ \t]*(?:\|.*|\d?>{1,2}[ \t]*\S+)$|^\ufffc?[ \t]*\|[ \t]*(?:Set-Content|Out-File|tee)\b.*$/;
/** What a script does that says nothing of a campaign: how it runs, where, what it shows, and what it does with other files. */
const plain =
	/^(?:#!.*|set(?:[ \t]+(?:[-+]\w+|allexport|err(?:exit|trace)|noglob|nounset|pipefail|posix|verbose|xtrace))+[ \t]*|\.PHONY:.*|alias[ \t]+[\w-]+=\W*|["']?(?:id|arn|campaignId|campaignArn)["']?:.*|(?:cd|source|\.|mkdir|pushd|popd|sleep|exit|trap|clear|awk|aws|chmod|cp|curl|docker|envsubst|git|grep|jq|ls|mv|npm|npx|pip|rm|sed|terraform|wc|wget|yq|Get-Content)[ \t][^;]*|(?:-[ \t]+)?@?echo\b[^|>]*(?:;;)?|cat\b(?:[^|]*<<-?[ \t]*["']?\w+["']?.*|[ \t]+\S+)|EO[FTL]|(?:export[ \t]+|set[ \t]+|\$env:)?(?:AWS_\w+|PATH|PAGER)[ \t]*=.*)$/;
/** What a service is asked for without a change of anything. */
const changing = /\bconnect-?campaigns(?:v2)?[ \t]+(?!describe-|list-|get-)/;
/** Keys of files of CI, Ansible and Kubernetes that have more below them, or that name what is there. */
const key =
	/^(?:-[ \t]+)?["']?[a-z][\w.-]*["']?:[ \t]*(?:[>|][-+\d]{0,2})?$|^(?:-[ \t]+)?(?:name(?=[ \t]*:(?![ \t]*\{))|uses|runs-on|image|hosts|shell|stage|kind|apiVersion|restartPolicy|restart|version)[ \t]*:/;

const remark = /^(?:#|\/\/|::|rem[ \t])/i;

/** Lines of a script around the commands that were read. */
export const ofScript: Manner = {
	saidIn: (line) => ofText.saidIn(withoutRest(line)).replace(assignment, "").replace(keyword, ""),
	saysAlways: (line) => cron.test(line),
	isSilent: (line, isLast) => {
		const command = withoutRest(line);
		const isPlain = plain.test(command) && !changing.test(command);
		const isRemark = remark.test(line) && (isPlainComment(line) || withoutSilent([line]).length === 0);
		return isPlain || isRemark || key.test(line) || ofText.isSilent(command, isLast);
	},
};

function withoutRest(line: string): string {
	return line.replace(prompt, "").trim().replace(front, "").replace(behind, "\ufffc").trim();
}

/** What a request says of itself: where it goes, who sends it and in which form; in files of requests, what its variables are. */
const ofMessage =
	/^(?:(?:PUT|POST|PATCH)[ \t]+\S+.*|HTTP\/[\d.]+[ \t]+\d{3}.*|@[\w.-]+[ \t]*=.*|(?:#|\/\/)[ \t]*@.*|(?:Accept[\w-]*|Access-Control-[\w-]+|Authorization|Cache-Control|Connection|Content-[\w-]+|Cookie|Date|ETag|Expires|Host|Origin|Pragma|Referer|Server|Transfer-Encoding|User-Agent|Vary|Via|X-Amz\w*-[\w-]+|X-Api-Key|X-Request-Id|x-ms-[\w-]+)[ \t]*:.*)$/i;

/** Lines above the body of a request or an answer of HTTP. */
export const ofRequest: Manner = {
	saidIn: ofText.saidIn,
	isSilent: (line, isLast) => ofMessage.test(line) || ofText.isSilent(line, isLast),
};
