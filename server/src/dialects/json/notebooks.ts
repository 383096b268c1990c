import { type Draft, type DraftObject, memberOf, textOf } from "../reading/draft";

/** What a notebook says. */
interface Cells {
	/** Its code, whose cells share their variables; empty where there is none. */
	readonly code: string;
	/** What stands between it. */
	readonly texts: string;
}

/** The cells of a notebook of Jupyter. Source: its format, version 4. */
export function cellsOf(notebook: DraftObject): Cells {
	const cells = notebook.members.get("cells");
	const all = (cells?.kind === "list" ? cells.items : []).map((cell) => ({
		isCode: textOf(memberOf(cell, "cell_type")) === "code",
		source: sourceOf(memberOf(cell, "source")),
	}));
	const joined = (isCode: boolean): string =>
		all.flatMap((one) => (one.isCode === isCode ? one.source : [])).join("\n\n");
	return { code: joined(true), texts: joined(false) };
}

function sourceOf(source: Draft | undefined): string {
	return (
		(source?.kind === "list" ? source.items.map((line) => textOf(line) ?? "").join("") : textOf(source)) ?? ""
	);
}
