import { askMfaCode } from "../ui/mfa";
import { rememberedIdentity } from "../ui/rememberedIdentity";
import { offer } from "../ui/showMessage";
import { isTrustedForAws } from "../ui/trust";
import { fenced } from "../ui/withErrorReporting";
import { remoteCampaignOf } from "./campaignRows";
import type { CommandContext } from "./context";
import { ask } from "./existing";

/** Open Campaign: a campaign as Amazon Connect has it, in the language of campaign files, for reading. */
export async function openRemoteCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Open Campaign", async () => {
		if (!isTrustedForAws(context.log)) {
			return;
		}
		const campaign = remoteCampaignOf(context, target);
		if (campaign === undefined) {
			offer(context.log, "information", "Select a campaign in the view Campaigns first.");
			return;
		}
		const { id, account, credentials, region } = campaign;
		const identity = await rememberedIdentity(campaign);
		const aws = await import("../../../deploy/src/bundle");
		const inspected = await ask(context, "Looking at the campaign", "read", (control) =>
			aws.inspectCampaign(identity, id, { ...control, askMfaCode }, account),
		);
		if (inspected === undefined) {
			return;
		}
		const view = aws.viewOf(id, campaign, identity, inspected.value);
		// A state that AWS didn't tell is no campaign that is gone.
		if (view.state !== undefined) {
			context.campaigns.seen(id, view.state, inspected.value.campaign);
		}
		const { id: ownId, arn, ...others } = inspected.value.campaign;
		const text = `${JSON.stringify({ id: ownId, arn, ...others }, undefined, 2)}\n`;
		const who = credentials.kind === "profile" ? credentials.profile : credentials.kind;
		const path = [who, region, id, `${view.name}.campaign.json`].map(asPathPart).join("/");
		await context.remote.show(path, "", text);
	});
}

/** A text as one part of a path. */
function asPathPart(text: string): string {
	return text.replace(/[\\/]/g, "-");
}
