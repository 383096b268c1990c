import type { Locator, Page } from "playwright-core";
import { again, runCommand } from "./pageActions";

/** A row of the view by what a screen reader says of it. */
export function row(page: Page, words: RegExp): Locator {
	return page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row").and(labelled(page, words));
}

function labelled(page: Page, words: RegExp): Locator {
	return page.getByRole("treeitem", { name: words });
}

/** Goes to a row with the arrow keys. */
export async function focusRow(page: Page, words: RegExp): Promise<void> {
	const first = row(page, /^profile /).and(page.locator(".focused"));
	// While the view is filled, VS Code may give the keyboard to something else.
	await again(page, first, async () => {
		await runCommand(page, "Focus on Campaigns View");
		await page.keyboard.press("Home");
	});
	const focused = page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row.focused");
	for (;;) {
		const name = (await focused.getAttribute("aria-label")) ?? "";
		if (words.test(name)) {
			return;
		}
		await page.keyboard.press("ArrowDown");
		await focused.and(page.locator(`:not([aria-label=${JSON.stringify(name)}])`)).waitFor();
	}
}

/** Opens the menu of the row that has the focus, goes to an entry with the arrow keys, and takes it. */
export async function chooseFromMenu(
	page: Page,
	title: string,
	look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
	const entry = page.locator(".monaco-menu .action-label").getByText(title, { exact: true });
	await again(page, entry, () => page.keyboard.press("Shift+F10"));
	await look();
	const focused = page.locator(".monaco-menu .action-item.focused").filter({ hasText: title });
	await again(page, focused, () => page.keyboard.press("ArrowDown"), "visible", 500);
	await page.keyboard.press("Enter");
}
