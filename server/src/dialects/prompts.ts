/** Interpreters whose sessions are pasted: what tells one, and what it writes in front of lines. */
const interpreters: readonly { readonly sign: RegExp; readonly prompt: RegExp }[] = [
	// Python
	{ sign: /^[ \t]*>>>(?:[ \t]|\r?$)/m, prompt: /^[ \t]*(?:>>>|\.{3})(?=[ \t]|\r?$)/gm },
	// IPython
	{ sign: /^[ \t]*In \[\d+\]:/m, prompt: /^[ \t]*(?:(?:In |Out)\[\d+\]:|\.{3,}:)/gm },
	// Ruby
	{ sign: /^irb\([^()\n]*\):\d/m, prompt: /^irb\([^()\n]*\):\d+(?::\d+)?[>*"']/gm },
];

const continued = /^\.{3}[ \t]/m;

/** A text with blank space in place of the prompts of an interpreter, so that every place in it stays what it was. */
export function withoutPrompts(text: string): string {
	const blank = (prompt: string): string => " ".repeat(prompt.length);
	const isNode = /^>[ \t]/m.test(text) && continued.test(text);
	const plain = isNode ? text.replace(/^(?:>|\.{3})(?=[ \t])/gm, blank) : text;
	return interpreters.reduce(
		(rest, { sign, prompt }) => (sign.test(rest) ? rest.replace(prompt, blank) : rest),
		plain,
	);
}
