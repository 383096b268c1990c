import type {
	ClientCapabilities,
	CompletionContext,
	CompletionItem,
	Connection,
	Position,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { localTimeZone } from "../../../shared/src/values/localTime";
import type { KnownValues } from "../campaign/references";
import type { DocumentType } from "../diagnostics/campaignText";
import { complete, isReferenceAt } from "../features/completion/completion";
import type { CompletionCapabilities } from "../features/completion/item";
import type { Snippet } from "../features/completion/readSnippets";
import { resolve } from "../features/completion/resolve";
import type { LiveOffers } from "../features/live/places";
import { CompletionTriggerKind } from "./lsp";
import type { OpenCampaign } from "./session";
import { WorkspaceCampaigns } from "./workspaceCampaigns";

/** What a list says for all its items, where the client takes all of it. */
const hoisted = ["editRange", "insertTextFormat", "insertTextMode"];

/** Completion for one client: what it takes, its clock, and the other campaigns that it has. */
export class CompletionProvider {
	readonly #types: readonly DocumentType[];
	readonly #readTemplates: () => readonly Snippet[];
	#known: readonly Snippet[] | undefined;
	readonly others: WorkspaceCampaigns;
	/** The last list of each document. */
	readonly #lists = new WeakMap<TextDocument, { readonly version: number; readonly isTyped: boolean }>();
	#client: CompletionCapabilities = {
		snippets: false,
		insertReplace: false,
		labelDetails: false,
		itemDefaults: false,
	};

	/** `readTemplates`: gives what is offered beside what completion writes itself; called with the first use. */
	constructor(
		connection: Connection,
		readTemplates: () => readonly Snippet[],
		types: readonly DocumentType[],
	) {
		this.#types = types;
		this.#readTemplates = readTemplates;
		this.others = new WorkspaceCampaigns(connection);
	}

	get #templates(): readonly Snippet[] {
		this.#known ??= this.#readTemplates();
		return this.#known;
	}

	/** What a client that says nothing of it takes is the least. */
	learn({ textDocument }: ClientCapabilities, options: unknown): void {
		const { completionItem: item, completionList } = textDocument?.completion ?? {};
		const defaults = completionList?.itemDefaults ?? [];
		this.#client = {
			snippets: item?.snippetSupport ?? false,
			insertReplace: item?.insertReplaceSupport ?? false,
			labelDetails: item?.labelDetailsSupport ?? false,
			itemDefaults: hoisted.every((name) => defaults.includes(name)),
		};
		this.others.learn(options);
	}

	/** Whether other campaigns can tell something at a position, so that the client should be asked for them. */
	asks({ campaign, document }: OpenCampaign, position: Position): boolean {
		return this.others.answers && isReferenceAt(campaign, document.offsetAt(position));
	}

	/**
	 * What can be inserted at a position. `others`: undefined where they are still awaited. `live`: what the account has
	 * for it; undefined where nobody tells.
	 */
	at(
		open: OpenCampaign,
		position: Position,
		others: KnownValues | undefined,
		live: LiveOffers | undefined,
		context: CompletionContext | undefined,
	) {
		const { campaign, ranges, document } = open;
		const offset = document.offsetAt(position);
		const list = complete(campaign, offset, ranges, {
			client: this.#client,
			now: new Date(),
			timeZone: localTimeZone(),
			templates: this.#templates,
			others,
			live,
			request: context && {
				triggerCharacter: context.triggerCharacter,
				isRepeated: isRepeated(context),
				isTyped: this.#isTyped(open, offset, context),
			},
		});
		return others === undefined ? { ...list, isIncomplete: true } : list;
	}

	/**
	 * Whether typing opened the list that is asked for. A client asks in one way for what a letter opens and for what a
	 * person wants to see. What a letter opens is asked for right after the letter, once.
	 */
	#isTyped(
		{ document, version, typedTo }: OpenCampaign,
		offset: number,
		context: CompletionContext,
	): boolean {
		const last = this.#lists.get(document);
		const isTyped =
			isRepeated(context) && last !== undefined
				? last.isTyped
				: context.triggerCharacter !== undefined || (typedTo.includes(offset) && version !== last?.version);
		this.#lists.set(document, { version, isTyped });
		return isTyped;
	}

	/** An item with its documentation. */
	resolve(item: CompletionItem): CompletionItem {
		return resolve(item, this.#templates, this.#types);
	}
}

function isRepeated({ triggerKind }: CompletionContext): boolean {
	return triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
}
