import type { NumberShape } from "../../schema/shape";
import { numberWords } from "./numberWords";
import { inAscii } from "./spokenNumbers";
import { meantBy } from "./spokenValues";

/** A number that a text has among other words. */
export interface NumberWithin {
	/** As JSON. */
	readonly number: string;
	/** The words and signs of the text that it doesn't say: at least one. */
	readonly lost: readonly string[];
}

/** Characters; a longer text is more than a number with a few words. */
const longest = 60;
/** A text with more numbers is a date, an address or a phone number. */
const mostNumbers = 2;

/** Signs that tie digits to something that is no number by itself, such as a date, a fraction or code. */
const other =
	/[^\p{L}\p{N}\s.,;!?#%'"()[\]<>=\u2264\u2265~\u2248\u00b1+\-\u2013\u2014&]|(?<!\s)\+(?=\S)|[[(]\S*[=]/u;
const amount = new RegExp(
	`(?<![\\p{L}\\p{N}_.,])(?:[0-9]{1,9}(?:[.,][0-9]{1,9})?(?:e[-+]?[0-9]{1,3})?|(?:${numberWords})(?![\\p{L}]))(?: ?(?:%|per ?cent|pct|[a-z]{1,8})(?![\\p{L}]))?`,
	"giu",
);
const digitsOrWords = new RegExp(`^(?:[0-9.,]+(?:e[-+]?[0-9]+)?|${numberWords})`, "iu");

/** The numbers of a range that a text has among words, in its order; none for a text that is a number as a whole. */
export function numbersWithin(text: string, shape: NumberShape): readonly NumberWithin[] {
	const written = text.length > longest ? "" : inAscii(text);
	const plain = meantBy(written, shape).length > 0 ? "" : withPlainRanges(written);
	if (plain === "" || denial.test(plain) || other.test(plain)) {
		return [];
	}
	// What stands in brackets says more of what stands before them.
	const outside = plain.replace(/[[(][^()[\]]*[\])]/g, (note) => " ".repeat(note.length));
	const inside = [...outside.matchAll(amount)];
	const found = inside.length > 0 ? inside : [...plain.matchAll(amount)];
	if (found.length > mostNumbers) {
		return [];
	}
	const numbers = found.flatMap(({ 0: written, index }): NumberWithin[] => {
		const alone = digitsOrWords.exec(written)?.[0] ?? written;
		const phrase = [written, alone].find((one) => meantBy(one, shape).length > 0);
		const number = phrase === undefined ? undefined : meantBy(phrase, shape)[0];
		if (phrase === undefined || number === undefined || !isInRange(Number(number), shape)) {
			return [];
		}
		const around = [plain.slice(0, index), plain.slice(index + phrase.length)];
		const lost = around.map(withoutMargin).filter((part) => part !== "");
		return lost.length === 0 ? [] : [{ number, lost }];
	});
	return numbers.filter(({ number }, at) => numbers.findIndex((one) => one.number === number) === at);
}

/** Ranges and alternatives with a hyphen between their numbers, each of which has the percent sign of the last one. */
function withPlainRanges(text: string): string {
	return text
		.replace(/(?<=\d)\s?(?:\.{2,3}|\u2026)\s?(?=\d)|(?<=\d%?) \/ (?=\d)/g, " - ")
		.replace(/(?<=\d)(?=\s?[-\u2013\u2014]\s?[0-9.,]{1,9}\s?%)/g, "%");
}

/** What turns the meaning of the number that comes next. */
const denial =
	/\b(?:not|no|never|except|without|isn't|don't)\b(?! (?:more|less|fewer|above|below|over|under))/i;

/** Without blanks, and without the punctuation and hyphens that stand between numbers and words. */
function withoutMargin(text: string): string {
	const part = text.replace(/^[\s.,;!?'"\u2013\u2014-]+/, "").trimEnd();
	const end = part.length - (/[\s.,;'"\u2013\u2014-]{0,60}$/.exec(part)?.[0].length ?? 0);
	return part.slice(0, end);
}

function isInRange(number: number, { minimum, maximum, integer }: NumberShape): boolean {
	return number >= minimum && number <= maximum && (!integer || Number.isInteger(number));
}
