import type { Command, Disposable, TextDocument } from "vscode";

/** What one thing to tell or to do puts above a campaign file. */
export interface LensSource {
	/** In the order in which they are to stand. Must not ask the user anything. */
	lenses(document: TextDocument): readonly Command[] | Promise<readonly Command[]>;
	/** Calls back whenever the answer may have become another, other than by an edit. */
	onDidChange?(changed: () => void): Disposable;
}
