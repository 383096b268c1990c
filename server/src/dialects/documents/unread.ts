import type { Tree } from "../../syntax/tree";
import { brokenJson } from "../restoring/restored";
import { yamlErrorIn } from "./yaml";

/** A text whose language is known, and that nothing here converts. */
interface UnreadText {
	/** What it is, in words. */
	readonly title: string;
	readonly advice: string;
}

/** Languages that are not read, by what only they have. */
const signs: readonly (readonly [title: string, sign: RegExp])[] = [
	["a Markdown table", /^\s*\|[^\n]{1,1000}\|[ \t]*\r?\n[ \t]*\|[-:| \t]{3,1000}\r?\n/],
	["a table of the AWS CLI", /^\s*-{10,}\r?\n\|/],
	[
		"the synopsis of an AWS CLI command",
		/\[--[a-z][a-z-]{1,60}(?:[ \t]+<value>|[ \t]*\|[ \t]*--[a-z-]{1,60})[^\]\n]{0,60}\]/,
	],
	["the output of print_r", /^\s*(?:Array|\w+ Object)\s*\(\s*\[\w+(?::\w+)?\][ \t]*=>/],
	["the output of var_dump", /^\s*(?:array\(\d+\)|object\([\w\\]+\)#\d+ \(\d+\))[ \t]*\{/],
	["serialized PHP", /^\s*[aO]:\d+:(?:"[\w\\]+":\d+:)?\{s:\d+:"/],
	["Clojure code", /^[ \t]*\((?:ns|def|defn|let|require)[ \t\r\n]/m],
	["HTML", /^\s*<(?:!doctype|html|body|div|p|pre|span|table)\b/i],
	["XML", /^\s*<[?A-Za-z]/],
	["Perl code", /^[ \t]*(?:my|our)[ \t]+[$@%(]/m],
	["Elixir code", /%\{[ \t]*(?:"|\w+:)|\bdefmodule[ \t]/],
	["Scala code", /\bMap\(\s*"[^"\n]*"[ \t]*->/],
	["Swift code", /[(:,][ \t]*\.init\(|^[ \t]*import Soto|\bguard let[ \t]/m],
	["a PowerShell command", /^[ \t]*(?:PS [^\n>]*> ?)?(?:\$\w+[ \t]*=[ \t]*)?New-\w*Campaign[ \t]+[-`@]/m],
	["Kotlin code", /^[ \t]*(?:val[ \t]+\w+[ \t]*[:=]|(?:suspend[ \t]+)?fun[ \t]+\w+\()|\}\.use[ \t]*\{/m],
	[
		"Rust code",
		/^[ \t]*(?:use[ \t]+\w+::|let[ \t]+mut[ \t]|(?:pub[ \t]+)?(?:async[ \t]+)?fn[ \t]+\w+)|\)\s*\.await\b/m,
	],
	[
		"Java code",
		/\b[A-Z]\w*\.(?:builder\(\)|Builder\.create\()|^[ \t]*import[ \t]+(?:static[ \t]+)?(?:com|java|org|software)\.[\w.*]+;|\bnew [A-Z]\w*\(\)\s*\.with[A-Z]|\.setConnectInstance(?:Id|Arn)\(/m,
	],
];

/** Whether a text is in a language that would be read as another one, with a part of it missing. */
export function isMisleading(text: string): boolean {
	return signs.some(([title, sign]) => misleading.has(title) && sign.test(text));
}

const misleading: ReadonlySet<string> = new Set(["Perl code", "Elixir code", "Swift code"]);

const cannotConvert = "A campaign file is the JSON of one campaign. This text can't be converted.";

/** Names a text that holds a campaign in a form that is not read; undefined for prose and for what may be anything. */
export function unreadText(text: string): UnreadText | undefined {
	const title = signs.find(([, sign]) => sign.test(text))?.[0] ?? settings(text) ?? table(text);
	if (title !== undefined) {
		return { title, advice: cannotConvert };
	}
	const line = yamlErrorIn(text);
	return line === undefined
		? undefined
		: {
				title: `YAML with an error on line ${line}`,
				advice: "A campaign file is the JSON of one campaign. Correct the line, then convert the file.",
			};
}

/** Objects of other languages, which begin as those of JSON do. */
const objects: readonly (readonly [title: string, sign: RegExp])[] = [
	["EDN", /^\s*\{\s*:[\w.-]+\s+(?:"|\{|:[a-z]|\d)/],
	[
		"a Nix expression",
		/^\s*\{(?:[ \t\w,.?]{0,200}\}[ \t]*:|\s*[\w.-]+[ \t]*=[ \t]*(?:"[^"\n]*"|[\w.-]+|\{)[ \t]*;?[ \t]*\r?\n[\s\S]*?;[ \t]*\r?\n)/,
	],
	["Dhall", /^\s*\{[ \t]*\w+[ \t]*=[^\n]*\r?\n[ \t]*,[ \t]*\w+[ \t]*=/],
];

const joinLines = "A campaign file is the JSON of one campaign. Join the lines that belong together.";
/** Fewer problems are slips of their own. */
const minProblems = 3;

/** Names a text that begins as an object and holds a campaign in a form that is not read; undefined for JSON with slips. */
export function unreadObject({ text, problems }: Tree): UnreadText | undefined {
	const broken = problems.length < minProblems ? undefined : brokenJson(text);
	if (broken !== undefined || problems.length < minProblems) {
		return broken === undefined ? undefined : { title: broken, advice: joinLines };
	}
	const title = objects.find(([, sign]) => sign.test(text))?.[0];
	return title === undefined ? undefined : { title, advice: cannotConvert };
}

const setting = /^[ \t]*(?:export[ \t]+)?[\w."'-]+[ \t]*=[ \t]*\S/;
const section = /^[ \t]*\[{1,2}[\w."' -]+\]{1,2}[ \t]*(?:#.*)?\r?$/;
const noSetting = /^[ \t]*(?:[#;].*|[\]}"'\d].*)?\r?$/;

/** A file of settings, line by line: TOML where its values are written as TOML has them. */
function settings(text: string): string | undefined {
	const lines = text.split("\n");
	const written = lines.filter((line) => setting.test(line));
	const rest = lines.filter((line) => !setting.test(line) && !section.test(line) && !noSetting.test(line));
	if (written.length < 2 || rest.length > 0) {
		return undefined;
	}
	const isToml = written.every((line) => /=[ \t]*(?:["'[{]|[-+]?\d|true\b|false\b|inf\b|nan\b)/.test(line));
	return isToml ? "TOML" : "a file of settings";
}

/** Rows of values below a row of names. */
function table(text: string): string | undefined {
	const [names = "", values = ""] = text.trimStart().split(/\r?\n/, 2);
	const separator = /^[\w."-]+([,;\t])[\w."-]+(?:\1[\w."-]+)*$/.exec(names)?.[1];
	const isRow = separator !== undefined && values.split(separator).length >= names.split(separator).length;
	return isRow ? (separator === "\t" ? "TSV" : "CSV") : undefined;
}
