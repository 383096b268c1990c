import { doubledAt, oneQuoteTooMany } from "./doubledQuotes";
import { bracedScalarAt, templateAt } from "./expression";
import type { Token } from "./lexer";
import { quotedContainerAt } from "./quotedContainers";

/** Where something ends that stands in the place of a value, begins as JSON does and isn't: placeholders, and what has quotes or braces too many. */
export function endOfNotJson(text: string, { kind, start }: Token): number | undefined {
	if (kind === "{") {
		return templateAt(text, start) ?? bracedScalarAt(text, start);
	}
	const value = doubledAt(text, start) ?? oneQuoteTooMany(text, start) ?? quotedContainerAt(text, start);
	return value?.end;
}
