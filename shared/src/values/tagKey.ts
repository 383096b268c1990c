import type { Finding } from "../problem/finding";
import { quoted } from "../text/text";

/**
 * Name of a tag. Source: the model's pattern ^(?!aws:)[a-zA-Z+-=._:/]+$, in which +-= is a range that holds the digits
 * and + , - . / : ; < =.
 */
export function checkTagKey(text: string): Finding | undefined {
	if (text === "") {
		return undefined;
	}
	const fitting = text.replace(/^(?:aws:)+/, "").replace(/[^a-zA-Z+-=._:/]+/gu, "-");
	const choices = fitting === "" || fitting.startsWith("aws:") ? {} : { choices: [fitting] };
	const error = (message: string): Finding => ({ code: "tag-key", severity: "error", message, ...choices });
	if (text.startsWith("aws:")) {
		return error("Tag keys that start with aws: are reserved for AWS. Choose another key.");
	}
	const bad = /[^a-zA-Z+-=._:/]/u.exec(text)?.[0];
	if (bad === undefined) {
		return undefined;
	}
	const what = bad === " " ? "spaces" : quoted(bad);
	return error(`Tag keys can't contain ${what}. Write letters, digits and + , - . / : ; < = _ only.`);
}
