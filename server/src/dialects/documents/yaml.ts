import type { Draft } from "../reading/draft";

/** Loads the reader of YAML with the first text that may be YAML: the ordinary start has no use for it. */
declare function require(path: "./yamlReader"): typeof import("./yamlReader");

/** Longest text that is read as YAML, in UTF-16 code units. */
const maxLength = 500_000;

/** A line that holds nothing but a property that only a campaign has, or that begins a text over several lines or merges another object, as no other language writes it. */
const sign =
	/^[ \t]*(?:-[ \t]+)?["']?(?:channel[-_]?subtype[-_]?config|dialer[-_]?config|outbound[-_]?call[-_]?config)["']?:[ \t]*(?:\{[^\n]*\}[ \t]*)?(?:#.*)?\r?$|^[ \t]*(?:-[ \t]+)?["']?connect[-_]?instance[-_]?(?:id|arn)["']?:[ \t]+[^\s{[][^\n]*?[^\s,{;][ \t]*\r?$|^[ \t]*(?:-[ \t]+)?[\w.-]+:[ \t]*[|>][-+]?[ \t]*\r?$|^[ \t]*-[ \t]+(?:[|>][-+]?|["']?create-campaign["']?)[ \t]*\r?$|^[ \t]*(?:-[ \t]+)?[\w.-]+:[ \t]*\[[^\]\n]*\bcreate-campaign["' ]*\]|<<:[ \t]+\[?[ \t]*\*\w/im;

/** The values of the documents of a text that looks like YAML; undefined where it is none. */
export function yamlIn(text: string): readonly Draft[] | undefined {
	if (/^\s*[{[]/.test(text) || !mayBeYaml(text)) {
		return undefined;
	}
	return require("./yamlReader").parseYaml(text);
}

/** A text in which lines copied from a web page are indented with ordinary spaces, which YAML takes for nothing else. */
export function withPlainIndentation(text: string): string {
	return text.includes("\u00a0")
		? text.replace(/^[-\t \u00a0]*(?:[\w.-]+:[\t \u00a0]*)?/gm, (start) => start.replaceAll("\u00a0", " "))
		: text;
}

/** The comments of a text that was read as YAML. */
export function yamlComments(text: string): readonly string[] {
	return require("./yamlReader").commentsIn(text);
}

/** What nearly every line of YAML begins with. */
const lineOfYaml = /^[ \t]*(?:#|---|-[ \t]|-\r?$|["']?[\w.$-]+["']?:(?:[ \t\r]|$))/;
/** Fewer lines may be anything; texts over several lines may be between them. */
const minLines = 3;
const minShare = 0.7;

/** The first line that the reader of YAML stumbles over, from 1; undefined where a text is no YAML, or has no error. */
export function yamlErrorIn(text: string): number | undefined {
	if (!mayBeYaml(text)) {
		return undefined;
	}
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const share = lines.filter((line) => lineOfYaml.test(line)).length / lines.length;
	const isYaml = lines.length >= minLines && share >= minShare;
	return isYaml ? require("./yamlReader").firstError(text) : undefined;
}

/** Whether a text looks like YAML, and like none over which the reader of YAML sits for seconds. */
function mayBeYaml(text: string): boolean {
	const isReadable = text.length <= maxLength && text.split("\n").every((line) => line.length <= longestLine);
	return isReadable && sign.test(text) && !isDeep(text);
}

/** No line of YAML that somebody wrote is as long, and the reader may find an error at each of its characters. */
const longestLine = 50_000;
/** Brackets within brackets that are read. */
const maxDepth = 50;

function isDeep(text: string): boolean {
	let depth = 0;
	for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
		depth += bracket === "[" || bracket === "{" ? 1 : -1;
		if (depth > maxDepth) {
			return true;
		}
		depth = Math.max(depth, 0);
	}
	return false;
}
