import { stemOf } from "../ui/campaignDocument";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import type { ExistingCampaign } from "./existing";
import { existingCampaign } from "./existingCampaign";

/** Describe Campaign: what the service says of a campaign, as a document. */
export async function describeCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Describe Campaign", async () => {
		const campaign = await existingCampaign(context, target, "described");
		if (campaign !== undefined) {
			await showDescribed(context, campaign);
		}
	});
}

/** Shows the answer of DescribeCampaign as a read-only document. */
export async function showDescribed(
	{ documents }: CommandContext,
	{ described, entry, view }: ExistingCampaign,
): Promise<void> {
	const { id, arn, ...others } = described;
	const text = `${JSON.stringify({ id, arn, ...others }, undefined, 2)}\n`;
	const stem = entry === undefined ? view.id : stemOf(entry.uri);
	await documents.show(`${stem}.described.json`, entry?.uri ?? "", text);
}
