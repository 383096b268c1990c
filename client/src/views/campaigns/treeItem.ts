import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { RemoteCampaign } from "../../../../deploy/src/calls/remoteCampaign";
import type { Inventory } from "../../../../deploy/src/inventory/inventory";
import type { RowWords } from "../../../../deploy/src/inventory/rows";
import { forLabel, forTooltip } from "../../../../shared/src/text/doors";

/** A row of the tree, and the inventory that it is of: rows of another one are never shown. */
export type Row = AccountRow | InstanceRow | CampaignRow | MoreRow | NoteRow;

interface AccountRow {
	readonly kind: "account";
	readonly inventory: Inventory;
}

export interface InstanceRow {
	readonly kind: "instance";
	readonly inventory: Inventory;
	readonly id: string;
}

/** What commands on a campaign get as their argument. */
export interface CampaignRow {
	readonly kind: "campaign";
	readonly inventory: Inventory;
	readonly campaign: RemoteCampaign;
	readonly words: RowWords;
}

interface MoreRow {
	readonly kind: "more";
	readonly inventory: Inventory;
	readonly instanceId: string;
	readonly words: RowWords;
}

/** Something that is told. */
interface NoteRow {
	readonly kind: "note";
	/** Undefined where there is no inventory. */
	readonly inventory: Inventory | undefined;
	readonly words: RowWords;
}

/** A row as VS Code shows it: whatever it holds shows as text. */
export function treeItem(row: Row, words: RowWords): TreeItem {
	const item = new TreeItem(forLabel(words.label), collapsibleState(row));
	item.description = forLabel(words.description);
	item.tooltip = forTooltip(words.tooltip);
	item.accessibilityInformation = { label: forTooltip(words.accessible) };
	item.iconPath = new ThemeIcon(words.icon);
	item.contextValue = words.context;
	const id = idOf(row);
	if (id !== undefined) {
		item.id = id;
	}
	const command = commandOf(row);
	if (command !== undefined) {
		item.command = { ...command, arguments: [row] };
	}
	return item;
}

/** In place of a row of an inventory that is shown no more. */
export function blankItem(): TreeItem {
	return new TreeItem("");
}

function collapsibleState(row: Row): TreeItemCollapsibleState {
	switch (row.kind) {
		case "account":
			return TreeItemCollapsibleState.Expanded;
		case "instance":
			return row.inventory.instances.length === 1
				? TreeItemCollapsibleState.Expanded
				: TreeItemCollapsibleState.Collapsed;
		default:
			return TreeItemCollapsibleState.None;
	}
}

/** Lets VS Code find a row again after a refresh, and never a row of another account. */
function idOf(row: Row): string | undefined {
	if (row.inventory === undefined) {
		return undefined;
	}
	const { identity, account } = row.inventory.session;
	const owner = account.kind === "known" ? account.id : JSON.stringify(identity.credentials);
	const place = `${identity.region} ${owner}`;
	switch (row.kind) {
		case "account":
			return place;
		case "instance":
			return `${place} ${row.id}`;
		case "campaign":
			return `${place} ${row.campaign.instanceId} ${row.campaign.id}`;
		case "more":
			return `${place} ${row.instanceId} more`;
		case "note":
			return undefined;
	}
}

function commandOf({ kind }: Row): { readonly command: string; readonly title: string } | undefined {
	switch (kind) {
		case "campaign":
			return { command: "connectCampaign.openRemoteCampaign", title: "Open Campaign" };
		case "more":
			return { command: "connectCampaign.loadMoreCampaigns", title: "Load More Campaigns" };
		default:
			return undefined;
	}
}
