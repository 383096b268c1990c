import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { again, line, quickPickRow, runCommand, save, seeOpen } from "./pageActions";
import { pasting } from "./pasting";
import type { Person, Scenario } from "./scenario";
import { writing } from "./writing";

/** Begins a campaign from nothing. */
export const newcomer: Scenario = {
	topic: "newcomer",
	example: "sms.campaign.json",
	steps: [
		["gives up New Campaign File half-way, and nothing is left", giveUp],
		["goes back, chooses another kind, and chooses channels and a mode", choose],
		["fills in what is asked, one tab stop after the other, and saves it in the folder", fill],
		["starts from a template in a file that is empty", startFromTemplate],
		["finds it under File > New File… too", findInMenu],
		...pasting,
		...writing,
	],
};

async function giveUp({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await runCommand(page, "New Campaign File");
	await step(page, "1/3").waitFor();
	await quickPickRow(page, "Journey").click();
	await step(page, "2/3").waitFor();
	await page.keyboard.press("Escape");
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
	assert.equal(await page.locator(".tab").count(), 1);
	assert.equal(await page.locator(".notification-toast").count(), 0);
}

async function choose({ page, take }: Person): Promise<void> {
	await runCommand(page, "New Campaign File");
	await step(page, "1/3").waitFor();
	await quickPickRow(page, "Journey").click();
	await step(page, "2/3").waitFor();
	await page.locator(".quick-input-widget .codicon-quick-input-back").click();
	await step(page, "1/3").waitFor();
	await quickPickRow(page, "Event-triggered").click();
	await step(page, "2/3").waitFor();
	await page.keyboard.press("Enter");
	await page.locator(".quick-input-title").filter({ hasText: "Choose at least one channel" }).waitFor();
	await take("nothing-chosen");
	await quickPickRow(page, "Telephony").click();
	await quickPickRow(page, "SMS").click();
	await take("channels");
	await page.keyboard.press("Enter");
	await step(page, "3/3").waitFor();
	await take("modes");
	await quickPickRow(page, "Preview").click();
	await page.locator('.tab.active[data-resource-name="event-preview-sms.campaign.json"]').waitFor();
	await page.locator(".statusbar").getByText("Amazon Connect Campaign", { exact: true }).waitFor();
	await line(page, '"name": "<campaign name>",').waitFor();
	await page.locator(".squiggly-info").first().waitFor();
	await take("fresh");
	for (const squiggle of [".squiggly-error", ".squiggly-warning"]) {
		assert.equal(await page.locator(squiggle).count(), 0, `a fresh template has ${squiggle}`);
	}
}

async function fill({ page, workspace }: Person): Promise<void> {
	await page.keyboard.type("Reminders");
	await page.keyboard.press("Tab");
	await page.keyboard.type("6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21");
	await line(page, '"name": "Reminders",').waitFor();
	await line(page, '"connectInstanceId": "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",').waitFor();
	await line(page, '"preview": {').waitFor();
	await save(page);
	const text = readFileSync(join(workspace, "event-preview-sms.campaign.json"), "utf8");
	assert.ok(text.includes('"name": "Reminders"'), text);
}

async function startFromTemplate({ page, take }: Person): Promise<void> {
	await page.keyboard.press("Control+A");
	await page.keyboard.press("Delete");
	const lens = page.locator(".codelens-decoration a").filter({ hasText: "Start from a template…" });
	await lens.waitFor();
	await page.locator(".squiggly-info").first().waitFor();
	assert.equal(await page.locator(".squiggly-error").count(), 0);
	await take("empty");
	await lens.click();
	await quickPickRow(page, "campaign-sms").click();
	await line(page, '"name": "<campaign name>",').waitFor();
	await lens.waitFor({ state: "detached" });
	await page.keyboard.press("Escape");
}

async function findInMenu({ page }: Person): Promise<void> {
	// VS Code has the command before it has what the command needs.
	await again(page, quickPickRow(page, "New Campaign File"), async () => {
		await page.keyboard.press("Escape");
		await runCommand(page, "New File...");
	});
	await quickPickRow(page, "Connect Campaigns").waitFor();
	await quickPickRow(page, "New Campaign File").click();
	await step(page, "1/3").waitFor();
	await page.keyboard.press("Escape");
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

function step(page: Page, of: string): Locator {
	return page.locator(".quick-input-title").filter({ hasText: `New Campaign File (${of})` });
}
