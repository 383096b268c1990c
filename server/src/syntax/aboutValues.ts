import { quoted, shortened } from "../../../shared/src/text/text";
import { oddQuotes, withoutOddQuotes } from "./words";

/** Placeholders of templates and shells: `{{ name }}`, `${NAME}`, `<%= name %>`, `%NAME%`. */
const placeholder = /^(?:\{[{%]|\$\{|\$[A-Za-z_(]|<%|%[A-Za-z_]+%$)/;
/** What code computes: a call, a sum, a choice, an object spread or a name within another. */
const expression =
	/^[A-Za-z_$][\w$.]*[([]|["'\w)\]]\s*(?:\|\||&&|\?\?|[+*?|]|\s(?:[/.-]|or|and)\s)\s*|^!|^[a-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/;
const nothing = /^(?:None|nil|undefined|NULL|Null|NaN|[-+]?Infinity)$/;

const quotedObject = new RegExp(`^["${oddQuotes}]{1,3}\\s{0,200}[[{]`);
const quotedEnd = new RegExp(`[}\\]]\\s{0,200}["${oddQuotes}]{1,3}$`);

/** Whether a text is a bare word or number, or a string with a slip: what is said of it depends on what its place needs. */
export function isPlain(written: string): boolean {
	return ![nothing, placeholder, expression].some((form) => form.test(written));
}

/** A share of a hundred, in digits. */
const share = /^(\d{1,9}(?:[.,]\d{1,9})?) ?(?:%|percent)$/i;

/** Whether a text is a number, or a share, whose right form is known without its place. */
export function isOddNumber(written: string, meant: string | undefined): boolean {
	return share.test(written) || (meant !== undefined && !/^0\d/.test(written));
}

/** What parentheses or braces enclose by themselves; any other text as it is. */
export function insideBrackets(written: string): string {
	return /^[({].*[)}]$/.test(written) ? written.slice(1, -1).trim() : written;
}

/** What is said of a text in the place of a value that isn't JSON. */
export function aboutValue(written: string): string {
	const what = shortened(written.replace(/[\r\n]\s*/g, " "));
	if (/^(?:true|false)$/i.test(written)) {
		return `${what} isn't valid JSON. Write ${written.toLowerCase()}.`;
	}
	if (nothing.test(written)) {
		return `JSON has no ${shortened(written)}. Write a value instead.`;
	}
	if (placeholder.test(written)) {
		return `${what} isn't valid JSON. Write the value itself.`;
	}
	if (!/[\p{L}\p{N}]/u.test(written)) {
		return `${what} isn't a value. Write a string, a number, true or false.`;
	}
	if (expression.test(written)) {
		return `JSON can't contain expressions such as ${what}. Write the value itself.`;
	}
	if (quotedObject.test(written) && quotedEnd.test(written.slice(-210))) {
		return "Remove the quotes around this, or write \\\" for each quote inside if it's a string.";
	}
	const text = withoutOddQuotes(written);
	if (text !== written && !written.includes('"')) {
		return `Strings need double quotes: write ${quoted(text)}.`;
	}
	if (/["\\]/.test(written)) {
		return `${what} isn't a valid JSON value. Strings need one pair of double quotes.`;
	}
	return `${what} isn't a valid JSON value. If it's a string, write ${quoted(written)}.`;
}

/** What is said of what begins like a number and is none. `meant`: the numbers that it may stand for. */
export function aboutNumber(written: string, meant: readonly (string | undefined)[]): string {
	const hundredths = share.exec(written)?.[1];
	if (hundredths !== undefined) {
		const number = Number((Number(hundredths.replace(",", ".")) / 100).toPrecision(12));
		return `JSON has no percentages. Write ${number} for ${written}.`;
	}
	const numbers = meant.filter((one) => one !== undefined).join(" or ");
	if (/^0\d+$/.test(written) && numbers !== "") {
		return `Numbers can't start with a zero. Write ${numbers}, or ${quoted(written)} as a string.`;
	}
	// A plus and many digits are a phone number.
	if (numbers !== "" && !/^\+\d{7}/.test(written)) {
		return `${shortened(written)} isn't a valid JSON number. Write ${numbers}.`;
	}
	return aboutValue(written);
}
