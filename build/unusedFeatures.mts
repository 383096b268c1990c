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

/** Leaves out the features that our server doesn't have. That of notebooks stays: the one of diagnostics asks for it. */
export const withoutUnusedFeatures: Plugin = {
	name: "without-unused-features",
	setup(on) {
		const files = Object.keys(unusedCapabilities).join("|");
		const path = resolve("client/src/language/unusedFeature.ts");
		on.onResolve({ filter: new RegExp(`^\\./(?:${files})$`) }, ({ importer }) =>
			/[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]client\.js$/.test(importer) ? { path } : undefined,
		);
	},
};
