/**
 * Expands an LSP snippet to what stands there when every tab stop is left at its default. A stop that repeats another
 * one comes behind it.
 */
export function expandSnippet(snippet: string): string {
	let position = 0;
	const defaults = new Map<string, string>();
	return until("");

	function until(stop: string): string {
		let out = "";
		while (position < snippet.length) {
			const char = snippet.charAt(position);
			if (stop !== "" && char === stop) {
				break;
			}
			position++;
			if (char === "\\") {
				out += snippet.charAt(position++);
			} else if (char === "$") {
				out += tabStop();
			} else {
				out += char;
			}
		}
		return out;
	}

	function tabStop(): string {
		const bare = /^\d+/.exec(snippet.slice(position));
		if (bare !== null) {
			position += bare[0].length;
			return defaults.get(bare[0]) ?? "";
		}
		const braced = /^\{(\d+)(:|\||\})/.exec(snippet.slice(position));
		if (braced === null) {
			throw new Error(`not a tab stop at ${position}: ${snippet}`);
		}
		position += braced[0].length;
		const [, stop = "", sign] = braced;
		if (sign === "}") {
			return defaults.get(stop) ?? "";
		}
		const value = until(sign === "|" ? "|" : "}");
		position += sign === "|" ? 2 : 1;
		if (sign === "|") {
			return value.split(",")[0] ?? "";
		}
		defaults.set(stop, value);
		return value;
	}
}
