import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	again,
	bindKeys,
	chosen,
	dialog,
	focusEditor,
	line,
	openFromExplorer,
	quickPickRow,
	replace,
	runCommand,
	seeOpen,
} from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Writes a member with what is offered, mends a mistake, and creates the campaign. */
export const creating: Scenario = {
	topic: "creating",
	example: "sms.campaign.json",
	steps: [
		["opens a campaign file", open],
		["chooses a member from what is offered", choose],
		["reads what a member means", read],
		["sees a mistake marked, and what to write instead", mistake],
		["mends it, and the marks are gone", mend],
		["creates the campaign with a profile", create],
		["reads the ID, and the service has the very file", check],
		["is asked which file, with the keyboard in one that is no campaign", which],
	],
};

async function open({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
}

async function choose({ page, take }: Person): Promise<void> {
	await focusEditor(page);
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("End");
	await page.keyboard.press("Enter");
	const offered = page.locator(".suggest-widget.visible");
	const row = offered.locator(".monaco-list-row").filter({ hasText: "entryLimitsConfig" });
	await again(page, row, async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+Space");
	});
	assert.equal(await offered.getByText("channelSubtypeConfig").count(), 0, "what is there is offered again");
	await page.keyboard.type('"entry', { delay: 60 });
	await chosen(page, "entryLimitsConfig");
	await take("completion");
	await page.keyboard.press("Enter");
	await line(page, '"minEntryInterval": "P1D"').waitFor();
	await page.keyboard.press("Escape");
}

async function read({ page }: Person): Promise<void> {
	const key = page.locator(".view-line span").filter({ hasText: /^"minEntryInterval"$/ });
	const hover = page.locator(".monaco-hover:not(.hidden)").getByText("Time between two entries");
	await again(page, hover, async () => {
		await page.mouse.move(5, 5);
		await key.last().hover();
	});
}

async function mistake({ page }: Person): Promise<void> {
	await page.mouse.move(5, 5);
	await replace(page, "P1D", "24 hours");
	await page.locator(".squiggly-error").first().waitFor();
	// VS Code asks for no code lenses while the keyboard is elsewhere.
	const lens = page.locator(".codelens-decoration a").filter({ hasText: /1.error/ });
	await lens.waitFor();
	await line(page, "= 1 day").waitFor({ state: "detached" });
	await page.keyboard.press("Control+Shift+M");
	await page.locator(".markers-panel").getByText("Write PT24H").first().waitFor();
}

async function mend({ page }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "24 hours", "PT24H");
	await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
	await page.keyboard.press("Control+J");
}

async function create({ page, take }: Person): Promise<void> {
	await runCommand(page, "Create Campaign");
	await quickPickRow(page, "sandbox-frankfurt").waitFor();
	await take("profiles");
	await page.keyboard.type("sandbox");
	await page.locator('.quick-input-list .monaco-list-row[aria-label^="sandbox,"]').click();
	const dialog = page.locator(".monaco-dialog-box");
	await dialog.getByText("Outage notices by text message").first().waitFor();
	for (const words of [
		"File: sms.campaign.json (with unsaved changes)",
		"us-east-1",
		"sandbox",
		"6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21",
		"Schedule: from Mon 5 May 2031, 13:00 UTC (09:00 in America/New_York)",
	]) {
		await dialog.getByText(words).first().waitFor();
	}
	await take("confirmation");
	await dialog.getByRole("button", { name: "Create", exact: true }).click();
}

async function check({ page, sandbox, file }: Person): Promise<void> {
	const toast = page.locator(".notification-toast").filter({ hasText: "Outage notices by text message" });
	await toast.waitFor();
	const [campaign, ...more] = [...sandbox.campaigns.values()];
	assert.ok(campaign);
	assert.deepEqual(more, []);
	await toast.getByText(campaign.id).waitFor();
	await toast.getByText("Copy ID").waitFor();
	await page
		.locator(".notification-toast")
		.filter({ hasText: "Creating campaign" })
		.first()
		.waitFor({ state: "detached" });
	await page.keyboard.press("Control+S");
	await page.locator(".tab.dirty").waitFor({ state: "detached" });
	assert.deepEqual(campaign.body, JSON.parse(readFileSync(file, "utf8")));
	const sent = sandbox.ledger.filter(({ operation }) => operation === "CreateCampaign");
	assert.equal(sent.length, 1);
}

async function which({ page, workspace, take }: Person): Promise<void> {
	// The palette has the command for campaign files alone; a key, a button or a menu has it anywhere.
	await bindKeys(page, [{ key: "ctrl+alt+1", command: "connectCampaign.createCampaign" }]);
	writeFileSync(join(workspace, "notes.txt"), "Not a campaign");
	await openFromExplorer(page, "email.campaign.json");
	await openFromExplorer(page, "notes.txt");
	const title = page.locator(".quick-input-title").getByText("Campaign File", { exact: true });
	await again(page, title, () => page.keyboard.press("Control+Alt+1"));
	await quickPickRow(page, "email.campaign.json").waitFor();
	await take("which file");
	await quickPickRow(page, "email.campaign.json").click();
	await dialog(page).getByText("File: email.campaign.json").first().waitFor();
	await dialog(page).getByRole("button", { name: "Cancel" }).click();
}
