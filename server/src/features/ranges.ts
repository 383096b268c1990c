import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { Span } from "../../../shared/src/problem/problem";

/** Turns spans of one document version into LSP ranges. */
export class Ranges {
	readonly #document: Pick<TextDocument, "positionAt">;

	constructor(document: Pick<TextDocument, "positionAt">) {
		this.#document = document;
	}

	of({ start, end }: Span): Range {
		return { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
	}

	/** A range that goes on, to an offset. */
	upTo({ start }: Range, end: number): Range {
		return { start, end: this.#document.positionAt(end) };
	}
}
