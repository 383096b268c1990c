import type { CampaignChoice } from "../../../deploy/src/calls/choices";
import type { Identity } from "../../../deploy/src/identity/identity";
import { forValue } from "../../../shared/src/text/doors";
import { askMfaCode } from "../ui/mfa";
import { pickOne } from "../ui/quickPick";
import { offer } from "../ui/showMessage";
import type { CommandContext } from "./context";
import { ask } from "./existing";

interface Asked {
	/** Campaigns of this name come first. */
	readonly name: string;
	readonly title: string;
	readonly placeHolder: string;
}

/** Has the user pick a campaign of an instance; undefined when there is none, or they leave it. */
export async function pickCampaign(
	context: CommandContext,
	identity: Identity,
	connectInstanceId: string,
	{ name, title, placeHolder }: Asked,
): Promise<CampaignChoice | undefined> {
	const aws = await import("../../../deploy/src/bundle");
	const called = await ask(context, "Listing campaigns", "read", (control) =>
		aws.callService(identity, { ...control, askMfaCode }, "read", (client, signal) =>
			aws.listChoices(client, { name, connectInstanceId }, signal),
		),
	);
	if (called === undefined) {
		return undefined;
	}
	if (called.value.length === 0) {
		const where = `Instance ${forValue(connectInstanceId)} in ${forValue(identity.region)}`;
		offer(context.log, "information", `${where} has no campaigns.`);
		return undefined;
	}
	const { channelWord } = aws.inventoryRows;
	const items = called.value.map((choice) => choiceItem(choice, channelWord));
	return (await pickOne(items, { title, placeHolder }))?.choice;
}

/** Has the user say which of several campaigns of one name a file describes. */
export async function pickNamesake(
	name: string,
	choices: readonly CampaignChoice[],
): Promise<CampaignChoice | undefined> {
	const title = `${choices.length} campaigns are called "${name}"`;
	const placeHolder = "Which one does the file describe? It is linked to the one that you choose.";
	const { channelWord } = (await import("../../../deploy/src/bundle")).inventoryRows;
	const items = choices.map((choice) => choiceItem(choice, channelWord));
	return (await pickOne(items, { title, placeHolder }))?.choice;
}

/** Told from others of its name by ID, state and channels. */
function choiceItem(choice: CampaignChoice, channelWord: (channel: string) => string) {
	const { id, name, state, channels } = choice;
	const parts = [state, ...channels.map(channelWord)].filter((part) => part !== undefined && part !== "");
	return { label: name, description: parts.join(" · "), detail: id, choice };
}
