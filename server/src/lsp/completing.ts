import type {
	ClientCapabilities,
	CompletionContext,
	CompletionItem,
	Connection,
	Position,
} from "vscode-languageserver";
import { ownZone } from "../../../shared/src/values/localTime";
import { complete, namesSomething } from "../features/completion/completion";
import type { ClientTakes } from "../features/completion/item";
import type { KnownValues } from "../features/completion/known";
import type { Snippet } from "../features/completion/readSnippets";
import { resolve } from "../features/completion/resolve";
import { CompletionTriggerKind } from "./lsp";
import { OtherCampaigns } from "./others";
import type { OpenCampaign } from "./session";

/** What a list says for all its items, where the client takes all of it. */
const hoisted = ["editRange", "insertTextFormat", "insertTextMode"];

/** Completion for one client: what it takes, its clock, and the other campaigns that it has. */
export class Completing {
	readonly #readTemplates: () => readonly Snippet[];
	#known: readonly Snippet[] | undefined;
	readonly others: OtherCampaigns;
	#client: ClientTakes = {
		snippets: false,
		insertReplace: false,
		labelDetails: false,
		itemDefaults: false,
	};

	/** `readTemplates`: gives what is offered beside what completion writes itself; called with the first use. */
	constructor(connection: Connection, readTemplates: () => readonly Snippet[]) {
		this.#readTemplates = readTemplates;
		this.others = new OtherCampaigns(connection);
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
		return this.others.answers && namesSomething(campaign, document.offsetAt(position));
	}

	/** What can be inserted at a position. `others`: undefined where they are still awaited. */
	at(
		{ campaign, ranges, document }: OpenCampaign,
		position: Position,
		others: KnownValues | undefined,
		context: CompletionContext | undefined,
	) {
		const list = complete(campaign, document.offsetAt(position), ranges, {
			client: this.#client,
			now: new Date(),
			timeZone: ownZone(),
			templates: this.#templates,
			others,
			request: context && {
				triggerCharacter: context.triggerCharacter,
				isRepeated: context.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions,
			},
		});
		return others === undefined ? { ...list, isIncomplete: true } : list;
	}

	/** An item with its documentation. */
	resolve(item: CompletionItem): CompletionItem {
		return resolve(item, this.#templates);
	}
}
