import { templateAt } from "./expression";
import type { Lexer } from "./lexer";
import { endOfNote, endOfReminder, isMark, isNoName, isOmission } from "./tokenKinds";

/**
 * Where a sign, a placeholder of a template or a note ends that stands in the place of the next entry; undefined where
 * an entry may begin.
 */
export function endOfLeftOver(lexer: Lexer, container: "object" | "array", text: string): number | undefined {
	const token = lexer.peek();
	const template = token.kind === "{" ? templateAt(text, token.start) : undefined;
	if (template !== undefined && (container === "object" || text.charAt(token.start + 1) === "%")) {
		return template;
	}
	const reminder = container === "object" ? endOfReminder(token, text) : undefined;
	if (reminder !== undefined) {
		return reminder;
	}
	if (isNoName(token, container) && lexer.kindAfterPeek() !== ":") {
		return endOfNote(token, text);
	}
	const isSign = isOmission(token) || (isMark(token) && lexer.kindAfterPeek() === "string");
	return isSign ? token.end : undefined;
}
