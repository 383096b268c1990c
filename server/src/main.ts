import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import snippets from "../../snippets/campaign.code-snippets";
import { readSnippets } from "./features/completion/snippets";
import { serve } from "./server";
import { StreamReader, StreamWriter } from "./transport";

function connect(): Connection {
	const { stdin, stdout, argv } = process;
	if (!argv.includes("--stdio")) return createConnection(ProposedFeatures.all);
	const connection = createConnection(
		ProposedFeatures.all,
		new StreamReader(stdin),
		new StreamWriter(stdout),
	);
	let shutDown = false;
	connection.onShutdown(() => {
		shutDown = true;
	});
	// Without its client the server has no business.
	stdin.on("end", () => process.exit(shutDown ? 0 : 1));
	stdin.on("close", () => process.exit(shutDown ? 0 : 1));
	return connection;
}

serve(connect(), readSnippets(snippets));
