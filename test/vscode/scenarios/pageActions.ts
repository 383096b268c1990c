import type { Locator, Page } from "playwright-core";

/** Waits until a file is open, its language is known, a text of it is on screen and the extension runs. */
export async function seeOpen(page: Page, file: string, text: string): Promise<void> {
	await page.locator(`.tab[data-resource-name="${file}"]`).waitFor();
	const language = page.locator(".statusbar").getByText("Amazon Connect Campaign", { exact: true });
	await language.waitFor();
	await line(page, text).first().waitFor();
	// What stands above a file is there once the extension's commands are.
	await page.locator(".codelens-decoration a").first().waitFor();
}

/** Puts the keyboard into the editor. */
export async function focusEditor(page: Page): Promise<void> {
	// At a place that is in view: the middle of the lines may be far to the right, and would be scrolled to.
	await page
		.locator(".editor-instance .overflow-guard")
		.first()
		.click({ position: { x: 120, y: 150 } });
}

/** Runs a command of the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
	// A palette that was opened before the extension's commands were known does not get them any more.
	await again(page, quickPickRow(page, title), async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("F1");
		await page.locator(".quick-input-widget").waitFor();
		await page.keyboard.type(title);
	});
	await page.keyboard.press("Enter");
}

/** The rows of the open quick pick that hold a text. */
export function quickPickRow(page: Page, text: string): Locator {
	return page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text });
}

/** Puts one text in the place of another, as with the find widget. */
export async function replace(page: Page, from: string, to: string): Promise<void> {
	await page.keyboard.press("Control+F");
	await page.locator(".find-widget.visible textarea:focus").first().waitFor();
	await page.keyboard.press("Control+A");
	await page.keyboard.type(from);
	await page.keyboard.press("Enter");
	// What else is open may take the key for itself, and what is typed before it has closed ends in the widget.
	await again(page, page.locator(".find-widget.visible"), () => page.keyboard.press("Escape"), "hidden");
	await page.keyboard.insertText(to);
	await line(page, to).first().waitFor();
}

/** A line of the editor by its text, in which spaces are of the non-breaking kind. */
export function line(page: Page, text: string): Locator {
	const words = text.split(" ").map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
	return page.locator(".view-line").filter({ hasText: new RegExp(words.join("\\s")) });
}

/**
 * Does something until it shows, or until it is gone; the first times the language server may still be starting.
 *
 * @param timeout milliseconds from the first time to the second; each pause is longer by as much again, since on a
 * machine with much else to do what is begun anew too soon never comes to its end.
 */
export async function again(
	page: Page,
	wanted: Locator,
	act: () => Promise<unknown>,
	state: "visible" | "hidden" = "visible",
	timeout = 1500,
): Promise<void> {
	for (let time = 1; ; time++) {
		await act();
		const seen = await wanted
			.first()
			.waitFor({ timeout: time * timeout, state })
			.then(
				() => true,
				() => false,
			);
		if (seen) {
			return;
		}
		if (time === 10) {
			throw new Error(`never ${state}: ${wanted} on ${page.url()}`);
		}
	}
}

/** Opens a file by its path. */
export async function openFile(page: Page, path: string): Promise<void> {
	const name = path.replace(/^.*\//, "");
	await again(page, page.locator(`.tab.active[data-resource-name="${name}"]`), async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+P");
		await page.locator(".quick-input-widget").waitFor();
		await page.keyboard.insertText(path);
		// The files that were opened last show first, and Enter takes what has the focus.
		await page
			.locator(".quick-input-list .monaco-list-row.focused")
			.filter({ has: page.getByText(name, { exact: true }) })
			.waitFor();
		await page.keyboard.press("Enter");
	});
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** Saves the file of the active tab, which was changed, and waits until it is on disk. */
export async function save(page: Page): Promise<void> {
	// Keys that are pressed at once show some time later.
	await page.locator(".tab.active.dirty").waitFor();
	await page.keyboard.press("Control+S");
	await page.locator(".tab.active:not(.dirty)").waitFor();
}

/** Removes all text of the active editor. */
export async function empty(page: Page): Promise<void> {
	await page.keyboard.press("Escape");
	await focusEditor(page);
	await page.keyboard.press("Control+A");
	await page.keyboard.press("Delete");
}

/** The rows of the open list of suggestions. */
export function suggestions(page: Page): Locator {
	return page.locator(".suggest-widget.visible .monaco-list-row");
}

/** Asks for what can be inserted until a label is among what shows. */
export async function suggest(page: Page, label: string): Promise<void> {
	await again(page, suggestions(page).filter({ hasText: label }).first(), async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+Space");
	});
}

/** Waits until the item that Enter would take is this one. */
export async function focused(page: Page, label: string): Promise<void> {
	await page.locator(".suggest-widget.visible .monaco-list-row.focused").filter({ hasText: label }).waitFor();
}

/**
 * Waits until Enter would take a row. Where letters overtook the list, as on a busy machine, none is chosen or none
 * shows: one asks for it again.
 */
export async function chosen(page: Page, label = ""): Promise<void> {
	const row = page.locator(".suggest-widget.visible .monaco-list-row.focused").filter({ hasText: label });
	let asked = 0;
	await again(page, row, async () => {
		if (asked++ > 0) {
			await page.keyboard.press("Escape");
			await page.keyboard.press("Control+Space");
		}
	});
}

/** Opens a file of the workspace to stay, as with a double click in the explorer. */
export async function openFromExplorer(page: Page, name: string): Promise<void> {
	await page.locator(".explorer-folders-view").getByText(name, { exact: true }).dblclick();
	await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/** What a key runs; the arguments are whatever somebody wrote. */
export interface KeyBinding {
	readonly key: string;
	readonly command: string;
	readonly args?: unknown;
}

/** Puts these in the place of the user's key bindings, as somebody does who pastes what a stranger gave them. */
export async function bindKeys(page: Page, bindings: readonly KeyBinding[]): Promise<void> {
	await page.keyboard.press("F1");
	await page.locator(".quick-input-widget").waitFor();
	const title = "Preferences: Open Keyboard Shortcuts (JSON)";
	await page.keyboard.type(title);
	// One of the defaults, which nobody can edit, is offered beside it.
	await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).click();
	const tab = page.locator('.tab.active[data-resource-name="keybindings.json"]');
	await tab.waitFor();
	await focusEditor(page);
	await page.keyboard.press("Control+A");
	await page.keyboard.insertText(JSON.stringify(bindings));
	await page.keyboard.press("Control+S");
	await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
	await page.keyboard.press("Control+W");
	await tab.waitFor({ state: "detached" });
}

/** A notification that holds a text. */
export function toast(page: Page, text: string | RegExp): Locator {
	return page.locator(".notification-toast").filter({ hasText: text });
}

/** A question that has to be answered before anything else. */
export function dialog(page: Page): Locator {
	return page.locator(".monaco-dialog-box");
}
