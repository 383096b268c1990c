/** A text whose letters O, l and I are the digits that they look like, in words that hold digits or nothing but an O. */
export function lettersAsDigits(text: string): string {
	return text.replace(/[A-Za-z0-9]+/g, (word) =>
		/[0-9]/.test(word) || /^[Oo]+$/.test(word) ? word.replace(/[Oo]/g, "0").replace(/[lI]/g, "1") : word,
	);
}
