import { mostProblems, type Problem, type Span } from "../../../shared/src/problem/problem";
import { endOfExpressionAt, isValueBehind, wordsBehind } from "./expression";
import { objectBehindText, startsWithMember } from "./foreign";
import { readKey } from "./keyReader";
import type { Layout, Line } from "./layout";
import { endOfLeftOver } from "./leftOvers";
import { Lexer, type Token } from "./lexer";
import { endOfNotJson } from "./notJson";
import { braceMissing, itemWithoutBrace, openingMissing, otherOpening } from "./openings";
import { extra, isBetween, isOtherComma } from "./separators";
import { valuesBeside } from "./sideBySide";
import { StrictJsonParser } from "./strictJsonParser";
import { maximumDepth, SyntaxProblems } from "./syntax";
import { comment } from "./tokenFaults";
import { isClosingParenthesis, isLoneQuote } from "./tokenKinds";
import type { ArrayNode, InvalidNode, Node, ObjectNode, Parent, Property, Tree, Unfinished } from "./tree";

/** One reading of a text: in one way of telling where brackets were meant to close. */
export class Parser {
	readonly #lexer: Lexer;
	readonly #sound: StrictJsonParser;
	readonly #text: string;
	readonly #problems: SyntaxProblems;
	/** Given where the brackets do not match: indentation then tells where each was meant to close. */
	readonly #layout: Layout | undefined;
	#depth = 0;
	/** The container that was read last ended without its bracket; what it took of the separator behind it. */
	#unclosed: { readonly commas: readonly Token[] } | undefined;
	/** Closing brackets that enclosing containers wait for. */
	readonly #awaited: ("}" | "]")[] = [];
	/** A bracket of the wrong kind was meant to be the right one. */
	readonly #takesSwapped: boolean;

	constructor(text: string, layout: Layout | undefined, takesSwapped = false) {
		this.#text = text;
		this.#takesSwapped = takesSwapped;
		this.#layout = layout;
		this.#lexer = new Lexer(text);
		this.#sound = new StrictJsonParser(text, maximumDepth);
		this.#problems = new SyntaxProblems(text);
	}

	document(): Tree {
		const lexer = this.#lexer;
		const problems = this.#problems;
		const text = this.#text;
		const before = text.startsWith("\uFEFF") ? 1 : 0;
		if (before > 0) {
			problems.add("byte-order-mark", { start: 0, end: 1 });
		}
		const begin = before + text.slice(before).search(/\S/);
		const object = begin < before ? undefined : objectBehindText(text, begin);
		if (object !== undefined) {
			const end = begin + text.slice(begin, object).trimEnd().length;
			problems.add("content-before-start", { start: begin, end });
			lexer.skipTo(object);
		}
		const first = lexer.peek();
		if (first.kind === "end") {
			problems.add("empty-file", { start: 0, end: 0 });
		}
		const root = first.kind === "end" ? undefined : this.#root(first);
		const rest = lexer.peek();
		// What stands around the campaign is told of once, and there is none in a text that isn't JSON from its start.
		const isCampaign = object === undefined && root !== undefined && root.kind !== "invalid";
		if (rest.kind !== "end" && isCampaign) {
			const end = Math.max(rest.end, text.trimEnd().length);
			problems.add("content-after-end", { start: rest.start, end });
		}
		for (let { kind } = lexer.next(); kind !== "end"; kind = lexer.next().kind) {
			// Comments behind the campaign are gathered on the way.
		}
		const found: Problem[] = [...problems.found, ...lexer.comments.slice(0, mostProblems).map(comment)];
		found.sort((one, other) => one.start - other.start);
		return { text, root, comments: lexer.comments, problems: found };
	}

	/** The campaign, whose opening brace may be missing. */
	#root(first: Token): Node {
		const isOpen = first.kind === "string" && startsWithMember(this.#text, first.start);
		if (!isOpen) {
			return this.#value(undefined);
		}
		this.#problems.openMissing(first);
		return this.#object(undefined, first);
	}

