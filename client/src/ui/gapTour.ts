import {
	commands,
	Disposable,
	Range,
	Selection,
	SnippetString,
	type TextDocument,
	TextDocumentChangeReason,
	type TextDocumentContentChangeEvent,
	type TextEditor,
	window,
	workspace,
} from "vscode";
import { ownGapSpans } from "../../../shared/src/values/gaps";
import { campaignLanguage } from "./schemes";
import { tellBriefly } from "./showMessage";

/** Offsets in a document, in UTF-16 code units. */
interface Span {
	readonly start: number;
	readonly end: number;
}

/** The string that somebody is filling in: what stands between its quotes. */
interface Visited {
	readonly document: TextDocument;
	readonly string: Span;
}

/** Set while the cursor is in a string whose gap was selected, or just behind that string. */
const contextKey = "connectCampaign.inGap";

/**
 * Leads on from gap to gap where VS Code no longer does. Its tour through a template ends when the cursor leaves the
 * gap, and a closing quote that is typed by habit does that: it moves the cursor over the quote that is there.
 */
export class GapTour {
	#visited: Visited | undefined;
	/** Strings that the Tab key led on from: Undo brings the cursor back behind one of them. */
	#left: readonly Visited[] = [];
	/** The document whose last change was taken back, by its version then. */
	#undone: { readonly document: TextDocument; readonly version: number } | undefined;

	/** Notes which gap is being filled in, until it is disposed. */
	follow(): Disposable {
		return Disposable.from(
			window.onDidChangeTextEditorSelection(({ textEditor }) => this.#look(textEditor)),
			window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
			workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
				const { version } = document;
				this.#undone = reason === TextDocumentChangeReason.Undo ? { document, version } : undefined;
				const moved = (one: Visited): Visited[] => {
					const string = contentChanges.reduce<Span | undefined>(shifted, one.string);
					return string === undefined ? [] : [{ document, string }];
				};
				this.#left = this.#left.flatMap((one) => (one.document === document ? moved(one) : [one]));
				if (this.#visited?.document === document) {
					this.#set(moved(this.#visited)[0]);
				}
			}),
		);
	}

	/**
	 * Selects the next gap behind the cursor, or by command the first one where none follows, and makes a tab stop of each
	 * behind it.
	 *
	 * @param isTabKey leads on only from just behind the string that was filled in; elsewhere the key does what it always
	 * does.
	 */
	async goOn(isTabKey: boolean): Promise<void> {
		const editor = window.activeTextEditor;
		if (editor?.document.languageId !== campaignLanguage) {
			return;
		}
		if (isTabKey && !(await this.#isBehindVisited(editor))) {
			return;
		}
		const at = editor.document.offsetAt(editor.selection.active);
		const gaps = stringsWithGaps(editor.document.getText()).flatMap((one) => one.gaps);
		// A gap that the cursor is in, and that isn't selected, is still to be filled in.
		const isIn = ({ start, end }: Span): boolean =>
			!isTabKey && editor.selection.isEmpty && start < at && at <= end;
		const ahead = gaps.filter((gap) => gap.start >= at || isIn(gap));
		const next = ahead.length > 0 || isTabKey ? ahead : gaps;
		if (next.length > 0) {
			this.#left = [...this.#left, ...(this.#visited === undefined ? [] : [this.#visited])].slice(-maxLeft);
			await selectGaps(editor, next);
			return;
		}
		this.#set(undefined);
		if (isTabKey) {
			const { end } = editor.selection;
			editor.selection = new Selection(end, end);
		} else {
			tellBriefly("No gaps are left in this file.");
		}
	}

	/** Whether the Tab key leads on from here; where it doesn't, it has done what it does by itself. */
	async #isBehindVisited(editor: TextEditor): Promise<boolean> {
		if (this.#visited === undefined) {
			// Somebody typed on while the key was on its way here: nothing is to change where they are now.
			return false;
		}
		const { start, end } = this.#visited.string;
		const { document, selection } = editor;
		const [from, to] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
		const isGap = /^<[^<>]*>$/.test(document.getText(selection)) && from >= start && to <= end;
		if (isGap || (from === start && to === end && from < to)) {
			// Undo has brought back the gap, or the value of a template, but not VS Code's tour.
			return true;
		}
		const behind = end + 1;
		const at = editor.document.offsetAt(editor.selection.active);
		if (at === behind) {
			return true;
		}
		if (at === behind + 1 && (await removeSecondCommas(editor))) {
			return true;
		}
		await commands.executeCommand("tab");
		return false;
	}

	#look(editor: TextEditor | undefined): void {
		if (editor?.document.languageId !== campaignLanguage) {
			this.#set(undefined);
			return;
		}
		const { document, selection } = editor;
		const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
		const isSelected = (one: Span): boolean => one.start === start && one.end === end;
		const mayBe = document.getText(selection).startsWith("<");
		const gap = mayBe
			? stringsWithGaps(document.getText()).find(({ gaps }) => gaps.some(isSelected))
			: undefined;
		const { document: undone, version } = this.#undone ?? {};
		const string =
			gap?.string ??
			(undone === document && version === document.version ? stringSelected(editor) : undefined);
		if (string !== undefined) {
			this.#set({ document, string });
		} else if (this.#visited === undefined || !isAt(this.#visited, document, start, end)) {
			const isBack = (one: Visited): boolean =>
				one.document === document && start === end && start === one.string.end + 1;
			const left = this.#left.findLast(isBack);
			const leadsOn = left !== undefined && stringsWithGaps(document.getText()).some(isAfter(left.string));
			this.#set(leadsOn ? left : undefined);
		}
	}

	#set(visited: Visited | undefined): void {
		const was = this.#visited !== undefined;
		this.#visited = visited;
		if (was !== (visited !== undefined)) {
			void commands.executeCommand("setContext", contextKey, visited !== undefined);
		}
	}
}

