import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CampaignText, campaignType, type DocumentType } from "../diagnostics/campaignText";
import type { Environments } from "../diagnostics/environments";
import type { Severities } from "../diagnostics/severities";
import { Ranges } from "../features/ranges";
import { TextDocuments } from "./lsp";

/** One version of a document that is open in the client. */
export interface OpenCampaign {
	readonly document: TextDocument;
	readonly version: number;
	readonly campaign: CampaignText;
	readonly ranges: Ranges;
	/** The offsets after the characters whose typing made this version; none where something else made it. */
	readonly typedTo: readonly number[];
	/** Differs between any two texts of a session, those of a document that was closed and opened again included. */
	readonly resultId: string;
}

/** The campaign documents of a session; each version is read once, when first asked about. */
export class OpenCampaigns {
	readonly documents = new TextDocuments({
		create: TextDocument.create,
		update: (
			document: TextDocument,
			changes: TextDocumentContentChangeEvent[],
			version: number,
		): TextDocument => {
			this.#typedTo.set(document, typedTo(document, changes));
			return TextDocument.update(document, changes, version);
		},
	});
	readonly #read = new WeakMap<TextDocument, OpenCampaign>();
	readonly #typedTo = new WeakMap<TextDocument, readonly number[]>();
	readonly #severitiesOf: (uri: string) => Severities;
	readonly #environmentsOf: (uri: string) => Environments | undefined;
	readonly #types: readonly DocumentType[];
	#count = 0;

	/**
	 * @param severitiesOf what the user chose for a document, as far as it is known.
	 * @param environmentsOf what the names of a document stand for, as far as it is known.
	 * @param types the first that takes a document counts.
	 */
	constructor(
		severitiesOf: (uri: string) => Severities,
		environmentsOf: (uri: string) => Environments | undefined,
		types: readonly DocumentType[],
	) {
		this.#environmentsOf = environmentsOf;
		this.#types = types;
		this.#severitiesOf = severitiesOf;
	}

	/** The open campaigns, without reading them. */
	get uris(): string[] {
		return this.documents.keys().filter((uri) => this.has(uri));
	}

	/** Has a document judged anew when it is next asked about. */
	forget(uri: string): void {
		const document = this.documents.get(uri);
		if (document !== undefined) {
			this.#read.delete(document);
		}
	}

	/** Whether an open document is a campaign, without reading it. */
	has(uri: string): boolean {
		const document = this.documents.get(uri);
		return document !== undefined && this.#typeOf(document) !== undefined;
	}

	/** The document as it is now; undefined where it is not open or no campaign. */
	get(uri: string): OpenCampaign | undefined {
		const document = this.documents.get(uri);
		const type = document && this.#typeOf(document);
		if (document === undefined || type === undefined) {
			return undefined;
		}
		const known = this.#read.get(document);
		const { version } = document;
		if (known?.version === version) {
			return known;
		}
		const open = {
			document,
			version,
			campaign: new CampaignText(
				document.getText(),
				this.#severitiesOf(uri),
				undefined,
				type,
				type === campaignType ? this.#environmentsOf(uri) : undefined,
			),
			ranges: new Ranges(document),
			typedTo: this.#typedTo.get(document) ?? [],
			resultId: String(++this.#count),
		};
		this.#read.set(document, open);
		return open;
	}

	#typeOf({ languageId, uri }: TextDocument): DocumentType | undefined {
		return this.#types.find((type) => type.languageId === languageId || type.uris.test(uri));
	}
}

/** The offsets after the characters that changes type, one at each cursor; none where a change is of another kind. */
function typedTo(
	document: TextDocument,
	changes: readonly TextDocumentContentChangeEvent[],
): readonly number[] {
	// Clients tell them from the last to the first, so that none moves another.
	const typed = changes.flatMap((change) =>
		"range" in change && change.text.length === 1
			? [{ start: document.offsetAt(change.range.start), end: document.offsetAt(change.range.end) }]
			: [],
	);
	if (typed.length < changes.length) {
		return [];
	}
	let grown = 0;
	return typed
		.sort((one, other) => one.start - other.start)
		.map(({ start, end }) => {
			const after = start + grown + 1;
			grown += 1 - (end - start);
			return after;
		});
}
