import { fenced } from "../ui/fence";
import type { CommandContext } from "./context";
import { ask, existing } from "./existing";
import { stemOf } from "./prepared";

/** Describe Campaign: what the service says of the campaign that was created from a file, as a document. */
export async function describeCampaign(context: CommandContext, target: unknown): Promise<void> {
	await fenced(context.log, "Describe Campaign", async () => {
		const campaign = await existing(context, target);
		if (campaign === undefined) {
			return;
		}
		const { entry, identity } = campaign;
		const aws = await import("../aws/bundle");
		const described = await ask(
			context,
			identity,
			"read",
			"Describing the campaign",
			async (client, signal) => {
				const answer = await aws.describeCampaign(client, entry.id, signal);
				return { answer, state: await aws.campaignState(client, entry.id, signal) };
			},
		);
		if (described !== undefined) {
			const { answer, state } = described.value;
			await context.history.seen(entry.id, state ?? entry.state);
			const { id, arn, ...others } = answer;
			const text = `${JSON.stringify({ id, arn, ...others }, undefined, 2)}\n`;
			await context.documents.show(`${stemOf(entry.uri)}.described.json`, entry.uri, text);
		}
	});
}
