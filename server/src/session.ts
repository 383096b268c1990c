import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { OpenDocument } from "./document/openDocument";
import { Ranges } from "./features/ranges";
import { CampaignText } from "./language";
import { TextDocuments } from "./lsp";
import type { Severities } from "./severities";

/** One version of a document that is open in the client. */
export interface OpenCampaign {
	readonly document: OpenDocument;
	readonly campaign: CampaignText;
	readonly ranges: Ranges;
	/** Differs between any two texts of a session, those of a document that was closed and opened again included. */
	readonly resultId: string;
}

/**
 * The campaign documents of a session; each version is read once, when first asked about, and not even then where
 * nothing was typed but letters of a string. What was got of a document is good until its next change.
 */
export class OpenCampaigns {
	readonly documents = new TextDocuments<OpenDocument>({
		create: (...document) => new OpenDocument(...document),
		update: (document, changes, version) => this.update(document, changes, version),
	});
	private readonly read = new WeakMap<OpenDocument, OpenCampaign & { readonly version: number }>();
	private readonly severitiesOf: (uri: string) => Severities;
	private count = 0;

	/** `severitiesOf`: what the user chose for a document, as far as it is known. */
	constructor(severitiesOf: (uri: string) => Severities) {
		this.severitiesOf = severitiesOf;
	}

	/** The open campaigns, without reading them. */
	get uris(): string[] {
		return this.documents.keys().filter((uri) => this.has(uri));
	}

	/** Has a document judged anew when it is next asked about. */
	forget(uri: string): void {
		const document = this.documents.get(uri);
		if (document !== undefined) this.read.delete(document);
	}

	/** Whether an open document is a campaign, without reading it. */
	has(uri: string): boolean {
		const document = this.documents.get(uri);
		return document !== undefined && isCampaign(document);
	}

	/** The document as it is now; undefined where it is not open or no campaign. */
	get(uri: string): OpenCampaign | undefined {
		const document = this.documents.get(uri);
		if (document === undefined || !isCampaign(document)) return undefined;
		const known = this.read.get(document);
		if (known?.version === document.version) return known;
		return this.keep(document, new CampaignText(document.getText(), this.severitiesOf(uri)));
	}

	private update(
		document: OpenDocument,
		changes: readonly TextDocumentContentChangeEvent[],
		version: number,
	): OpenDocument {
		const known = this.read.get(document);
		this.read.delete(document);
		const [change, ...more] = changes;
		if (known === undefined || change === undefined || !("range" in change) || more.length > 0) {
			document.update(changes, version);
			return document;
		}
		const one = document.offsetAt(change.range.start);
		const other = document.offsetAt(change.range.end);
		document.update(changes, version);
		const edit = { start: Math.min(one, other), end: Math.max(one, other), newText: change.text };
		const campaign = known.campaign.retyped(edit, () => document.getText());
		if (campaign !== undefined) this.keep(document, campaign);
		return document;
	}

	private keep(document: OpenDocument, campaign: CampaignText): OpenCampaign {
		const { version } = document;
		const ranges = new Ranges(document);
		const open = { document, version, campaign, ranges, resultId: String(++this.count) };
		this.read.set(document, open);
		return open;
	}
}

function isCampaign({ languageId, uri }: OpenDocument): boolean {
	return languageId === "connect-campaign" || /\.campaign\.json$/i.test(uri);
}
