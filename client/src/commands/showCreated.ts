import { Uri } from "vscode";
import { ago } from "../../../deploy/src/create/ago";
import { originOf } from "../../../deploy/src/create/history";
import { campaignActions } from "../ui/campaignActions";
import { pickOne } from "../ui/quickPick";
import { offer } from "../ui/showMessage";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { entryOf, noCampaign } from "./existing";

/** Show Created Campaign: the campaign that a file describes, and what can be done with it. */
export async function showCreated(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Show Created Campaign", async () => {
		const entry = await entryOf(context, target instanceof Uri ? target : undefined);
		if (entry === undefined) {
			offer(context.log, "information", noCampaign);
			return;
		}
		const actions = campaignActions(entry);
		const title = `${entry.name}: ${originOf(entry)} ${ago(entry.time, Date.now())}, ${entry.state ?? "state not known"} when last seen`;
		const items = Object.entries(actions).map(([label, run]) => ({ label, run }));
		await (await pickOne(items, { title, placeHolder: entry.id }))?.run();
	});
}
