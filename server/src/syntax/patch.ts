import type { Span } from "../../../shared/src/problem/problem";
import type { Edit } from "./edits";

/** A part of the text as it was, or text that was put in. */
type Piece = Span | string;

function lengthOf(piece: Piece): number {
	return typeof piece === "string" ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
	return typeof piece === "string"
		? piece.slice(from, to)
		: { start: piece.start + from, end: piece.start + to };
}

/** Edits upon edits of one text, told in the end as edits of the text as it was. */
export class Patch {
	readonly #original: string;
	#pieces: readonly Piece[];

	constructor(original: string) {
		this.#original = original;
		this.#pieces = [{ start: 0, end: original.length }];
	}

	/** The text after all edits. */
	get text(): string {
		return this.#pieces
			.map((piece) => (typeof piece === "string" ? piece : this.#original.slice(piece.start, piece.end)))
			.join("");
	}

	/** Applies edits, none over another, whose places are those of `text` as it is now. */
	apply(edits: readonly Edit[]): void {
		const made: Piece[] = [];
		const left = [...this.#pieces].reverse();
		let at = 0;
		const take = (end: number, keep: boolean): void => {
			while (at < end) {
				const piece = left.pop();
				if (piece === undefined) {
					return;
				}
				const size = lengthOf(piece);
				const taken = Math.min(size, end - at);
				if (taken < size) {
					left.push(part(piece, taken, size));
				}
				if (keep) {
					made.push(part(piece, 0, taken));
				}
				at += taken;
			}
		};
		for (const { start, end, newText } of [...edits].sort((one, other) => one.start - other.start)) {
			take(start, true);
			take(end, false);
			made.push(newText);
		}
		take(Number.POSITIVE_INFINITY, true);
		this.#pieces = made;
	}

	/** All that has changed, in the places of the text as it was; no two edits touch. */
	get edits(): Edit[] {
		const edits: Edit[] = [];
		let start = 0;
		let newText = "";
		for (const piece of [...this.#pieces, { start: this.#original.length, end: this.#original.length }]) {
			if (typeof piece === "string") {
				newText += piece;
				continue;
			}
			if (piece.start > start || newText !== "") {
				edits.push({ start, end: piece.start, newText });
			}
			start = piece.end;
			newText = "";
		}
		return edits;
	}
}
