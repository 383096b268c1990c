import { Uri } from "vscode";
import type { IdentitySources } from "../aws/decide";
import type { SubmitPorts } from "../submit/ports";
import { submit } from "../submit/submit";
import { campaignDocument } from "../ui/campaignDocument";
import { confirmCreate, typeCampaignName } from "../ui/confirm";
import { askMfaCode } from "../ui/mfa";
import { offer } from "../ui/offer";
import { rememberingPicker } from "../ui/pickers";
import { inStatusBar, withProgress } from "../ui/progress";
import { protection } from "../ui/protection";
import { report } from "../ui/report";
import { showProblem } from "../ui/showProblem";
import { renewSignIn } from "../ui/signIn";
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
	const file = uri.toString();
	const aws = () => import("../aws/bundle");
	return {
		check: ({ text }) => server.check({ uri: file, text }),
		identity: async () => (await aws()).resolveIdentity(sources, rememberingPicker(identities, log, uri)),
		open: async (campaign, identity, control) => {
			const { connectInstanceId = "" } = campaign.input;
			return (await aws()).openAccess(identity, connectInstanceId, { ...control, askMfaCode });
		},
		renew: renewSignIn,
		earlier: (bodyHash, identity) => history.earlier(bodyHash, identity),
		confirm: (summary) => confirmCreate(summary, (first) => showProblem(file, first)),
		protection: protection(),
		typeName: (name, reason) => typeCampaignName(name, undefined, reason),
		progress: (task) => withProgress("Creating campaign", task),
		send: async (campaign, identity, { credentials }, control) =>
			(await aws()).sendCampaign(campaign, identity, { ...control, askMfaCode, credentials }),
		find: async ({ input }, identity, { credentials }) => {
			const { name = "", connectInstanceId = "" } = input;
			const { callService, findCampaigns } = await aws();
			return inStatusBar("Looking for the campaign", (control) => {
				const options = { ...control, askMfaCode, credentials, requestTimeout: 5_000 };
				return callService(identity, options, "read", (client, signal) =>
					findCampaigns(client, { name, connectInstanceId }, signal),
				);
			});
		},
		report: (outcome) => {
			if (outcome.kind === "created") {
				history
					.add(outcome.campaign)
					.catch((error: unknown) => log.error("The history could not be written.", error));
			}
			report(outcome, file, log, refusals).catch((error: unknown) =>
				log.error("The outcome could not be shown.", error),
			);
		},
		log: (line) => log.info(line),
	};
}
