import { workspace } from "vscode";
import type { InstanceRecord } from "../../../../deploy/src/inventory/inventory";
import { localTimeZone } from "../../../../shared/src/values/localTime";
import type { OpenTree } from "./openedInventory";
import type { CampaignLinks } from "./openFiles";
import type { InstanceRow, Row } from "./treeItem";

/**
 * The rows below the account.
 *
 * @param known rows that were made before; new ones are added.
 */
export function instanceRows({ inventory, aws }: OpenTree, known: Map<string, InstanceRow>): Row[] {
	const { unlisted } = inventory.session;
	const rows = inventory.instances.map(({ instance: { id } }) => {
		const row = known.get(id) ?? { kind: "instance", inventory, id };
		known.set(id, row);
		return row;
	});
	return unlisted === undefined
		? rows
		: [{ kind: "note", inventory, words: aws.inventoryRows.unlistedRow(unlisted) }, ...rows];
}

/** The rows below an instance, as far as it was read. */
export function campaignRows(
	record: InstanceRecord,
	{ inventory, aws }: OpenTree,
	links: CampaignLinks,
): Row[] {
	const { instanceNotes, campaignRow, moreRow } = aws.inventoryRows;
	const [now, zone] = [Date.now(), localTimeZone()];
	const campaigns = record.campaigns.map((one): Row => {
		const campaign = inventory.remote(one);
		const uri = links.fileOf(campaign);
		const file = uri && workspace.asRelativePath(uri);
		return { kind: "campaign", inventory, campaign, words: campaignRow(one, { file, now, zone }) };
	});
	return [
		...instanceNotes(record).map((words): Row => ({ kind: "note", inventory, words })),
		...campaigns,
		...(record.hasMore
			? [{ kind: "more", inventory, instanceId: record.instance.id, words: moreRow(record) } as const]
			: []),
	];
}
