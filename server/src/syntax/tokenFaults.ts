import type { Code } from "../../../shared/src/problem/codes";
import type { Problem, Span } from "../../../shared/src/problem/problem";
import { aboutNumber } from "./aboutValues";
import type { Token, TokenFault } from "./lexer";
import { isLoneQuote } from "./tokenKinds";

/** What is said of each fault inside a token; of a number, its own sentence. */
const faults: Record<TokenFault, { readonly code: Code; readonly message: string }> = {
	unterminated: { code: "string-unclosed", message: "The closing double quote is missing on this line." },
	"control-character": {
		code: "control-character",
		message:
			"Strings can't contain control characters. Write a tab as \\t, a line break as \\n, others as \\u and four hex digits.",
	},
	escape: {
		code: "escape-invalid",
		message:
			'Only " \\ / b f n r t, or u and four hex digits can follow a backslash. Write a backslash as \\\\.',
	},
	"single-quotes": { code: "single-quotes", message: "Strings need double quotes." },
	"extra-quote": {
		code: "key-without-quotes",
		message: "Property names need one double quote at each end. Remove the others.",
	},
	semicolon: {
		code: "comma-missing",
		message: "Separate entries with commas. Replace the semicolon.",
	},
	number: {
		code: "number-invalid",
		message: "",
	},
	comment: { code: "comment", message: "JSON has no comments. Remove it." },
	"unterminated-comment": {
		code: "comment",
		message: "JSON has no comments, and this one isn't closed. Remove it.",
	},
};

/** Whether a quote stands behind a value on its line, with nothing but a comma behind it. */
function isBehindValue(token: Token, text: string): boolean {
	return (
		isLoneQuote(token) && /["}\]\w][ \t]*$/.test(text.slice(Math.max(0, token.start - 100), token.start))
	);
}

/** The problem inside a token. */
export function tokenFault(token: Token, fault: TokenFault, text: string): Problem {
	const written = text.slice(token.start, token.end);
	const found = mended(written, fault);
	const isName = fault === "single-quotes" && /^\s*:/.test(text.slice(token.end, token.end + 100));
	const replacement = isName && found !== undefined ? withoutMargin(found) : found;
	const octal = fault === "number" ? octalOf(written) : undefined;
	const isBroken = fault === "control-character" && /[\r\n]/.test(written);
	const broken = isBroken
		? "A string ends on the line where it starts. Join the lines, or write a line break as \\n."
		: undefined;
	const { code, message } = faults[fault];
	const end = fault === "unterminated" ? token.start + written.trimEnd().length : token.end;
	return {
		severity: "error",
		start: token.start,
		end,
		code,
		message:
			fault === "number"
				? aboutNumber(written, [replacement, octal])
				: isBehindValue(token, text)
					? "No string begins at this quote. Remove it."
					: (broken ?? message),
		...(replacement !== undefined && {
			data: { replacement, ...(octal !== undefined && { members: [octal] }) },
		}),
	};
}

/** What a number with a zero in front is in base eight, as some languages read it, where that is another number. */
function octalOf(written: string): string | undefined {
	return /^0+[1-7][0-7]+$/.test(written) ? String(Number.parseInt(written, 8)) : undefined;
}

/** What was meant by a faulty token, as JSON; undefined where that cannot be told. */
function mended(written: string, fault: TokenFault): string | undefined {
	switch (fault) {
		case "single-quotes":
			return doubleQuoted(written);
		case "extra-quote":
			return `"${written.replaceAll('"', "")}"`;
		case "semicolon":
			return ",";
		case "control-character":
			return [...withoutMargin(written)]
				.map((one) => (one < " " ? JSON.stringify(one).slice(1, -1) : one))
				.join("");
		case "escape":
			return written
				.replace(/\\x([0-9a-fA-F]{2})/g, "\\u00$1")
				.replace(/\\(u[0-9a-fA-F]{4}|["\\/bfnrt]|['`$])?/g, (found: string, sound?: string) =>
					sound === undefined ? "\\\\" : /^['`$]$/.test(sound) ? sound : found,
				);
		case "number":
			return mendedNumber(written);
		default:
			return undefined;
	}
}

/** White space at the ends of a text is never meant. */
function withoutMargin(written: string): string {
	return `"${written.replace(/^"|"$/g, "").trim()}"`;
}

/** What programming languages write behind a number for its type: `30n`, `30L`, `1.0f`, `30u32`. A whole number with a d may be days. */
const suffix = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+))(?:n|[fl]|d(?<=\.\d+d)|[uif](?:8|16|32|64))$/i;

/** Reads what JavaScript and people write as numbers beyond JSON: plus, leading zeros, bare points, underscores, hex. */
function mendedNumber(written: string): string | undefined {
	if (/^-?\.\d+$/.test(written)) {
		return written.replace(".", "0.");
	}
	const [, over, under] = /^(\d{1,9}) ?\/ ?(\d{1,9})$/.exec(written) ?? [];
	const value =
		over === undefined
			? Number(
					written
						.replace(/_/g, "")
						.replace(/^(-?\d+)(?:,|\. |\.\.| \.)(\d+)$/, "$1.$2")
						.replace(/^(-?\d+\.\d+) ?\.{1,3}$/, "$1")
						.replace(suffix, "$1"),
				)
			: Math.round((Number(over) / Number(under)) * 1e6) / 1e6;
	return Number.isFinite(value) ? String(value) : undefined;
}

function doubleQuoted(written: string): string {
	const inner = written.replace(/^'|"$(?<=^'[^"]*")|'$/g, "").replace(/\\'|''/g, "'");
	return `"${inner.replace(/(^|[^\\])"/g, '$1\\"')}"`;
}

/** The problem that a comment is. */
export function comment({ start, end, fault }: Span & { readonly fault: TokenFault }): Problem {
	return { severity: "error", start, end, ...faults[fault] };
}
