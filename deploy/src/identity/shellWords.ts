/**
 * Splits a line into words as a POSIX shell would, without running anything: quotes and backslashes count, variables
 * and operators do not. botocore splits names of sections and `credential_process` so.
 *
 * @returns undefined where a quote is not closed or the line ends in a backslash.
 */
export function shellWords(line: string): readonly string[] | undefined {
	const words: string[] = [];
	let word: string | undefined;
	let quote: string | undefined;
	for (let at = 0; at < line.length; at++) {
		const character = line.charAt(at);
		if (character === "\\" && quote !== "'") {
			at++;
			if (at === line.length) {
				return undefined;
			}
			const next = line.charAt(at);
			const kept = quote === '"' && next !== '"' && next !== "\\" ? "\\" : "";
			word = `${word ?? ""}${kept}${next}`;
		} else if (quote !== undefined) {
			if (character === quote) {
				quote = undefined;
			} else {
				word += character;
			}
		} else if (character === "'" || character === '"') {
			quote = character;
			word ??= "";
		} else if (/[ \t\r\n]/.test(character)) {
			if (word !== undefined) {
				words.push(word);
			}
			word = undefined;
		} else {
			word = `${word ?? ""}${character}`;
		}
	}
	if (quote !== undefined) {
		return undefined;
	}
	return word === undefined ? words : [...words, word];
}
