import { Disposable, type LogOutputChannel, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
	type WorkspaceCampaigns,
	workspaceCampaignsChanged,
	workspaceCampaignsRequest,
} from "../../../shared/src/protocol";
import { campaignFilePattern, readCampaignFiles } from "../ui/campaignFiles";
import { ServerQuestion } from "./serverQuestion";

/**
 * Tells the server of the campaigns in the workspace, so that ids in use there can be offered. Nothing is looked for
 * before the server asks; from then on changes are watched for. It only reads, in workspaces that are not trusted too.
 */
export class WorkspaceCampaignsFeature extends ServerQuestion {
	constructor(client: BaseLanguageClient, log: LogOutputChannel) {
		super("workspaceCampaigns", workspaceCampaignsChanged, client, log);
	}

	initialize(): void {
		this.client.onRequest(workspaceCampaignsRequest, async (): Promise<WorkspaceCampaigns> => {
			this.watch((tell) => {
				const watcher = workspace.createFileSystemWatcher(campaignFilePattern);
				return Disposable.from(
					watcher,
					watcher.onDidChange(tell),
					watcher.onDidCreate(tell),
					watcher.onDidDelete(tell),
				);
			});
			const files = await readCampaignFiles(this.log);
			const uriOf = this.client.code2ProtocolConverter.asUri;
			return { campaigns: files.map(({ uri, text }) => ({ uri: uriOf(uri), text })) };
		});
	}
}
