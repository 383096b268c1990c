import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { Ranges } from "./features/ranges";
import { CampaignText } from "./language";

/** One version of a document that is open in the client. */
export interface OpenCampaign {
	readonly document: TextDocument;
	readonly campaign: CampaignText;
	readonly ranges: Ranges;
	/** Differs between any two texts of a session, those of a document that was closed and opened again included. */
	readonly resultId: string;
}

/** The campaign documents of a session; each version is read once, when first asked about. */
export class OpenCampaigns {
	private readonly documents: TextDocuments<TextDocument>;
	private readonly read = new WeakMap<TextDocument, OpenCampaign & { readonly version: number }>();
	private count = 0;

	constructor(documents: TextDocuments<TextDocument>) {
		this.documents = documents;
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
		const fresh = {
			document,
			version: document.version,
			campaign: new CampaignText(document.getText()),
			ranges: new Ranges(document),
			resultId: String(++this.count),
		};
		this.read.set(document, fresh);
		return fresh;
	}
}

function isCampaign({ languageId, uri }: TextDocument): boolean {
	return languageId === "connect-campaign" || /\.campaign\.json$/i.test(uri);
}