/** The string that is selected from quote to quote, where it is the value of a property or an item. */
function stringSelected({ document, selection }: TextEditor): Span | undefined {
	const { text } = document.lineAt(selection.start.line);
	const { isEmpty, isSingleLine, start, end } = selection;
	const selected = text.slice(start.character, end.character);
	const isWhole = text.charAt(start.character - 1) === '"' && /^"(?!\s*:)/.test(text.slice(end.character));
	return isEmpty || !isSingleLine || !isWhole || selected.includes('"')
		? undefined
		: { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** As many values as anybody takes back. */
const maxLeft = 50;

function isAfter({ end }: Span): (other: Pick<Visited, "string">) => boolean {
	return ({ string }) => string.start > end;
}

/** Whether a selection is within a string, or just behind its closing quote and one more sign. */
function isAt({ document, string }: Visited, other: TextDocument, start: number, end: number): boolean {
	return document === other && start >= string.start && end <= string.end + 2;
}

/** Takes back a comma that was typed by habit behind each value, where one is there already or none may be. */
async function removeSecondCommas(editor: TextEditor): Promise<boolean> {
	const { document, selections } = editor;
	const text = document.getText();
	const typed = selections.map(({ active }) => document.offsetAt(active) - 1);
	const isSurplus = (comma: number): boolean =>
		text.startsWith('",', comma - 1) && /^,\s*[,}\]]/.test(text.slice(comma, comma + maxBlanks));
	if (!typed.every(isSurplus)) {
		return false;
	}
	return await editor.edit((edit) => {
		for (const comma of typed) {
			edit.delete(new Range(document.positionAt(comma), document.positionAt(comma + 1)));
		}
	});
}

/** Blanks and line breaks behind a comma that are looked through, in UTF-16 code units. */
const maxBlanks = 500;

/** Where a string stands after a change; undefined where more than its text changed. */
function shifted(
	string: Span | undefined,
	{ rangeOffset, rangeLength, text }: TextDocumentContentChangeEvent,
): Span | undefined {
	if (string === undefined || rangeOffset > string.end) {
		return string;
	}
	const end = rangeOffset + rangeLength;
	const by = text.length - rangeLength;
	if (end < string.start) {
		return { start: string.start + by, end: string.end + by };
	}
	if (rangeOffset >= string.start && end <= string.end) {
		return { start: string.start, end: string.end + by };
	}
	// The closing quote, typed over itself.
	return rangeOffset === string.end && rangeLength === 1 && text === '"' ? string : undefined;
}

/** Strings of a JSON text in which gaps stand, in their order. */
function stringsWithGaps(text: string): readonly { readonly string: Span; readonly gaps: readonly Span[] }[] {
	let name: string | undefined;
	return [...text.matchAll(/"((?:[^"\\\n\r]|\\.)*)"(\s*:)?/g)].flatMap(
		({ 1: written = "", 2: colon, index }) => {
			if (colon !== undefined) {
				name = written;
				return [];
			}
			const start = index + 1;
			const gaps = ownGapSpans(written, name).map((one) => ({
				start: start + one.start,
				end: start + one.end,
			}));
			return gaps.length === 0 ? [] : [{ string: { start, end: start + written.length }, gaps }];
		},
	);
}

/** What stands for the same in all ARNs of a campaign. */
const repeated: ReadonlySet<string> = new Set([
	"<region>",
	"<account>",
	"<account id>",
	"<instance>",
	"<instance id>",
]);

async function selectGaps(editor: TextEditor, gaps: readonly Span[]): Promise<void> {
	const { document } = editor;
	const text = document.getText();
	const end = text.trimEnd().length;
	const [first] = gaps;
	if (first === undefined) {
		return;
	}
	const stops = new Map<string, number>();
	const snippet = new SnippetString();
	let at = first.start;
	for (const [index, gap] of gaps.entries()) {
		const words = text.slice(gap.start, gap.end);
		const key = repeated.has(words) ? words : `${index}`;
		const stop = stops.get(key) ?? stops.size + 1;
		stops.set(key, stop);
		snippet.appendText(text.slice(at, gap.start)).appendPlaceholder(words, stop);
		at = gap.end;
	}
	snippet.appendText(text.slice(at, end)).appendTabstop(0);
	// The text stays what it is. VS Code makes a tour of what is inserted alone.
	await editor.insertSnippet(snippet, new Range(document.positionAt(first.start), document.positionAt(end)), {
		undoStopBefore: true,
		undoStopAfter: false,
		keepWhitespace: true,
	});
}
