import type { Severity } from "../../shared/src/problem/finding";

/** What a part of the output is; terminals show each in its own way. */
type Part = Severity | "strong" | "faint";

/** Colours a part of the output, in one line. */
export type Paint = (part: Part, text: string) => string;

/** No colours at all. */
export const plain: Paint = (_, text) => text;

const codes: Readonly<Record<Part, number>> = {
	error: 31,
	warning: 33,
	information: 36,
	hint: 36,
	strong: 1,
	faint: 2,
};

const inColour: Paint = (part, text) => `\u001b[${codes[part]}m${text}\u001b[0m`;

/**
 * How to write to a stream: in colour on a terminal, unless the environment says otherwise. NO_COLOR, where it isn't
 * empty, means none (no-color.org); FORCE_COLOR, unless it is 0, asks for colours where there is no terminal.
 */
export function paintFor({ isTTY = false }: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
	const { NO_COLOR: none = "", FORCE_COLOR: forced, TERM: terminal } = env;
	if (none !== "") {
		return plain;
	}
	const isWanted = forced === undefined ? isTTY && terminal !== "dumb" : forced !== "0";
	return isWanted ? inColour : plain;
}
