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

/** The code in the fences of Markdown. */
export function fencesIn(text: string): readonly Fenced[] {
	return partsIn(text, fence);
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
