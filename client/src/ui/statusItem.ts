import { StatusBarAlignment, type StatusBarItem, ThemeColor, window } from "vscode";
import { forIconLabel, forTooltip } from "../../../shared/src/text/doors";
import type { ItemWords } from "../identity/identityWords";

/** An item of the status bar, not shown yet. `priority`: the higher, the further left. */
export function statusItem(key: string, what: string, priority: number): StatusBarItem {
	const item = window.createStatusBarItem(`connectCampaign.${key}`, StatusBarAlignment.Right, priority);
	item.name = `Connect Campaigns: ${what}`;
	return item;
}

/** Shows what an item is to say; hides it where there is nothing. */
export function showItem(item: StatusBarItem, words: ItemWords | undefined): void {
	if (words === undefined) {
		item.hide();
		return;
	}
	item.text = forIconLabel(words.text);
	item.tooltip = forTooltip(words.tooltip);
	item.command = words.command;
	item.backgroundColor = words.warns ? new ThemeColor("statusBarItem.warningBackground") : undefined;
	item.show();
}
