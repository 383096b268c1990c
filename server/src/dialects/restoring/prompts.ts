import { withoutEntities } from "../../syntax/foreign";

/** Interpreters whose sessions are pasted: what tells one, and what it writes in front of lines. */
const interpreters: readonly { readonly sign: RegExp; readonly prompt: RegExp }[] = [
	// Python
	{ sign: /^[ \t]*>>>(?:[ \t]|\r?$)/m, prompt: /^[ \t]*(?:>>>|\.{3})(?=[ \t]|\r?$)/gm },
	// IPython
	{ sign: /^[ \t]*In \[\d+\]:/m, prompt: /^[ \t]*(?:(?:In |Out)\[\d+\]:|\.{3,}:)/gm },
	// Ruby
	{ sign: /^irb\([^()\n]*\):\d/m, prompt: /^irb\([^()\n]*\):\d+(?::\d+)?[>*"']/gm },
];

/** A rule of make with its recipe, in which a shell is given one dollar sign for two. */
const recipe = /^[\w.%-][\w.% -]{0,100}:(?!=)[^\n]*\n\t/m;
const entity = /&(?:quot|apos|#34|#39|#x22);/;

/**
 * A command line with the quotes, hyphens and dollar signs of a keyboard where a word processor, a chat, a web page or
 * make has others.
 */
export function withTypedSigns(written: string): string {
	const plain = entity.test(written) ? withoutEntities(written) : written;
	const text = recipe.test(plain) ? withVariablesOfShell(plain) : plain;
	const whole = inText.test(text) ? text.replace(/\\\\(?=[ \t]*\r?\n)/g, " \\") : text;
	return whole
		.replace(/(?<=[\s=([{,:])[\u201c\u201d\u201e](?=\S)|(?<=\S)[\u201c\u201d](?=[\s,:}\])]|$)/g, '"')
		.replace(/(?<=[\s=([{,:])[\u2018\u2019\u201a](?=\S)|(?<=\S)[\u2018\u2019](?=[\s,:}\])]|$)/g, "'")
		.replace(/(?<=\s)[\u2013\u2014](?=[a-z])/g, "--");
}

/** Quotes of a text of code over several lines, in which two backslashes are one. */
const inText = /"""|'''/;

/** A recipe with the variables of make as a shell has its own, and one dollar sign for two. */
function withVariablesOfShell(text: string): string {
	return text.replace(/\$\$|\$\(\w+\)/g, (found) => (found === "$$" ? "$" : `${"$"}{${found.slice(2, -1)}}`));
}

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
