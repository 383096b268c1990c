import type { ClientCapabilities, ServerCapabilities } from "vscode-languageserver";
import { CodeActionKind } from "vscode-languageserver-types";
import { memberOf } from "../../../shared/src/request/json";
import { fixAllKind } from "../features/codeActions/codeActions";
import { checkAgainstAwsKind } from "../features/live/actions";
import { TextDocumentSyncKind } from "./lsp";

/** The features by the names that a client can switch them off with. */
const features = {
	codeActions: {
		codeActionProvider: {
			codeActionKinds: [
				CodeActionKind.QuickFix,
				CodeActionKind.RefactorRewrite,
				fixAllKind,
				checkAgainstAwsKind,
			],
		},
	},
	completion: {
		// Only where a string begins: a list that opens behind other signs would take the next Enter or arrow key.
		completionProvider: { triggerCharacters: ['"'], resolveProvider: true },
	},
	diagnostics: { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } },
	documentLinks: { documentLinkProvider: {} },
	folding: { foldingRangeProvider: true },
	formatting: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
	hover: { hoverProvider: true },
	inlayHints: { inlayHintProvider: true },
	selection: { selectionRangeProvider: true },
	symbols: { documentSymbolProvider: true },
} satisfies Readonly<Record<string, ServerCapabilities>>;

/** Whether a client asks for diagnostics; they are pushed to others. */
export function pulls(client: ClientCapabilities): boolean {
	return client.textDocument?.diagnostic !== undefined;
}

/** Whether a client wants diagnostics at all. `options`: its initialization options. */
export function wantsDiagnostics(options: unknown): boolean {
	return wants(options, "diagnostics");
}

/**
 * What the server does for a client. `options`: its initialization options, where
 * `{ "connectCampaign": { "features": { "hover": false } } }` leaves a feature out.
 */
export function capabilitiesFor(client: ClientCapabilities, options: unknown): ServerCapabilities {
	const capabilities: ServerCapabilities = {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
	};
	for (const [name, feature] of Object.entries(features)) {
		const isPushed = name === "diagnostics" && !pulls(client);
		if (!isPushed && wants(options, name)) {
			Object.assign(capabilities, feature);
		}
	}
	return capabilities;
}

function wants(options: unknown, feature: string): boolean {
	return memberOf(memberOf(memberOf(options, "connectCampaign"), "features"), feature) !== false;
}
