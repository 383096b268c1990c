import type { Finding } from "./finding";
import { quoted } from "./text";

const longest = 100;

/** E.164 number. Source: the model's documentation, which asks for E.164, and Amazon Connect's PhoneNumber pattern. */
export function checkPhoneNumber(text: string): Finding | undefined {
	if (/^\+[1-9][0-9]{1,14}$/.test(text)) return undefined;
	const replacement = text.length > longest ? undefined : understood(text);
	const hint = replacement ?? "+, country code and number, digits only, such as +12065550100";
	return {
		code: "e164-phone-number",
		severity: "error",
		message: `${quoted(text)} is no phone number in E.164 form. Write ${hint}.`,
		...(replacement !== undefined && { replacement }),
	};
}

/** Removes what people put between digits; without a + or 00 the country is anyone's guess. */
function understood(text: string): string | undefined {
	const bare = text.replace(/[\s().\-/]/g, "").replace(/^00/, "+");
	return /^\+[1-9][0-9]{1,14}$/.test(bare) ? bare : undefined;
}
