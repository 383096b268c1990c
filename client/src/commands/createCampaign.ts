import { Uri } from "vscode";
import type { IdentitySources } from "../aws/decide";
import type { SubmitPorts } from "../submit/ports";
import { submit } from "../submit/submit";
import { campaignDocument } from "../ui/campaignDocument";
import { confirmCreate } from "../ui/confirm";
import { askMfaCode } from "../ui/mfa";
import { offer } from "../ui/offer";
import { rememberingPicker } from "../ui/pickers";
import { withProgress } from "../ui/progress";
import { report } from "../ui/report";
import { isTrustedForAws } from "../ui/trust";
import type { CommandContext } from "./context";

/** Create Campaign: sends the text on screen of the file called on, or of the active editor, to Amazon Connect. */
export async function createCampaign(context: CommandContext, target: unknown): Promise<void> {
	const { log, identities, submissions } = context;
	if (!isTrustedForAws(log)) {
		return;
	}
	const document = await campaignDocument(target instanceof Uri ? target : undefined);
	if (document === undefined) {
		offer(log, "warning", "Open a *.campaign.json file to create its campaign.");
		return;
	}
	// Taken together and at once: what changes from here on belongs to the next submission.
	const sources = identities.sources(document);
	const file = { uri: document.uri.toString(), text: document.getText(), unsaved: document.isDirty };
	const ran = await submissions.run(file.uri, () => {
		context.refusals.clear(file.uri);
		return submit(file, portsFor(context, document.uri, sources));
	});
	if (!ran) {
		offer(log, "information", "A campaign is already being created from this file.");
	}
}

function portsFor(
	{ log, server, identities, history, refusals }: CommandContext,
	uri: Uri,
	sources: IdentitySources,
): SubmitPorts {
	return {
		check: ({ text }) => server.check({ uri: uri.toString(), text }),
		identity: async () => {
			const { resolveIdentity } = await import("../aws/bundle");
			return resolveIdentity(sources, rememberingPicker(identities, log, uri));
		},
		earlier: (bodyHash, identity) => history.earlier(bodyHash, identity),
		confirm: confirmCreate,
		progress: (task) => withProgress("Creating campaign", task),
		send: async (campaign, identity, control) => {
			const { sendCampaign } = await import("../aws/bundle");
			return sendCampaign(campaign, identity, { ...control, askMfaCode });
		},
		report: (outcome) => {
			if (outcome.kind === "created") {
				history
					.add(outcome.campaign)
					.catch((error: unknown) => log.error("The history could not be written.", error));
			}
			report(outcome, uri.toString(), log, refusals).catch((error: unknown) =>
				log.error("The outcome could not be shown.", error),
			);
		},
		log: (line) => log.info(line),
	};
}
