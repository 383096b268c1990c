import type { Finding } from "./finding";
import { quoted } from "./text";

const longest = 100;

/** E.164 number. Source: the model's documentation, which asks for E.164, and Amazon Connect's PhoneNumber pattern. */
export function checkPhoneNumber(text: string): Finding | undefined {
	if (/^\+[1-9][0-9]{1,14}$/.test(text)) return undefined;
	const replacement = text.length > longest ? undefined : understood(text);
	const choices = replacement === undefined ? guessed(text) : [];
	const hint = replacement ?? "+, country code and number, digits only, such as +12065550100";
	return {
		code: "e164-phone-number",
		severity: "error",
		message: `${quoted(text)} is no phone number in E.164 form. Write ${hint}.`,
		...(replacement !== undefined && { replacement }),
		...(choices.length > 0 && { choices }),
	};
}

/** Ten digits are a whole number in North America, eleven and more most likely begin with their country. */
function guessed(text: string): string[] {
	const digits = text.length > longest ? "" : text.replace(/[\s().\-/]/g, "");
	if (/^[2-9][0-9]{9}$/.test(digits)) return [`+1${digits}`];
	return /^[1-9][0-9]{10,14}$/.test(digits) ? [`+${digits}`] : [];
}

/** Removes what people put between digits; without a + or 00 the country is anyone's guess. */
function understood(text: string): string | undefined {
	const bare = text.replace(/[\s().\-/]/g, "").replace(/^00/, "+");
	return /^\+[1-9][0-9]{1,14}$/.test(bare) ? bare : undefined;
}
