import type { Span } from "../../../shared/src/problem/problem";
import { endOfAssignment, nameWithColon, otherForm } from "./keyForms";
import type { Lexer, Token } from "./lexer";
import { repeatedName } from "./repeatedNames";
import type { SyntaxProblems } from "./syntax";
import { isStrayWord } from "./tokenKinds";
import type { Key } from "./tree";

/** What stands in front of a value: a name, and the colon or another sign behind it. */
interface KeyAndColon {
	readonly key: Key;
	/** Offset of the colon, or of what stands in its place. */
	readonly colon: number | undefined;
	/** Nothing is wrong with the name. */
	readonly isSound: boolean;
	/** A value follows, although there is no colon. */
	readonly hasValue: boolean;
	/** A value that is told with what stands around it. */
	readonly told?: Span | undefined;
}

/** Takes the tokens of a property name and of what parts it from its value; undefined where no name stands there. */
export function readKey(lexer: Lexer, problems: SyntaxProblems, text: string): KeyAndColon | undefined {
	const token = lexer.peek();
	const { start } = token;
	const form = otherForm(text, token);
	if (form !== undefined) {
		lexer.skipTo(form.end);
		problems.otherKey({ start, end: form.end }, form.replacement);
		const colon = form.isAssigned ? form.end - 1 : colonAt(lexer, problems);
		const key = { name: form.name, start, end: form.end, closed: true };
		return { key, colon, isSound: false, hasValue: false };
	}
	if (token.kind === "{" || token.kind === "[" || token.kind === ":") {
		return undefined;
	}
	lexer.next();
	// Read as a name all the same: it may be half typed.
	if (isStrayWord(token, text)) {
		problems.leftOver(token);
		const name = { name: token.text, start, end: token.end, closed: true };
		return { key: name, colon: undefined, isSound: false, hasValue: false };
	}
	const key: Key = { name: token.text, start, end: token.end, closed: token.fault !== "unterminated" };
	const isSound = token.kind === "string" && !problems.inToken(token);
	const sign = lexer.peek();
	const isQuoted = isSound && sign.kind !== ":" && sign.kind !== ",";
	const name = isQuoted ? nameWithColon(text, token) : undefined;
	if (name !== undefined) {
		problems.colonInName(token, name);
		return { key: { ...key, name }, colon: token.end - 1, isSound: false, hasValue: true };
	}
	const isBlock = token.kind === "word" && startsBlock(text, token, sign);
	const assigned = endOfAssignment(sign, text);
	if (token.kind !== "string") {
		problems.bareKey(token, isBlock, assigned);
	}
	// Quotes of another kind are a mistake of their own.
	const isOtherColon =
		token.kind === "string" &&
		(assigned === undefined
			? isSound && problems.otherColon(sign, token)
			: key.closed && problems.assignment(sign, assigned));
	if (assigned === undefined && !isOtherColon && sign.kind !== ":") {
		return { key, colon: undefined, isSound, hasValue: isBlock };
	}
	if (assigned !== undefined) {
		lexer.next();
		lexer.skipTo(assigned);
		return { key, colon: sign.start, isSound, hasValue: false };
	}
	const repeated = isSound && sign.kind === ":" ? repeatedName(text, token, sign) : undefined;
	if (repeated !== undefined) {
		problems.push(repeated.problem);
		lexer.skipTo(repeated.whole?.end ?? repeated.value);
		return { key, colon: repeated.colon, isSound: false, hasValue: false, told: repeated.whole };
	}
	return { key, colon: colonAt(lexer, problems), isSound, hasValue: false };
}

/** Takes a colon, or what was told to stand in its place. */
function colonAt(lexer: Lexer, problems: SyntaxProblems): number {
	const colon = lexer.next();
	if (colon.kind === ":") {
		problems.inToken(colon);
	}
	return colon.start;
}

/** Whether an object or list follows a bare name on its line, as blocks do in other languages. */
function startsBlock(text: string, { end }: Token, { kind, start }: Token): boolean {
	return (kind === "{" || kind === "[") && /^[ \t]*$/.test(text.slice(end, start));
}
