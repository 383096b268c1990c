import type { ConnectCampaignsV2Client } from "@aws-sdk/client-connectcampaignsv2";
import { type CampaignName, type ListedCampaign, listCampaigns, stateIfReadable } from "./campaigns";

/** One of several campaigns between which somebody has to choose. */
export interface CampaignChoice extends ListedCampaign {
	/** Undefined where it was not asked for. */
	readonly state: string | undefined;
}

/** The states of more are not asked for: nobody can tell that many apart by them. */
const longestChoice = 25;

/**
 * All campaigns of an instance, to choose from: those of this very name first, and where there are several of them,
 * with what helps to tell them apart.
 *
 * @throws what the SDK throws.
 */
export async function listChoices(
	client: ConnectCampaignsV2Client,
	{ name, connectInstanceId }: CampaignName,
	abortSignal: AbortSignal,
): Promise<readonly CampaignChoice[]> {
	const namesakes: ListedCampaign[] = [];
	const others: CampaignChoice[] = [];
	for await (const listed of listCampaigns(client, connectInstanceId, abortSignal)) {
		if (listed.name === name) {
			namesakes.push(listed);
		} else {
			others.push({ ...listed, state: undefined });
		}
	}
	const choices: CampaignChoice[] = [];
	for (const [index, listed] of namesakes.entries()) {
		const isAsked = namesakes.length > 1 && index < longestChoice;
		const state = isAsked ? stateIfReadable(client, listed.id, abortSignal) : undefined;
		choices.push({ ...listed, state: await state });
	}
	return [...choices, ...others.sort((one, other) => one.name.localeCompare(other.name))];
}

/**
 * The campaigns of this very name in the instance; of several, with what helps to tell them apart.
 *
 * @throws what the SDK throws.
 */
export async function findChoices(
	client: ConnectCampaignsV2Client,
	wanted: CampaignName,
	abortSignal: AbortSignal,
): Promise<readonly CampaignChoice[]> {
	const choices = await listChoices(client, wanted, abortSignal);
	return choices.filter(({ name }) => name === wanted.name);
}
