/** A part of a text that marks on lines of their own set apart. */
interface Fenced {
	readonly text: string;
	/** Where it begins. */
	readonly start: number;
	/** Where it ends. */
	readonly end: number;
}

/** Marks that begin lines: their name, what else stands there, and the line break behind them if they can open a part. */
const fence = /^[ \t]*(`{3,}|~{3,})([^\n]*)(\n?)/gm;
/** Macros of Confluence and Jira around code. */
const macro = /^[ \t]*\{(code|noformat)(:[^}"\n]*)?\}([ \t]*\r?\n)?/gm;

/** What begins and ends a block of code in Org mode, in which no other one of its kind can be. */
const orgMark = /^[ \t]*#\+(begin|end)_(src|example)\b[^\n]*\n?/gim;

/** What has fences in a text, in words; undefined where it has none. */
export function fencesOf(text: string): "Markdown" | "Org mode" | undefined {
	const isMarkdown = /^[ \t]*(?:```|~~~)/m.test(text);
	return isMarkdown ? "Markdown" : /^[ \t]*#\+begin_(?:src|example)\b/im.test(text) ? "Org mode" : undefined;
}

/** The code in the fences of Markdown, or in the blocks of Org mode. */
export function fencesIn(text: string): readonly Fenced[] {
	return fencesOf(text) === "Org mode" ? orgBlocksIn(text) : partsIn(text, fence);
}

function orgBlocksIn(text: string): readonly Fenced[] {
	const parts: Fenced[] = [];
	let open: { readonly kind: string; readonly inner: number } | undefined;
	for (const { 0: line, 1: side = "", 2: name = "", index } of text.matchAll(orgMark)) {
		const kind = name.toLowerCase();
		if (open === undefined && side.toLowerCase() === "begin") {
			open = { kind, inner: index + line.length };
		} else if (open?.kind === kind && side.toLowerCase() === "end") {
			parts.push({ text: text.slice(open.inner, index), start: open.inner, end: index });
			open = undefined;
		}
	}
	return parts;
}

/** The code in the macros of a wiki. */
export function macrosIn(text: string): readonly Fenced[] {
	return partsIn(text, macro);
}

function partsIn(text: string, mark: RegExp): readonly Fenced[] {
	const marks = [...text.matchAll(mark)].map(
		({ 0: { length }, 1: name = "", 2: more = "", 3: end = "", index }) => ({
			name,
			start: index,
			inner: end === "" ? undefined : index + length,
			closes: more.trim() === "",
		}),
	);
	// What is never closed opens nothing.
	const lastOf = new Map(
		marks.flatMap(({ name, start, closes }) => (closes ? [[name, start] as const] : [])),
	);
	const parts: Fenced[] = [];
	let open: { readonly name: string; readonly inner: number } | undefined;
	for (const { name, start, inner, closes } of marks) {
		if (open === undefined) {
			open = inner !== undefined && start < (lastOf.get(name) ?? 0) ? { name, inner } : undefined;
		} else if (closes && name === open.name) {
			parts.push({ text: text.slice(open.inner, start), start: open.inner, end: start });
			open = undefined;
		}
	}
	return parts;
}
