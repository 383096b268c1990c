import {
	commands,
	type Disposable,
	EventEmitter,
	TabInputText,
	type TextDocumentContentProvider,
	Uri,
	ViewColumn,
	window,
	workspace,
} from "vscode";
import { forDocument, forLabel } from "../../../shared/src/text/doors";
import { withoutHidden } from "../../../shared/src/text/plainText";
import { readOnlyScheme } from "./schemes";

const gone = "This document is no longer kept. Run the command that showed it again.\n";
const outdated =
	"Another environment is chosen now than this was made for. Run the command that showed it again.\n";

/** What is known of a document. */
interface Kept {
	readonly text: string;
	/** The address of the file that it was made from. */
	readonly of: string;
	/** The environment that the file was sent to when it was made. */
	readonly environment: string | undefined;
}

/** Documents that the extension makes and nobody can edit, kept as long as they are open. */
export class ReadOnlyDocuments implements TextDocumentContentProvider, Disposable {
	readonly #kept = new Map<string, Kept>();
	readonly #changed = new EventEmitter<Uri>();
	readonly #registered: Disposable[];
	readonly onDidChange = this.#changed.event;

	readonly #scheme: string;

	readonly #environmentOf: (file: string) => string | undefined;

	/**
	 * @param environmentOf the environment that is chosen for a file now.
	 * @param scheme what tells these documents from those of others.
	 */
	constructor(environmentOf: (file: string) => string | undefined, scheme = readOnlyScheme) {
		this.#environmentOf = environmentOf;
		this.#scheme = scheme;
		this.#registered = [
			this.#changed,
			workspace.registerTextDocumentContentProvider(scheme, this),
			workspace.onDidCloseTextDocument(({ uri }) => this.#kept.delete(uri.toString())),
		];
	}

	provideTextDocumentContent(uri: Uri): string {
		return this.#kept.get(uri.toString())?.text ?? gone;
	}

	/**
	 * Keeps a text under a name, in place of the text of that name.
	 *
	 * @param of what it was made from; of the same name, one for each.
	 */
	put(name: string, of: string, text: string): Uri {
		const uri = this.#uriOf(name, of);
		const environment = this.#environmentOf(of);
		this.#kept.set(uri.toString(), { text: forDocument(text), of, environment });
		this.#changed.fire(uri);
		return uri;
	}

	/** Changes the text of a document that is open; does nothing when it is not. */
	renew(name: string, of: string, text: string): void {
		if (this.#kept.has(this.#uriOf(name, of).toString())) {
			this.put(name, of, text);
		}
	}

	/** Takes away what was made for another environment than is chosen now: commands on it would mean the new one. */
	dropOutdated(): void {
		for (const [address, kept] of this.#kept) {
			if (this.#environmentOf(kept.of) !== kept.environment) {
				this.#kept.set(address, { ...kept, text: outdated });
				this.#changed.fire(Uri.parse(address, true));
			}
		}
	}

	/** Keeps a text and shows it in an editor. */
	async show(name: string, of: string, text: string): Promise<void> {
		const document = await workspace.openTextDocument(this.put(name, of, text));
		await window.showTextDocument(document, { preview: true });
	}

	/** Keeps a text and shows it beside what it was made of, in the place where it is shown already. */
	async showBeside(name: string, of: string, text: string): Promise<void> {
		const uri = this.put(name, of, text);
		const key = uri.toString();
		const group = window.tabGroups.all.find(({ tabs }) =>
			tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
		);
		const viewColumn = group?.viewColumn ?? ViewColumn.Beside;
		const document = await workspace.openTextDocument(uri);
		await window.showTextDocument(document, { preview: true, viewColumn });
	}

	/** Shows two of these documents side by side. */
	async showDiff(existing: Uri, own: Uri, title: string): Promise<void> {
		await commands.executeCommand("vscode.diff", existing, own, forLabel(title));
	}

	#uriOf(name: string, of: string): Uri {
		return Uri.from({ scheme: this.#scheme, path: `/${withoutHidden(name)}`, query: of });
	}

	dispose(): void {
		for (const one of this.#registered) {
			one.dispose();
		}
	}
}
