import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import snippets from "../../snippets/campaign.code-snippets";
import { readSnippets } from "./features/completion/snippets";
import { serve } from "./server";

serve(createConnection(ProposedFeatures.all), readSnippets(snippets));
