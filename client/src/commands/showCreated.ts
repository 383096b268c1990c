import { Uri } from "vscode";
import { ago } from "../../../deploy/src/create/ago";
import { campaignActions } from "../ui/campaignActions";
import { pickOne } from "../ui/quickPick";
import { offer } from "../ui/showMessage";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { entryOf } from "./existing";

/** Show Created Campaign: what was created last from a file, and what can be done with it. */
export async function showCreated(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Show Created Campaign", async () => {
		const entry = await entryOf(context, target instanceof Uri ? target : undefined);
		if (entry === undefined) {
			offer(context.log, "information", "No campaign has been created from this file in this workspace.");
			return;
		}
		const actions = campaignActions(entry);
		const title = `${entry.name}: created ${ago(entry.time, Date.now())}, ${entry.state ?? "state not known"} when last seen`;
		const items = Object.entries(actions).map(([label, run]) => ({ label, run }));
		await (await pickOne(items, { title, placeHolder: entry.id }))?.run();
	});
}
