import { Disposable, TabInputText, TabInputTextDiff, window, workspace } from "vscode";

/**
 * Files that have a tab or an editor: those whose problems the language server tells. A document may outlive its editor,
 * and with it a text that was never saved. There are none before `follow`.
 */
export class FilesInEditors {
	#files: ReadonlySet<string> = new Set();

	/** Whether a file, by its URI, has a tab or an editor. */
	has(file: string): boolean {
		return this.#files.has(file);
	}

	/** The text of a file as it is in its editor; undefined where it has none, or wasn't loaded yet. */
	textOf(file: string): string | undefined {
		return this.has(file)
			? workspace.textDocuments.find(({ uri }) => uri.toString() === file)?.getText()
			: undefined;
	}

	/** Tells, by their URI, of files that have or get a tab or an editor, and of those that have none any more. */
	follow(told: {
		readonly opened: (file: string) => void;
		readonly closed: (file: string) => void;
	}): Disposable {
		const look = (): void => {
			const before = this.#files;
			this.#files = filesNow();
			[...before].filter((file) => !this.has(file)).forEach(told.closed);
			[...this.#files].filter((file) => !before.has(file)).forEach(told.opened);
		};
		look();
		return Disposable.from(
			window.tabGroups.onDidChangeTabs(look),
			window.onDidChangeVisibleTextEditors(look),
		);
	}
}

function filesNow(): ReadonlySet<string> {
	const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
	const inTabs = inputs.flatMap((input) =>
		input instanceof TabInputText ? [input.uri] : input instanceof TabInputTextDiff ? [input.modified] : [],
	);
	const inEditors = window.visibleTextEditors.map(({ document }) => document.uri);
	return new Set([...inTabs, ...inEditors].map((uri) => uri.toString()));
}
