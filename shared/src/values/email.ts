import type { Finding } from "../problem/finding";
import { isLongerThan, quoted } from "../text/text";
import { onlyOne } from "./several";

const maxLength = 255;

/**
 * Email address. Source: the model's pattern, which stands unanchored, so that text around an address passes the
 * API; CloudFormation's is anchored.
 */
export function checkEmail(text: string): Finding | undefined {
	if (isLongerThan(text, maxLength)) {
		return undefined;
	}
	const addresses = text.split(/\s+/).flatMap((word) => address(word) ?? []);
	const [found] = addresses;
	if (found === undefined) {
		const message = `${quoted(text)} isn't a valid email address. Write one such as news@example.com.`;
		const spelt = address(
			text
				.replace(/ ?(?:\(at\)|\[at\]|\{at\}| at ) ?/i, "@")
				.replace(/ ?(?:\(dot\)|\[dot\]| dot ) ?/gi, ".")
				.replace(/@+/, "@")
				.replace(/\s*@\s*/, "@")
				.replace(/(@[^.,]+),/, "$1."),
		);
		const choices = spelt === undefined || /\s/.test(spelt) ? {} : { choices: [spelt] };
		return { code: "email-address", severity: "error", message, ...choices };
	}
	if (found === text) {
		return undefined;
	}
	// A name in front of the address would be lost.
	const rest = text.replace(found, "").replace(/^\s*mailto:/i, "");
	const isAlone = addresses.length === 1 && !/[\p{L}\p{N}]/u.test(rest);
	return {
		code: "email-surroundings",
		severity: "warning",
		message:
			addresses.length > 1 ? onlyOne("email address") : `Write the email address alone: ${quoted(found)}.`,
		...(isAlone ? { replacement: found } : { choices: addresses }),
	};
}

/** The address in a word, without the brackets and commas that may stand around it. */
function address(word: string): string | undefined {
	const bare = word.replace(/^(?:mailto:|[<("',;])+/, "").replace(/[>)"',;]+$/, "");
	const parts = bare.split("@");
	const domain = parts.at(-1) ?? "";
	const name = parts.at(-2) ?? "";
	const dot = domain.indexOf(".", 1);
	return parts.length > 1 && name !== "" && dot > 0 && dot < domain.length - 1 ? bare : undefined;
}