	/** Takes the tokens of one value. The next token is no separator and no closing bracket. */
	#value(parent: Parent | undefined): Node {
		const token = this.#lexer.peek();
		const notJson = endOfNotJson(this.#text, token);
		if (notJson !== undefined) {
			return this.#notJson({ start: token.start, end: notJson }, parent);
		}
		const other = parent?.kind === "property" ? otherOpening(this.#text, token) : undefined;
		if (other !== undefined) {
			this.#problems.push(other);
			return other.data?.replacement === "{" ? this.#object(parent) : this.#array(parent);
		}
		if (token.kind === "{" || token.kind === "[") {
			const sound = this.#layout ? undefined : this.#sound.container(token.start, parent, this.#depth);
			if (sound !== undefined) {
				this.#lexer.skipTo(sound.end);
				return sound;
			}
			if (this.#depth === maximumDepth) {
				return this.#tooDeep(parent);
			}
			this.#depth++;
			const container = token.kind === "{" ? this.#object(parent) : this.#array(parent);
			this.#depth--;
			return container;
		}
		this.#lexer.next();
		const words = wordsBehind(this.#text, token);
		if (words !== undefined) {
			const node = this.#scalar(token, parent);
			this.#problems.wordsBehind(words, node);
			this.#lexer.skipTo(words.end);
			return node.kind === "string" ? { ...node, faulty: true } : node;
		}
		const beside = parent?.kind === "property" ? valuesBeside(this.#text, token) : undefined;
		if (beside !== undefined) {
			this.#problems.sideBySide(beside, token.end);
			this.#lexer.skipTo(beside.end);
			return { kind: "invalid", start: token.start, end: beside.end, parent };
		}
		return this.#expression(token, parent) ?? this.#scalar(token, parent);
	}

	#scalar(token: Token, parent: Parent | undefined): Node {
		const { start, end } = token;
		this.#problems.inToken(token);
		switch (token.kind) {
			case "string":
				return {
					kind: "string",
					start,
					end,
					value: this.#problems.commaInside(token) ? token.text.slice(0, -1) : token.text,
					closed: token.fault !== "unterminated",
					...((token.fault === "control-character" || token.fault === "escape") && { faulty: true }),
					parent,
				};
			case "number":
				return token.fault === undefined
					? { kind: "number", start, end, value: Number(token.text), parent }
					: { kind: "invalid", start, end, parent };
			case "true":
			case "false":
				return { kind: "boolean", start, end, value: token.kind === "true", parent };
			case "null":
				return { kind: "null", start, end, value: null, parent };
			default:
				this.#problems.add("value-invalid", token, this.#text.slice(start, end));
				return { kind: "invalid", start, end, parent };
		}
	}

	/** A value that isn't JSON as far as it goes, so that one slip is one problem; undefined where the token is all of it. */
	#expression(token: Token, parent: Parent | undefined): InvalidNode | undefined {
		const end = endOfExpressionAt(this.#text, token, parent?.kind === "property");
		return end === undefined
			? undefined
			: this.#notJson({ start: token.start, end }, parent, token.kind === "number" ? token : undefined);
	}

	/** A value that isn't JSON; `number`: the token that it begins with, if that is a number. */
	#notJson({ start, end }: Span, parent: Parent | undefined, number?: Token): InvalidNode {
		this.#lexer.skipTo(end);
		this.#problems.notJson({ start, end }, number);
		return { kind: "invalid", start, end, parent };
	}

	/** `withoutOpen`: the first token of an object whose opening brace is missing. `line`: where that was to be. */
	#object(parent: Parent | undefined, withoutOpen?: Token, line?: Line): ObjectNode {
		const open = withoutOpen ?? this.#lexer.next();
		const properties: Property[] = [];
		const node: Unfinished<ObjectNode> = {
			kind: "object",
			start: open.start,
			end: withoutOpen === undefined ? open.end : open.start,
			properties,
			parent,
			closed: false,
			damaged: false,
		};
		this.#members(node, open, "}", line, () => {
			const property = this.#property(node);
			if (property === undefined) {
				return undefined;
			}
			properties.push(property);
			return property.value?.end ?? property.key.end;
		});
		return node;
	}

	#array(parent: Parent | undefined): ArrayNode {
		const open = this.#lexer.next();
		const items: Node[] = [];
		const node: Unfinished<ArrayNode> = {
			kind: "array",
			start: open.start,
			end: open.end,
			items,
			parent,
			closed: false,
			damaged: false,
		};
		this.#members(node, open, "]", undefined, () => {
			const missing = itemWithoutBrace(this.#lexer.peek(), this.#text);
			if (missing !== undefined) {
				this.#problems.push(missing);
			}
			const item = missing === undefined ? this.#value(node) : this.#object(node, this.#lexer.peek());
			items.push(item);
			return item.end;
		});
		return node;
	}

	/** What objects and arrays share: separators, closing bracket, and recovery from their lack. */
	#members(
		node: Unfinished<ObjectNode> | Unfinished<ArrayNode>,
		open: Token,
		close: "}" | "]",
		line: Line | undefined,
		read: () => number | undefined,
	): void {
		const lexer = this.#lexer;
		const problems = this.#problems;
		this.#awaited.push(close);
		let commas: Token[] = [];
		let last: number | undefined;
		let unclosed = false;
		const opened = line ?? this.#layout?.at(open.start);
		for (;;) {
			const token = lexer.peek();
			const sign =
				opened && this.#layout?.signOf(token, opened, node.parent !== undefined, last !== undefined);
			if (sign === "outer") {
				problems.unclosed(open, close);
				node.end = commas[0]?.start ?? last ?? open.end;
				this.#unclosed = { commas };
				break;
			}
			if (sign === "stray") {
				problems.unexpected(lexer.next(), close);
				continue;
			}
			const isSwapped = this.#takesSwapped && (token.kind === "}" || token.kind === "]");
			if ((sign === "own" || isSwapped) && token.kind !== close) {
				problems.otherBracket(token, close);
				this.#close(node);
				node.damaged ||= isSwapped;
				break;
			}
			if (token.kind === close) {
				problems.separators(commas, true);
				this.#close(node);
				break;
			}
			if (token.kind === "end" || this.#closesOuter(token)) {
				problems.unclosed(open, close);
				node.damaged = true;
				node.end = token.kind === "end" ? this.#text.length : token.start;
				break;
			}
			if (token.kind === "}" || token.kind === "]" || (token.kind === ":" && close === "]")) {
				problems.unexpected(lexer.next(), close);
				node.damaged = true;
				continue;
			}
			if (token.kind === ",") {
				if (last === undefined) {
					problems.push(extra(token));
				} else {
					commas.push(token);
				}
				lexer.next();
				continue;
			}
			if (last !== undefined && commas.length === 0 && isOtherComma(token, this.#text)) {
				commas = [lexer.next()];
				continue;
			}
			if (isClosingParenthesis(token, this.#text)) {
				problems.otherBracket(token, close);
				this.#close(node);
				break;
			}
			const end = endOfLeftOver(lexer, node.kind, this.#text);
			if (end !== undefined) {
				problems.leftOver({ start: token.start, end, text: this.#text.slice(token.start, end) });
				lexer.skipTo(end);
				node.damaged = true;
				commas = [];
				continue;
			}
			if (last !== undefined && commas.length === 0 && !node.damaged && !unclosed && !isLoneQuote(token)) {
				problems.missingComma(last);
			}
			problems.separators(commas, false);
			last = read() ?? last;
			commas = [...(this.#unclosed?.commas ?? [])];
			unclosed = this.#unclosed !== undefined;
			this.#unclosed = undefined;
		}
		this.#awaited.pop();
	}

	#close(node: Unfinished<ObjectNode> | Unfinished<ArrayNode>): void {
		node.end = this.#lexer.next().end;
		node.closed = true;
	}

	#closesOuter(token: Token): boolean {
		return (token.kind === "}" || token.kind === "]") && this.#awaited.slice(0, -1).includes(token.kind);
	}

	#property(parent: Unfinished<ObjectNode>): Property | undefined {
		const lexer = this.#lexer;
		const problems = this.#problems;
		const line = this.#layout?.at(lexer.peek().start);
		const read = readKey(lexer, problems, this.#text);
		if (read === undefined) {
			const token = lexer.peek();
			problems.add("key-expected", token);
			parent.damaged = true;
			if (token.kind === ":") {
				lexer.next();
			} else {
				this.#value(undefined);
			}
			return undefined;
		}
		const { key, colon, isSound, hasValue, told } = read;
		const property: Unfinished<Property> = { kind: "property", key, parent, colon, value: undefined };
		if (told !== undefined) {
			property.value = { kind: "invalid", ...told, parent: property };
			return property;
		}
		if (colon !== undefined && lexer.peek().kind === ":") {
			problems.unexpected(lexer.next(), "");
		}
		const after = lexer.peek();
		const startsNext =
			(after.kind === "string" || after.kind === "word") &&
			lexer.kindAfterPeek() === ":" &&
			!isValueBehind(this.#text, colon, after);
		const isExtra = colon !== undefined && isBetween(after, this.#text);
		const absent = !isExtra && (startsNext || /^[,}\]]$|^end$/.test(after.kind));
		if (colon === undefined) {
			if (isSound) {
				problems.add(absent ? "value-missing" : "colon-missing", key, key.name);
			}
			parent.damaged = true;
			if (absent || !(isSound || hasValue)) {
				return property;
			}
		} else if (absent) {
			const unopened = this.#layout && openingMissing(this.#text, after, colon);
			if (unopened !== undefined) {
				problems.push(unopened);
				lexer.next();
				return property;
			}
			const isInside = startsNext && line !== undefined && this.#layout?.isInside(after.start, line);
			if (isInside && this.#depth < maximumDepth) {
				problems.push(braceMissing({ start: colon, end: colon + 1 }, this.#text));
				this.#depth++;
				property.value = this.#object(property, after, line);
				this.#depth--;
				return property;
			}
			if (isSound) {
				problems.missingValue(key);
			}
			parent.damaged = true;
			return property;
		}
		if (isExtra) {
			problems.push(extra(lexer.next()));
		}
		property.value = this.#value(property);
		const { kind, end } = lexer.peek();
		if (kind === ":" && /^[ \t]*[,}\]]/.test(this.#text.slice(end, end + 20))) {
			problems.unexpected(lexer.next(), "");
		}
		return property;
	}

	#tooDeep(parent: Parent | undefined): Node {
		const { start } = this.#lexer.peek();
		this.#problems.add("nesting-too-deep", { start, end: start + 1 });
		return { kind: "invalid", start, end: this.#lexer.skipContainer(), parent };
	}
}
