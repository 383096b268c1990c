/** A text without what a tool has written in front of each of its lines. */
interface Unprefixed {
	readonly text: string;
	/** What was in front, in words. */
	readonly form: string;
}

const time = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[ ]?[+-]\d\d:?\d\d)?`;
const level = "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)";

const end = "(?:[ \\t]|$)";

/** What tools write in front of lines. Each pattern ends before the blanks of the line itself. */
const tools: readonly (readonly [form: string, prefix: RegExp])[] = [
	["as git blame shows it", /^\^?[\da-f]{7,40}(?:[ \t][^(\n]{0,200})?\([^()\n]{1,120}\d\)(?: |$)/],
	["in a log of a workflow", new RegExp(`^[^\\t\\n]{1,100}\\t[^\\t\\n]{1,100}\\t\\ufeff?${time}(?: |$)`)],
	["in a log of containers", new RegExp(`^([\\w.-]{1,80})[ \\t]{0,80}\\|(?: |$)(?:${time}(?: |$))?`)],
	["in a log of a build", /^#\d{1,4} \d{1,5}\.\d{1,6}(?: |$)/],
	["in a log of pods", /^(\[[\w.-]{1,100}\/[\w./-]{1,200}\])(?: |$)/],
	[
		"in a log",
		/^[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d ([\w.-]{1,100} [\w./@-]{1,100}(?:\[\d{1,10}\])?:)(?: |$)/,
	],
	[
		"in a log",
		new RegExp(
			`^\\[?${time}\\]?(?:(?: -|:| \\|)?[ \\t](?:\\[[\\w.:/ -]{1,60}\\]|${level}|[\\w.:-]{1,60}(?= - )))*(?: -|:| \\|)?${end}`,
		),
	],
	["in a log", /^\[\d\d?:\d\d(?::\d\d(?:[.,]\d{1,6})?)?\](?: |$)/],
	["in a log", new RegExp(`^(?:\\[${level}\\]|${level}:?)${end}`)],
	["in the output of grep", /^[\w./@+-]{1,300}(?::\d{1,6}:|-\d{1,6}-)/],
	["with line numbers", /^[ \t]{0,10}\d{1,6}(?:\u2192|\t)/],
];

/** Fewer lines have nothing in common that is certain. */
const minLines = 3;
/** Longest text whose every line is looked at, in UTF-16 code units. */
const maxLength = 200_000;

/** Reads off what a tool has written in front of each line, in one form for all; undefined where nothing of the kind is there. */
export function withoutPrefixes(text: string): Unprefixed | undefined {
	const lines = text.length > maxLength ? [] : text.split("\n");
	const written = lines.filter((line) => line.trim() !== "");
	if (written.length < minLines) {
		return undefined;
	}
	for (const [form, prefix] of tools) {
		if (written.every((line) => prefix.test(line))) {
			return { text: bySource(written, prefix).join("\n"), form };
		}
	}
	const common = commonBeginning(written);
	const rest = common === undefined ? [] : lines.map((line) => line.slice(common.length));
	// The name of a file, a pod or whoever writes it, unless that is part of code.
	const isValue =
		rest.some((line) => /^[ \t]*[{[]/.test(line)) && rest.some((line) => /^[ \t]*[}\]]/.test(line));
	return common === undefined || !isValue
		? undefined
		: { text: rest.join("\n"), form: `with ${common.trim()} at the start of each line` };
}

/** Lines without what is in front of them, those of each source together: several may write at once. */
function bySource(lines: readonly string[], prefix: RegExp): readonly string[] {
	const sources = new Map<string, string[]>();
	for (const line of lines) {
		const [front = "", source = ""] = prefix.exec(line) ?? [];
		const own = sources.get(source) ?? [];
		own.push(line.slice(front.length));
		sources.set(source, own);
	}
	return [...sources.values()].flat();
}

/** What all lines begin with, up to a sign or a blank behind a name. */
function commonBeginning([first = "", ...more]: readonly string[]): string | undefined {
	let length = first.search(/[{}[\]"'`]/);
	length = length < 0 ? first.length : length;
	for (const line of more) {
		let same = 0;
		while (same < length && line.charAt(same) === first.charAt(same)) {
			same++;
		}
		length = same;
	}
	const common = first.slice(0, length);
	return /^[\w(@.].{0,200}[ :|>]$/.test(common) ? common : undefined;
}
