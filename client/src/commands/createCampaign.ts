import { commands, Uri, workspace } from "vscode";
import { submitFile } from "../../../deploy/src/create/submit";
import { campaignDocument } from "../ui/campaignDocument";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { sentText } from "./sentText";
import { submitPorts } from "./submitPorts";

/** Create Campaign: sends the text on screen of the file called on, or of the active editor, to Amazon Connect. */
export async function createCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Create Campaign", async () => {
		const { log, identities, submissions, reporter, lastApplied } = context;
		if (!isTrustedForAws(log)) {
			return;
		}
		const document = await campaignDocument(target instanceof Uri ? target : undefined);
		if (document === undefined) {
			offer(log, "warning", "Open a *.campaign.json file to create its campaign.");
			return;
		}
		const sent = await sentText(context, document);
		if (sent === undefined) {
			return;
		}
		// Taken together and at once: what changes from here on belongs to the next submission.
		const sources = identities.sources(document);
		const file = {
			uri: document.uri.toString(),
			label: workspace.asRelativePath(document.uri),
			text: sent.text,
			unsaved: document.isDirty,
		};
		const ran = await submissions.run(file.uri, async () => {
			await reporter.clear(file.uri);
			const ports = submitPorts(context, document, sent, sources);
			await submitFile(file, {
				...ports,
				remember: async (campaign) => {
					await ports.remember(campaign);
					const { wantedOf } = await import("../../../deploy/src/bundle");
					const sent = wantedOf(file.text);
					if (sent.kind === "campaign") {
						await lastApplied.keep(campaign.id, sent.exact);
					}
					// What the walkthrough's last step waits for.
					await commands.executeCommand("setContext", "connectCampaign.hasCreated", true);
				},
			});
		});
		if (!ran) {
			offer(log, "information", "A campaign is already being created from this file.");
		}
	});
}
