import {
	CodeLens,
	type CodeLensProvider,
	type Command,
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	languages,
	Range,
	type TextDocument,
} from "vscode";
import { forIconLabel, forTooltip } from "../../../../shared/src/text/doors";
import { campaignLanguage, isLiveCampaign } from "../../ui/schemes";

/** Shows what the sources have to say above every campaign file, in their order. */
export function showCodeLenses(sources: readonly LensSource[], log: LogOutputChannel): Disposable {
	const provider = new CampaignLenses(sources, log);
	const selector = { language: campaignLanguage };
	return Disposable.from(provider, languages.registerCodeLensProvider(selector, provider));
}

class CampaignLenses implements CodeLensProvider, Disposable {
	readonly #sources: readonly LensSource[];
	readonly #log: LogOutputChannel;
	readonly #changed = new EventEmitter<void>();
	readonly onDidChangeCodeLenses = this.#changed.event;
	readonly #listening: Disposable;

	constructor(sources: readonly LensSource[], log: LogOutputChannel) {
		this.#sources = sources;
		this.#log = log;
		const changed = (): void => this.#changed.fire();
		this.#listening = Disposable.from(...sources.flatMap((source) => source.onDidChange?.(changed) ?? []));
	}

	async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
		if (!isLiveCampaign(document)) {
			return [];
		}
		const top = new Range(0, 0, 0, 0);
		const found = await Promise.all(this.#sources.map((source) => this.#ask(source, document)));
		return found.flat().map((command) => new CodeLens(top, shown(command)));
	}

	/** What a source that fails has to say is left out; the others stand. */
	async #ask(source: LensSource, document: TextDocument) {
		try {
			return await source.lenses(document);
		} catch (error) {
			this.#log.error("A code lens could not be made.", error);
			return [];
		}
	}

	dispose(): void {
		this.#listening.dispose();
		this.#changed.dispose();
	}
}

function shown({ title, tooltip = "", ...command }: Command): Command {
	// In a lens an icon reaches into the space behind it, which the page makes one with others.
	const spaced = forIconLabel(title).replace(/^(\$\([a-z-]+\)) /, "$1\u00a0 ");
	return { ...command, title: spaced, tooltip: forTooltip(tooltip) };
}

/** What one thing to tell or to do puts above a campaign file. */
export interface LensSource {
	/** In the order in which they are to stand. Must not ask the user anything. */
	lenses(document: TextDocument): readonly Command[] | Promise<readonly Command[]>;
	/** Calls back whenever the answer may have become another, other than by an edit. */
	onDidChange?(changed: () => void): Disposable;
}
