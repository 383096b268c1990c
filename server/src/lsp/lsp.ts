/**
 * What is used of the LSP library when the server runs. It stands here alone: in the bundle, each file that imports
 * from the library would get a copy of its hundreds of names at every start.
 */
export {
	CompletionTriggerKind,
	DidChangeConfigurationNotification,
	DocumentDiagnosticReportKind,
	LSPErrorCodes,
	ResponseError,
	TextDocumentSyncKind,
	TextDocuments,
} from "vscode-languageserver";
