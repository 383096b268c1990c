import { resolve } from "node:path";
import type { Plugin } from "esbuild";

/** Files of the library's client of a language server, each with the capability of a server that it is for. */
export const unusedCapabilities: Readonly<Record<string, string>> = {
	callHierarchy: "callHierarchyProvider",
	codeLens: "codeLensProvider",
	colorProvider: "colorProvider",
	declaration: "declarationProvider",
	definition: "definitionProvider",
	documentHighlight: "documentHighlightProvider",
	executeCommand: "executeCommandProvider",
	fileOperations: "workspace",
	implementation: "implementationProvider",
	inlineCompletion: "inlineCompletionProvider",
	inlineValue: "inlineValueProvider",
	linkedEditingRange: "linkedEditingRangeProvider",
	reference: "referencesProvider",
	rename: "renameProvider",
	semanticTokens: "semanticTokensProvider",
	signatureHelp: "signatureHelpProvider",
	textDocumentContent: "workspace",
	typeDefinition: "typeDefinitionProvider",
	typeHierarchy: "typeHierarchyProvider",
	workspaceSymbol: "workspaceSymbolProvider",
};

/** The same of the library's server. */
export const unusedServerCapabilities: Readonly<Record<string, string>> = {
	callHierarchy: "callHierarchyProvider",
	fileOperations: "workspace",
	inlineCompletion: "inlineCompletionProvider",
	inlineValue: "inlineValueProvider",
	linkedEditingRange: "linkedEditingRangeProvider",
	moniker: "monikerProvider",
	notebook: "notebookDocumentSync",
	semanticTokens: "semanticTokensProvider",
	textDocumentContent: "workspace",
	typeHierarchy: "typeHierarchyProvider",
};

/** Leaves out of the client the features that our server doesn't have. That of notebooks stays: the one of diagnostics asks for it. */
export const withoutUnusedFeatures = standIn({
	files: Object.keys(unusedCapabilities),
	importer: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]client\.js$/,
	path: resolve("client/src/language/unusedFeature.ts"),
});

/** Leaves out of the server the features that ours doesn't have. */
export const withoutUnusedServerFeatures = standIn({
	files: Object.keys(unusedServerCapabilities),
	importer: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/](?:api|server)\.js$/,
	path: resolve("server/src/lsp/unusedFeature.ts"),
});

function standIn(of: {
	readonly files: readonly string[];
	readonly importer: RegExp;
	readonly path: string;
}): Plugin {
	return {
		name: "without-unused-features",
		setup(on) {
			on.onResolve({ filter: new RegExp(`^\\./(?:${of.files.join("|")})$`) }, ({ importer }) =>
				of.importer.test(importer) ? { path: of.path } : undefined,
			);
		},
	};
}
