import { readCampaign } from "../../../shared/src/request/body";
import { isObject } from "../../../shared/src/request/json";
import { type SideBySide, sideBySide } from "../../../shared/src/request/sideBySide";
import { forShortValue } from "../../../shared/src/text/doors";
import { stemOf } from "../ui/campaignDocument";
import { tellBriefly } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { linkedCampaign } from "./linkedCampaign";
import { fileFor } from "./linkedFile";
import { sentText } from "./sentText";

/** Compare with Existing Campaign: the campaign that the file describes beside the request of the file. */
export async function compareWithExisting(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Compare with Existing Campaign", async () => {
		const { log, documents } = context;
		if (!isTrustedForAws(log)) {
			return;
		}
		const document = await fileFor(context, target);
		const sent = document && (await sentText(context, document, "compared"));
		if (document === undefined || sent === undefined) {
			return;
		}
		const campaign = readCampaign(sent.text);
		const existing = await linkedCampaign(context, document, "compared");
		if (existing === undefined) {
			return;
		}
		const { prepareRequest } = await import("../../../deploy/src/bundle");
		const request = await prepareRequest(campaign, existing.identity);
		const body: unknown = JSON.parse(request.body);
		const texts: SideBySide = sideBySide(existing.described, isObject(body) ? body : {});
		const source = document.uri.toString();
		const stem = stemOf(source);
		await documents.showDiff(
			documents.put(`${stem}.existing.json`, source, texts.existing),
			documents.put(`${stem}.request.json`, source, texts.own),
			`${forShortValue(existing.view.name)}: in Amazon Connect ↔ in the file`,
		);
		if (texts.existing === texts.own) {
			tellBriefly("The campaign in Amazon Connect is the same.");
		}
	});
}
