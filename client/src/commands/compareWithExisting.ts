import { isObject } from "../../../shared/src/request/json";
import { type SideBySide, sideBySide } from "../../../shared/src/request/sideBySide";
import { forShortValue, forValue } from "../../../shared/src/text/doors";
import { askMfaCode } from "../ui/mfa";
import { offer } from "../ui/showMessage";
import { tellBriefly } from "../ui/tellBriefly";
import { fenced } from "../ui/withErrorReporting";
import type { CommandContext } from "./context";
import { ask } from "./existing";
import { type Prepared, prepare } from "./prepared";

/** Compare with Existing Campaign: the campaign of the same name in the instance beside the request of the file. */
export async function compareWithExisting(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Compare with Existing Campaign", async () => {
		const prepared = await prepare(context, target);
		if (prepared !== undefined) {
			await compare(context, prepared);
		}
	});
}

async function compare(context: CommandContext, prepared: Prepared): Promise<void> {
	const { log, documents } = context;
	const { document, stem, campaign, identity } = prepared;
	const { name = "", connectInstanceId = "" } = campaign.input;
	const aws = await import("../../../deploy/src/bundle");
	const called = await ask(context, "Looking for the campaign", "read", (control) =>
		aws.callService(identity, { ...control, askMfaCode }, "read", async (client, signal) => {
			const [found] = await aws.findCampaigns(client, { name, connectInstanceId }, signal);
			return found === undefined ? undefined : aws.describeCampaign(client, found.id, signal);
		}),
	);
	if (called === undefined) {
		return;
	}
	if (called.value === undefined) {
		const where = `instance ${forValue(connectInstanceId)} in ${forValue(identity.region)}`;
		offer(log, "information", `There is no campaign "${forValue(name)}" in ${where} yet.`);
		return;
	}
	const body: unknown = JSON.parse(prepared.request.body);
	const texts: SideBySide = sideBySide(called.value, isObject(body) ? body : {});
	const source = document.uri.toString();
	await documents.showDiff(
		documents.put(`${stem}.existing.json`, source, texts.existing),
		documents.put(`${stem}.request.json`, source, texts.own),
		`${forShortValue(name)}: in Amazon Connect ↔ in the file`,
	);
	if (texts.existing === texts.own) {
		tellBriefly("The campaign in Amazon Connect is the same.");
	}
}
