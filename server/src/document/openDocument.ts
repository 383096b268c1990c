import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { type Position, type Range, TextDocument } from "vscode-languageserver-textdocument";

/** What was typed in one place of a line and stands in the text only when somebody wants to read it. */
interface Typed {
	readonly line: number;
	/** Offset of the line. */
	readonly origin: number;
	/** What it takes the place of, as offsets in the text without it. */
	readonly start: number;
	readonly end: number;
	readonly newText: string;
}

/**
 * A document that is open in the client. It is the library's, but that letters typed in one place are put into the text
 * together, when it is read: a text that is made anew with each keystroke costs its size, in time and in garbage.
 */
export class OpenDocument {
	version: number;
	private readonly settled: TextDocument;
	private typed: Typed | undefined;

	constructor(uri: string, languageId: string, version: number, text: string) {
		this.settled = TextDocument.create(uri, languageId, version, text);
		this.version = version;
	}

	get uri(): string {
		return this.settled.uri;
	}

	get languageId(): string {
		return this.settled.languageId;
	}

	getText(): string {
		this.settle();
		return this.settled.getText();
	}

	positionAt(offset: number): Position {
		const { typed } = this;
		if (typed === undefined || offset <= typed.start) return this.settled.positionAt(offset);
		const { line, origin, start, newText } = typed;
		if (offset <= start + newText.length) return { line, character: offset - origin };
		const by = growth(typed);
		const position = this.settled.positionAt(offset - by);
		return position.line === line ? { line, character: position.character + by } : position;
	}

	offsetAt(position: Position): number {
		const { typed } = this;
		if (typed === undefined || position.line < typed.line) return this.settled.offsetAt(position);
		const by = growth(typed);
		if (position.line > typed.line) return this.settled.offsetAt(position) + by;
		const { line, origin, start, newText } = typed;
		const offset = origin + position.character;
		if (offset <= start) return this.settled.offsetAt(position);
		if (offset <= start + newText.length) return offset;
		return this.settled.offsetAt({ line, character: position.character - by }) + by;
	}

	/** Takes over changes, each of which refers to the text that the one before it left. */
	update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		for (const change of changes) {
			if (!("range" in change)) this.replace(change, version);
			else if (!this.type(change.range, change.text)) {
				this.replace({ text: change.text, range: this.within(change.range) }, version);
			}
		}
		this.version = version;
	}

	/** Tells whether the change was one within a line and leaves the lines what they are; else nothing has happened. */
	private type({ start, end }: Range, newText: string): boolean {
		const { line } = start;
		const isThere = line >= 0 && line < this.settled.lineCount;
		if (line !== end.line || !isThere || /[\r\n]/.test(newText)) return false;
		const [one, other] = [this.offsetAt(start), this.offsetAt(end)];
		const [from, to] = [Math.min(one, other), Math.max(one, other)];
		const known = this.typed;
		const touches = known?.line === line && from <= known.start + known.newText.length && known.start <= to;
		if (!touches) this.settle();
		const origin = this.settled.offsetAt({ line, character: 0 });
		const typed = touches
			? joined(known, from, to, newText)
			: { line, origin, start: from, end: to, newText };
		if (this.empties(typed)) return false;
		this.typed = typed;
		return true;
	}

	/** Whether nothing is left of a line: what ends it and the line before may become one line break. */
	private empties({ line, origin, start, end, newText }: Typed): boolean {
		if (newText !== "" || start !== origin) return false;
		return end === this.settled.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
	}

	private replace(change: TextDocumentContentChangeEvent, version: number): void {
		this.settle();
		TextDocument.update(this.settled, [change], version);
	}

	/** The library loses count of lines when a change names some that are not there. */
	private within({ start, end }: Range): Range {
		const [from, to] = [this.offsetAt(start), this.offsetAt(end)];
		return { start: this.positionAt(from), end: this.positionAt(to) };
	}

	private settle(): void {
		const { typed } = this;
		this.typed = undefined;
		if (typed === undefined) return;
		const { line, origin, start, end, newText } = typed;
		if (start === end && newText === "") return;
		const range = { start: { line, character: start - origin }, end: { line, character: end - origin } };
		TextDocument.update(this.settled, [{ range, text: newText }], this.version);
	}
}

/** What was typed, with an edit that touches it. `from` and `to`: offsets in the text with what was typed. */
function joined(typed: Typed, from: number, to: number, newText: string): Typed {
	const { line, origin, start, end, newText: before } = typed;
	const kept = before.slice(0, Math.max(from - start, 0));
	const rest = before.slice(to - start);
	const beyond = Math.max(to - start - before.length, 0);
	return { line, origin, start: Math.min(start, from), end: end + beyond, newText: kept + newText + rest };
}

function growth({ start, end, newText }: Typed): number {
	return newText.length - (end - start);
}
