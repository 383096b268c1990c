import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** One change of the text, as VS Code tells a server of it. */
export interface Keystroke {
	readonly change: TextDocumentContentChangeEvent;
	/** Where the cursor is behind it, if VS Code asks for completion there: at a quote, and at the first letter behind it. */
	readonly completesAt: { readonly line: number; readonly character: number } | undefined;
}

const closers: Readonly<Record<string, string>> = { "{": "}", "[": "]", '"': '"' };

/**
 * The changes that VS Code makes when somebody types a formatted JSON text by hand: brackets and quotes close
 * themselves, Enter between brackets gives the closing one a line of its own, and what was closed is typed over.
 */
export function keystrokesFor(text: string): Keystroke[] {
	const document = TextDocument.create("bench:/typed.json", "json", 0, "");
	const keystrokes: Keystroke[] = [];
	let cursor = 0;
	let isInString = false;
	let isFirstLetter = false;

	function change(start: number, end: number, newText: string, behind: number, completes = false): void {
		const range = { start: document.positionAt(start), end: document.positionAt(end) };
		const event = { range, rangeLength: end - start, text: newText };
		TextDocument.update(document, [event], document.version + 1);
		cursor = behind;
		keystrokes.push({ change: event, completesAt: completes ? document.positionAt(cursor) : undefined });
	}

	const lines = text.trimEnd().split("\n");
	for (const [index, line] of lines.entries()) {
		const words = line.trimStart();
		const indentation = line.slice(0, line.length - words.length);
		let typed = words;
		if (/^[}\]]/.test(words)) {
			// It stands on the next line already: the cursor goes behind it.
			cursor = document.getText().indexOf(words.charAt(0), cursor) + 1;
			typed = words.slice(1);
		} else if (index > 0) {
			const isSplit = /[}\]]/.test(document.getText().charAt(cursor)) && /[{[]$/.test(lines[index - 1] ?? "");
			const outer = /^\s*/.exec(lines[index - 1] ?? "")?.[0] ?? "";
			const own = `\n${indentation}`;
			change(cursor, cursor, isSplit ? `${own}\n${outer}` : own, cursor + own.length);
		}
		for (const letter of typed) {
			const isOver = document.getText().charAt(cursor) === letter && /[}\]"]/.test(letter);
			if (letter === '"' && isInString) {
				isInString = false;
				change(cursor, cursor + 1, letter, cursor + 1);
			} else if (isOver && !isInString && letter !== '"') {
				change(cursor, cursor + 1, letter, cursor + 1);
			} else if (!isInString && letter in closers) {
				isInString = letter === '"';
				isFirstLetter = isInString;
				change(cursor, cursor, letter + closers[letter], cursor + 1, isInString);
			} else {
				change(cursor, cursor, letter, cursor + letter.length, isFirstLetter);
				isFirstLetter = false;
			}
		}
	}
	if (document.getText() !== text.trimEnd()) {
		throw new Error("the keys give another text");
	}
	return keystrokes;
}
