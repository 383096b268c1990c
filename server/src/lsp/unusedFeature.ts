/** Stands in the bundle for those features of the library that the server doesn't have: each adds itself to a class. */
function unusedFeature<Class>(base: Class): Class {
	return base;
}

/** The library hands them on to whoever has documents of notebooks or tokens to color. */
export const NotebookDocuments = undefined;
export const SemanticTokensBuilder = undefined;

export {
	unusedFeature as CallHierarchyFeature,
	unusedFeature as FileOperationsFeature,
	unusedFeature as InlineCompletionFeature,
	unusedFeature as InlineValueFeature,
	unusedFeature as LinkedEditingRangeFeature,
	unusedFeature as MonikerFeature,
	unusedFeature as NotebookSyncFeature,
	unusedFeature as SemanticTokensFeature,
	unusedFeature as TextDocumentContentFeature,
	unusedFeature as TypeHierarchyFeature,
};
