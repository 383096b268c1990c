import type { FeatureState, StaticFeature } from "vscode-languageclient";

/** Stands in the bundle for those features of the library that the language server doesn't have. */
class UnusedFeature implements StaticFeature {
	fillClientCapabilities(): void {
		// The client can do nothing of it.
	}

	initialize(): void {
		// The server offers nothing of it.
	}

	getState(): FeatureState {
		return { kind: "static" };
	}

	clear(): void {
		// There is nothing to take back.
	}
}

export {
	UnusedFeature as CallHierarchyFeature,
	UnusedFeature as CodeLensFeature,
	UnusedFeature as ColorProviderFeature,
	UnusedFeature as DeclarationFeature,
	UnusedFeature as DefinitionFeature,
	UnusedFeature as DidCreateFilesFeature,
	UnusedFeature as DidDeleteFilesFeature,
	UnusedFeature as DidRenameFilesFeature,
	UnusedFeature as DocumentHighlightFeature,
	UnusedFeature as ExecuteCommandFeature,
	UnusedFeature as ImplementationFeature,
	UnusedFeature as InlineCompletionItemFeature,
	UnusedFeature as InlineValueFeature,
	UnusedFeature as LinkedEditingFeature,
	UnusedFeature as ReferencesFeature,
	UnusedFeature as RenameFeature,
	UnusedFeature as SemanticTokensFeature,
	UnusedFeature as SignatureHelpFeature,
	UnusedFeature as TextDocumentContentFeature,
	UnusedFeature as TypeDefinitionFeature,
	UnusedFeature as TypeHierarchyFeature,
	UnusedFeature as WillCreateFilesFeature,
	UnusedFeature as WillDeleteFilesFeature,
	UnusedFeature as WillRenameFilesFeature,
	UnusedFeature as WorkspaceSymbolFeature,
};
