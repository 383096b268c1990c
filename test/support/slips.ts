import type { Mistake } from "./mistakes";

/** `opener`: what is wrong may as well be told of the line that opened what this one closes. */
type Slip = (line: string) => readonly [line: string, at: number, opener?: true] | undefined;

/** What can happen to a line of JSON: the line afterwards, and where in it something is wrong. */
export const slips: Readonly<Record<string, Slip>> = {
	"comma left out": (line) => (line.endsWith(",") ? [line.slice(0, -1), line.length - 2] : undefined),
	"comma twice": (line) => (line.endsWith(",") ? [`${line},`, line.length] : undefined),
	"semicolon for a comma": (line) =>
		line.endsWith(",") ? [`${line.slice(0, -1)};`, line.length - 1] : undefined,
	"comma after the last entry": (line) => (/[\]}"0-9el]$/.test(line) ? [`${line},`, line.length] : undefined),
	"colon left out": (line) =>
		line.includes('": ') ? [line.replace('": ', '" '), line.indexOf('"')] : undefined,
	"equals sign for a colon": (line) =>
		line.includes('": ') ? [line.replace('": ', '" = '), line.indexOf('"')] : undefined,
	"arrow for a colon": (line) =>
		line.includes('": ') ? [line.replace('": ', '" => '), line.indexOf('"')] : undefined,
	"opening quote of a key left out": (line) =>
		/^\s*"\w+": /.test(line) ? [line.replace('"', ""), line.search(/\S/)] : undefined,
	"closing quote of a key left out": (line) =>
		/^\s*"\w+": /.test(line) ? [line.replace('": ', ": "), line.indexOf('"')] : undefined,
	"key without quotes": (line) =>
		/^\s*"\w+": /.test(line) ? [line.replace(/"(\w+)": /, "$1: "), line.search(/\S/)] : undefined,
	"key in single quotes": (line) =>
		/^\s*"\w+": /.test(line) ? [line.replace(/"(\w+)": /, "'$1': "), line.search(/\S/)] : undefined,
	"value in single quotes": (line) =>
		/: "[^"]*",?$/.test(line) ? [line.replace(/: "([^"]*)"/, ": '$1'"), line.indexOf(': "') + 2] : undefined,
	"value in typographic quotes": (line) =>
		/: "[^"]*",?$/.test(line)
			? [line.replace(/: "([^"]*)"/, ": \u201c$1\u201d"), line.indexOf(': "') + 2]
			: undefined,
	"value without quotes": (line) =>
		/: "[A-Z_a-z]+",?$/.test(line)
			? [line.replace(/: "([^"]*)"/, ": $1"), line.indexOf(': "') + 2]
			: undefined,
	"opening quote of a value left out": (line) =>
		/: "[^"]*",?$/.test(line) ? [line.replace(': "', ": "), line.indexOf(': "') + 2] : undefined,
	"closing quote of a value left out": (line) =>
		/: "[^"]*",?$/.test(line) ? [line.replace(/"(,?)$/, "$1"), line.indexOf(': "') + 2] : undefined,
	"comment behind": (line) => [`${line} // why`, line.length + 1],
	"comment in stars": (line) => [`${line} /* why */`, line.length + 1],
	"Python's True": (line) =>
		/: true,?$/.test(line) ? [line.replace("true", "True"), line.indexOf("true")] : undefined,
	"point without a zero": (line) =>
		/: 0\./.test(line) ? [line.replace(": 0.", ": ."), line.indexOf(": 0.") + 2] : undefined,
	"leading zero": (line) =>
		/: [1-9]\d*,?$/.test(line) ? [line.replace(": ", ": 0"), line.indexOf(": ") + 2] : undefined,
	"value left out": (line) =>
		/: [^[{]+$/.test(line) ? [line.replace(/: [^,]*/, ": "), line.search(/\S/)] : undefined,
	"tab in a text": (line) =>
		/: "\w+",?$/.test(line) ? [line.replace(/"(,?)$/, '\t"$1'), line.indexOf(': "') + 2] : undefined,
	"key twice": (line) =>
		/^\s*"\w+": "[^"]*",?$/.test(line)
			? [`${line.replace(/,$/, "")},\n${line}`, line.search(/\S/)]
			: undefined,
	"closing bracket left out": (line) =>
		/^\s+[\]}],?$/.test(line) ? [line.replace(/[\]}]/, ""), 0, true] : undefined,
	"closing bracket twice": (line) =>
		/^\s+[\]}],?$/.test(line) ? [line.replace(/([\]}])/, "$1$1"), line.search(/\S/) + 1] : undefined,
	"other closing bracket": (line) =>
		/^\s+[\]}],?$/.test(line)
			? [line.replace(/[\]}]/, (one) => (one === "]" ? "}" : "]")), line.search(/\S/)]
			: undefined,
};

/** The text after a slip on a line. */
export function slippedAt(
	lines: readonly string[],
	index: number,
	kind: string,
	slip: Slip,
): Mistake | undefined {
	const slipped = slip(lines[index] ?? "");
	if (slipped === undefined) {
		return undefined;
	}
	const [line, at, opener] = slipped;
	const offsetOf = (one: number) => lines.slice(0, one).reduce((sum, { length }) => sum + length + 1, 0);
	const text = `${[...lines.slice(0, index), line, ...lines.slice(index + 1)].join("\n")}\n`;
	const margin = lines[index]?.search(/\S/) ?? 0;
	const opened = lines.slice(0, index).findLastIndex((one) => one.search(/\S/) === margin);
	return {
		kind,
		text,
		from: opener ? offsetOf(opened) : offsetOf(index) + at,
		to: offsetOf(index) + line.length,
	};
}
