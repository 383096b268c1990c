import {
	BrowserMessageReader,
	BrowserMessageWriter,
	createConnection,
	ProposedFeatures,
} from "vscode-languageserver/browser";
import snippets from "../../snippets/campaign.code-snippets";
import { readSnippets } from "./features/completion/readSnippets";
import { inLifecycle } from "./lsp/lifecycle";
import { serve } from "./lsp/server";

/** Serves the page or extension host that started this script as a worker. */
const writer = new BrowserMessageWriter(self);
const reader = inLifecycle(new BrowserMessageReader(self), writer);
serve(createConnection(ProposedFeatures.all, reader, writer), () => readSnippets(snippets));
