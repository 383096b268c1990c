import {
	createConnection,
	DocumentDiagnosticReportKind,
	ProposedFeatures,
	TextDocumentSyncKind,
	TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A server that keeps its documents and has nothing to say of them: what transport and library cost by themselves. */
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
	capabilities: {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		completionProvider: {},
		hoverProvider: true,
		documentSymbolProvider: true,
		documentFormattingProvider: true,
		diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
	},
}));
connection.onCompletion(() => []);
connection.onHover(() => null);
connection.onDocumentSymbol(() => []);
connection.onDocumentFormatting(() => []);
connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }));
documents.listen(connection);
connection.listen();
