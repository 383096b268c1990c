import { withoutHidden } from "./plainText";

/** A text whose letters O, l and I are the digits that they look like, in words that hold digits or nothing but an O. */
export function lettersAsDigits(text: string): string {
	return text.replace(/[A-Za-z0-9]+/g, (word) =>
		/[0-9]/.test(word) || /^[Oo]+$/.test(word) ? word.replace(/[Oo]/g, "0").replace(/[lI]/g, "1") : word,
	);
}

/** Letters of Latin, each behind those of Cyrillic, Greek and phonetics that look the same in most fonts. */
const letters: ReadonlyMap<string, string> = new Map(
	[
		"АΑA ВΒB СϹC ЕΕE НΗH ІΙI ЈͿJ КΚK МΜM ΝN ОΟO РΡP ЅS ТΤT ХΧX УҮΥY ΖZ",
		"аαɑa сϲc ԁd еe ɡg һh іιıi јϳj кκk оοo рρp ԛq ѕs υu ѵνv ԝw хx уy",
	]
		.join(" ")
		.split(" ")
		.flatMap((group) => {
			const same = [...group];
			const latin = same.at(-1) ?? "";
			return same.slice(0, -1).map((other) => [other, latin] as const);
		}),
);

const dash = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const letter = new RegExp(`[${[...letters.keys()].join("")}]`, "g");

/** Nothing of what most texts are made of looks like anything else, and looking for that is much quicker. */
const unusual = /[^ -~\s]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/;

/** A decimal digit of any script as one of ASCII; a block of digits begins at a code point that ends in 0 or 6. */
function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	const low = code & 15;
	const isFromZero = /\p{Nd}/u.test(String.fromCodePoint(code - low));
	return String(isFromZero ? low : low - 6);
}

/** Decimal digits of any script as those of ASCII. */
export function withAsciiDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => (digit <= "9" ? digit : asciiDigit(digit)));
}

/**
 * A text in the letters, digits, dashes and spaces of ASCII where it has others that look the same, and without what
 * nobody sees. Other characters stay: a name in Greek is no slip of the keyboard.
 */
export function straightened(text: string): string {
	if (!unusual.test(text)) {
		return text;
	}
	const plain = text.replace(space, " ").replace(/\u2011/g, "-");
	const ascii = withoutHidden(plain).normalize("NFKC").replace(dash, "-");
	return withAsciiDigits(ascii).replace(letter, (one) => letters.get(one) ?? one);
}

/** The characters of a text that `straightened` changes, as `U+0443`; each once, at most three. */
export function lookAlikesIn(text: string): string {
	const odd = [...new Set(text)].filter((one) => straightened(one) !== one);
	return odd.slice(0, 3).map(codePoint).join(", ");
}

/** A character as `U+0443`. */
export function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
