import type { Gaps } from "./shellGaps";

/** Words of a command, with their quotes. */
const word = /"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"']+/g;
/** Parts of a program that makes an object: texts, the names of its properties and variables. */
const part = /"(?:[^"\\]|\\.)*"|([{,]\s*)([A-Za-z_]\w*)(?=\s*:)|\$(\w+)/g;
/** Options with a name and a value. */
const giving = /^--arg(?:json)?$/;
const plain = /^(?:-[nrcSM]+|--(?:null-input|raw-output|compact-output|sort-keys|tab|monochrome-output))$/;

/**
 * The JSON that `jq -n` makes of a program which is nothing but an object, with marks for what only the shell knows; undefined
 * for any other program. Source: the manual of jq.
 */
export function objectOfJq(code: string, gaps: Gaps): string | undefined {
	const [program, ...words] = code.match(word) ?? [];
	const values = new Map<string, string>();
	let object: string | undefined;
	let hasNoInput = false;
	if (program !== "jq") {
		return undefined;
	}
	for (let at = 0; at < words.length; at++) {
		const one = words[at] ?? "";
		if (giving.test(one)) {
			const [name = "", value = ""] = words.slice(at + 1, at + 3);
			values.set(name, jsonOfArgument(value, one === "--argjson", gaps));
			at += 2;
		} else if (plain.test(one)) {
			hasNoInput ||= one === "--null-input" || /^-\w*n/.test(one);
		} else if (object === undefined && /^'\s*\{/.test(one)) {
			object = one.slice(1, -1);
		} else {
			return undefined;
		}
	}
	const json = object?.replace(part, (written, before?: string, key?: string, name?: string) => {
		if (name !== undefined) {
			return values.get(name) ?? gaps.mark(name);
		}
		return key === undefined ? written : `${before ?? ""}${JSON.stringify(key)}`;
	});
	return hasNoInput && json !== undefined && gaps.jsonOf(json) !== undefined ? json : undefined;
}

/** The JSON of a value that is given to jq. */
function jsonOfArgument(written: string, isJson: boolean, gaps: Gaps): string {
	const code = /^"?\$(?:\{([^{}]+)\}|(\w+))"?$/
		.exec(written)
		?.slice(1)
		.find((one) => one !== undefined);
	if (code !== undefined) {
		return gaps.mark(code, true);
	}
	const text = /^["']/.test(written) ? written.slice(1, -1) : written;
	const isText = !isJson && !/[$`\\]/.test(text);
	return isText ? JSON.stringify(text) : isJson && !/[$`\\]/.test(text) ? text : gaps.mark(text);
}
