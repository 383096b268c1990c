import type { Random } from "../../support/random";

/** What a file, a service or a profile may hold to make more of a text than a text. */
const fragments = [
	"[x](command:y)",
	"[Show log](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22a%22%7D)",
	'[x](http://e "t")',
	"[x](HTTPS://e 't')",
	"[x](file:///etc/passwd)",
	"[x\u200b]\u200b(command:y)",
	"![x](https://e/i.png)",
	"](",
	"[a",
	"(command:y)",
	"command:y",
	"<command:y>",
	"https://e",
	"$(bug)",
	"$(sync~spin)",
	"\\$(bug)",
	"$",
	"(bug)",
	"\n",
	"\r",
	"\r\n",
	"\u0085",
	"\u2028",
	"\u2029",
	"\t",
	"\u202e",
	"\u2066",
	"\u061c",
	"\u200f",
	"\u200b",
	"\ufeff",
	"\u00ad",
	"\u{e0041}",
	"\ud800",
	"\u0000",
	"\u0007",
	"\u001b[2J",
	"\u009b31m",
	"`",
	"```",
	"*",
	"**b**",
	"_",
	"~~",
	"|",
	"# ",
	"> ",
	"- ",
	"<img src=x onerror=alert(1)>",
	"<!--",
	"&lt;",
	"%0A",
	"::error::",
	"2031-01-01 00:00:00.000 [info] Created",
	"\n2031-01-01 00:00:00.000 [info] Created",
	"// ",
	"*/",
	'"',
	"'",
	"\\",
	"$1",
	"${1:x}",
	"a",
	" ",
	"é",
	"😀",
];

/** As long as an answer may be that somebody else makes up, in UTF-16 code units. */
const longest = 20_000_000;

export interface Hostile {
	/** The next text: a few fragments, now and then very many. */
	text(): string;
	/** Short, for what cannot be long. */
	short(): string;
}

/** Texts drawn from numbers. */
export function hostileTexts(random: Random, long = longest): Hostile {
	const short = (): string =>
		Array.from({ length: 1 + random(5) }, () => fragments[random(fragments.length)]).join("");
	// Making millions of characters takes far longer than showing them, so that a few of these serve for all.
	const made: string[] = [];
	const longText = (): string => {
		const next = random(6);
		const text = made[next] ?? filled(short(), long);
		made[next] = text;
		return text;
	};
	return {
		short,
		text: () => (random(20) === 0 ? longText() : short()),
	};
}

/** A text over and over, up to a length. */
function filled(text: string, length: number): string {
	return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}
