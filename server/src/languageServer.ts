import type { Connection } from "vscode-languageserver";
import snippets from "../../snippets/campaign.code-snippets";
import { readSnippets } from "./features/completion/readSnippets";
import { serve } from "./lsp/server";

export { inLifecycle } from "./lsp/lifecycle";

/** Serves campaign files over a connection, whatever process or worker is at its other end. */
export function serveCampaigns(connection: Connection): void {
	serve(connection, () => readSnippets(snippets));
}
