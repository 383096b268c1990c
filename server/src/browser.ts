import {
	BrowserMessageReader,
	BrowserMessageWriter,
	createConnection,
	ProposedFeatures,
} from "vscode-languageserver/browser";
import { inLifecycle, serveCampaigns } from "./languageServer";

/** For the script of Node, so that the package has the library once. */
export * as library from "vscode-languageserver";
export * from "./languageServer";

/** Serves the page or extension host that started this script as a worker. */
export function serveWorker(): void {
	const writer = new BrowserMessageWriter(self);
	const reader = inLifecycle(new BrowserMessageReader(self), writer);
	serveCampaigns(createConnection(ProposedFeatures.all, reader, writer));
}
