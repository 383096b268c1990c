import type { Page } from "playwright-core";
import { dialog, runCommand, toast } from "./pageActions";

/** Goes to a button of the question with Tab, and presses it. */
export async function answer(page: Page, button: string): Promise<void> {
	await dialog(page).locator(".monaco-button:focus").waitFor();
	const wanted = dialog(page).locator(".monaco-button:focus", { hasText: new RegExp(`^${button}$`) });
	for (let presses = 0; presses < 5 && (await wanted.count()) === 0; presses++) {
		await page.keyboard.press("Tab");
	}
	await focusedButton(page, button);
	await page.keyboard.press("Enter");
	await dialog(page).waitFor({ state: "detached" });
}

/** Waits until Enter would press this button of the question. */
export async function focusedButton(page: Page, button: string): Promise<void> {
	await dialog(page)
		.locator(".monaco-button:focus", { hasText: new RegExp(`^${button}$`) })
		.waitFor();
}

/** Removes all notifications. */
export async function clear(page: Page): Promise<void> {
	await runCommand(page, "Notifications: Clear All Notifications");
	await toast(page, "").first().waitFor({ state: "detached" });
}
