import type { Finding } from "../problem/finding";
import { lettersAsDigits } from "../text/lookAlikes";
import { withoutHidden } from "../text/plainText";
import { quoted } from "../text/text";
import { onlyOne, severalIn } from "./several";

const maxLength = 100;

/** E.164 number. Source: the model's documentation, which asks for E.164, and Amazon Connect's PhoneNumber pattern. */
export function checkPhoneNumber(text: string): Finding | undefined {
	if (/^\+[1-9][0-9]{1,14}$/.test(text)) {
		return undefined;
	}
	const replacement = text.length > maxLength ? undefined : normalized(text);
	const numbers = text.length > maxLength ? [] : severalIn(text, normalized);
	if (numbers.length > 0) {
		const message = onlyOne("phone number");
		return { code: "e164-phone-number", severity: "error", message, choices: numbers };
	}
	const choices = replacement === undefined ? guesses(text) : [];
	const hint = replacement ?? "+, country code and number with digits only, such as +12065550100";
	return {
		code: "e164-phone-number",
		severity: "error",
		message: `${quoted(text)} isn't a valid E.164 phone number. Write ${hint}.`,
		...(replacement !== undefined && { replacement }),
		...(choices.length > 0 && { choices }),
	};
}

/** What a number may be whose country or trunk zero is not sure, or that has more than a number around it. */
function guesses(text: string): string[] {
	if (text.length > maxLength) {
		return [];
	}
	const plain = withoutHidden(text).trim();
	const bare = plain
		.replace(/^(?:tel|phone|fax):\s*/i, "")
		.replace(/\s*\([A-Za-z ]{3,20}\)$/, "")
		.replace(/[\s,;]*(?:ext\.?|x|extension|#)\s*[0-9]{1,6}$/i, "")
		.trim();
	const national = /^(\+[0-9]{1,3})[\s.\-/]*(?:\(0\)|\(?0(?=[0-9]))(.*)$/.exec(bare);
	// In Germany, a slash often follows the area code.
	const apart = bare.replace(/^(\+[0-9\s().-]+)\/(?=[0-9\s-]{5,}$)/, "$1 ");
	const options = [
		apart,
		...(national === null ? [] : [`${national[1]}${national[2]}`]),
		bare,
		bare.replace(/^\+{2,}/, "+"),
		lookAlikes(bare),
		bare.replace(/^(?:00|011)[\s\-.]*(?=[1-9])/, "+"),
		...(isDialledByName(bare) ? [dialled(bare)] : []),
	];
	const digits = options.flatMap((option) =>
		option.startsWith("+") ? (normalized(option) ?? []) : withCountry(option.replace(/[\s().-]/g, "")),
	);
	return [...new Set(digits)];
}

/** Ten digits are a whole number in North America, eleven and more most likely begin with their country. */
function withCountry(digits: string): string[] {
	if (/^\+[1-9][0-9]{6,14}$/.test(digits)) {
		return [digits];
	}
	if (/^[2-9][0-9]{9}$/.test(digits)) {
		return [`+1${digits}`];
	}
	return /^[1-9][0-9]{10,14}$/.test(digits) ? [`+${digits}`] : [];
}

/** Letters in the place of the digits that they look like: all of them where there are no others. */
function lookAlikes(text: string): string {
	const letters = text.replace(/[^\p{L}]/gu, "");
	return /^[OoIlSBZ]+$/.test(letters)
		? text.replace(/[OoIlSBZ]/g, (letter) => String(seen.get(letter)))
		: lettersAsDigits(text);
}

/** The digits that letters look like on paper and in pictures. */
const seen: ReadonlyMap<string, number> = new Map([
	["O", 0],
	["o", 0],
	["I", 1],
	["l", 1],
	["S", 5],
	["B", 8],
	["Z", 2],
]);

const words = /[A-Z]+/gi;

/** Whether a number has a word in it that is dialled by the letters of the keys, and not just letters that look like digits. */
function isDialledByName(text: string): boolean {
	const found = text.match(words) ?? [];
	return /[0-9]/.test(text) && found.some((word) => word.length > 2 && !/^[OoIl]+$/.test(word));
}

/** The digits of a number with words; letters by themselves that look like digits are these. */
function dialled(text: string): string {
	return text.replace(words, (word) =>
		/^[OoIl]+$/.test(word) ? lookAlikes(word) : word.replace(/./g, (letter) => keypad(letter)),
	);
}

/** The key that a letter is on. */
function keypad(letter: string): string {
	const keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];
	return String(keys.findIndex((key) => key.includes(letter.toLowerCase())) + 2);
}

/**
 * The country code, the area code, which may be in brackets, and groups of digits. Without a + the country is anyone's guess, and
 * so is a zero behind it; a slash separates two numbers, and other brackets are notes.
 */
const grouped = /^\+[1-9][0-9]{0,2}[\s.-]*(?:\([1-9][0-9]{0,4}\))?[0-9\s.-]*[0-9]$/;
/** Prefixes dialled before the area code within a country: 0 in most, 8 in some. */
const trunk = /^\+[0-9]{1,3}[\s().-]+(?:0|8[\s().-])/;
/** A short last group behind another separator than the one before, or behind the only one, is an extension or the end of a range. */
const extension = /[0-9]([\s.-]+)[0-9]+(?!\1)[\s.-]+[0-9]{1,3}$|^\+[0-9]{7,}[\s.-]+[0-9]{1,3}$/;

/** Removes what people put between the digits of one number. */
function normalized(text: string): string | undefined {
	const plain = text.trim();
	if (!grouped.test(plain) || trunk.test(plain) || extension.test(plain)) {
		return undefined;
	}
	const digits = plain.replace(/[^0-9]/g, "");
	const fits = digits.startsWith("1")
		? /^1[2-9][0-9]{9}$/.test(digits)
		: digits.startsWith("7")
			? digits.length === 11
			: digits.length >= 2 && digits.length <= 15;
	return fits ? `+${digits}` : undefined;
}
