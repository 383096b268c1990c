/** Expands an LSP snippet to what stands there when every tab stop is left at its default. */
export function expandSnippet(snippet: string): string {
	let position = 0;
	return until("");

	function until(stop: string): string {
		let out = "";
		while (position < snippet.length) {
			const char = snippet.charAt(position);
			if (stop !== "" && char === stop) break;
			position++;
			if (char === "\\") out += snippet.charAt(position++);
			else if (char === "$") out += tabStop();
			else out += char;
		}
		return out;
	}

	function tabStop(): string {
		const bare = /^\d+/.exec(snippet.slice(position));
		if (bare !== null) {
			position += bare[0].length;
			return "";
		}
		const braced = /^\{\d+(:|\||\})/.exec(snippet.slice(position));
		if (braced === null) throw new Error(`not a tab stop at ${position}: ${snippet}`);
		position += braced[0].length;
		if (braced[1] === "}") return "";
		const value = until(braced[1] === "|" ? "|" : "}");
		position += braced[1] === "|" ? 2 : 1;
		return braced[1] === "|" ? (value.split(",")[0] ?? "") : value;
	}
}
