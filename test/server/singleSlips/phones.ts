import type { SingleSlip } from "./slip";

const number = '"connectSourcePhoneNumber": "+12065550100"';

function phone(written: string, ...meant: readonly string[]): SingleSlip {
	return {
		from: number,
		to: `"connectSourcePhoneNumber": "${written}"`,
		message: `"${written}" isn't a valid E.164 phone number. Write +, country code and number with digits only, such as +12065550100.`,
		fixed: [...meant, "<phone number, such as +12065550100>"].map(
			(one) => `"connectSourcePhoneNumber": "${one}"`,
		),
	};
}

/** Letters among the digits of a number: slips of the pen, or a word that is dialled. */
export const phones: readonly SingleSlip[] = [
	phone("+1206555OlOO", "+12065550100"),
	phone("+1206555OIOO", "+12065550100"),
	phone("+12O65550I00", "+12065550100"),
	phone("+I2065550100", "+12065550100"),
	phone("+1 206 555 O l O O", "+12065550100"),
	phone("+1-2O6-555-oloo", "+12065550100"),
	phone("+1206555OOOO", "+12065550000"),
	phone("+1 (2O6) 555-Ol00", "+12065550100"),
	phone("2O65550l00", "+12065550100"),
	phone("+1206SSS0100", "+12065550100", "+12067770100"),
	phone("+120655SO1OO", "+12065550100"),
	phone("+1800FLOWERS", "+18003569377"),
	phone("1-800-GO-FEDEX", "+18004633339"),
	phone("+1206555CALL", "+12065552255"),
	phone("+12O6555CALL", "+12065552255"),
	phone("+1 800 555 COOL", "+18005552665"),
	phone("+1206555OIL1", "+12065556451"),
];
