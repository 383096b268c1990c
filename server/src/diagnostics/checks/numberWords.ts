const smallNumbers =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const counts = "once twice thrice".split(" ");

/** A number below a hundred in words; undefined for any other text. */
export function numberInWords(text: string): number | undefined {
	const [first = "", second, ...more] = text.toLowerCase().split(/[- ]/, 3);
	const small = smallNumbers.indexOf(first);
	if (second === undefined && small >= 0) {
		return small;
	}
	const ten = tens.indexOf(first);
	const one = second === undefined ? 0 : smallNumbers.indexOf(second);
	const isOne = second === undefined || (one > 0 && one < 10);
	return ten >= 0 && isOne && more.length === 0 ? 20 + 10 * ten + one : undefined;
}

/** How many times `once`, `twice` and `thrice` are; undefined for any other text. */
export function countInWords(text: string): number | undefined {
	return counts.indexOf(text.toLowerCase()) + 1 || undefined;
}

const share = /^(?:([a-z-]{3,12}) and )?(?:(?:an?|one) )?(half|quarter)$|^three[- ]quarters$/i;

/** Halves and quarters in words, also with whole ones: `half`, `three quarters`, `one and a half`; undefined for any other text. */
export function shareInWords(text: string): number | undefined {
	const [found, count, part] = share.exec(text) ?? [];
	if (found === undefined) {
		return undefined;
	}
	const whole = count === undefined ? 0 : numberInWords(count);
	const rest = part === undefined ? 0.75 : /^h/i.test(part) ? 0.5 : 0.25;
	return whole === undefined ? undefined : whole + rest;
}

/** The words above, wherever they stand in a text. */
export const numberWords: string = [
	"(?:(?:an? |one )?(?:half|quarter)|three[- ]quarters)",
	`(?:${tens.join("|")})(?:[- ](?:${smallNumbers.slice(1, 10).join("|")}))?`,
	...[...smallNumbers].reverse(),
	...counts,
].join("|");
