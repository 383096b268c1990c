import { parse } from "../../syntax/parse";
import { withoutBrokenLines } from "./brokenLines";
import { withoutMojibake } from "./mojibake";
import { withTypedSigns } from "./prompts";

/** JSON that a mail has broken into lines, or that was read in the wrong encoding, as it was, and the words for it; undefined for any other text. */
export function restoredJson(text: string): { readonly text: string; readonly title: string } | undefined {
	const joined = withoutBrokenLines(text);
	if (joined?.isCertain === true && isSound(joined.text)) {
		return { text: joined.text, title: `JSON ${joined.form}` };
	}
	const whole = withoutMojibake(text);
	// What was read wrongly may be the quotes of a word processor, and its spaces.
	const plain = whole === undefined ? "" : withTypedSigns(whole).replace(/^[ \u00a0]+/gm, " ");
	return isSound(plain) ? { text: plain, title: "JSON in the wrong encoding" } : undefined;
}

/** The words for JSON that is broken into lines and can't be put together for certain; undefined for any other text. */
export function brokenJson(text: string): string | undefined {
	const joined = withoutBrokenLines(text);
	return joined !== undefined && isSound(joined.text) ? `JSON ${joined.form}` : undefined;
}

function isSound(text: string): boolean {
	const { root, problems } = parse(text);
	return root !== undefined && problems.length === 0;
}
