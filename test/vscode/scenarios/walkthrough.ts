import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { dialog, line, quickPickRow, runCommand, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Follows the walkthrough. */
export const walkthrough: Scenario = {
	topic: "walkthrough",
	example: "sms.campaign.json",
	settings: { "workbench.colorTheme": "Default Light Modern" },
	steps: [
		["opens the walkthrough and sees five steps with a picture each", open],
		["makes a campaign file with its button, and the step is done", make],
		["sees the week, the problems and the request with the next three buttons", follow],
		["creates a campaign with the last one, and all five steps are done", create],
	],
};

async function open({ page, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	// Pictures are left out where they would have too little room.
	await page.keyboard.press("Control+B");
	await runCommand(page, "Open Walkthrough...");
	await page.keyboard.type("Create Your First Campaign");
	await quickPickRow(page, "Create Your First Campaign").click();
	await page.locator(".getting-started-step").first().waitFor();
	assert.deepEqual(await page.locator(".getting-started-step .step-title").allInnerTexts(), [
		"Make a campaign file",
		"Fill it in",
		"Fix problems",
		"Preview the request",
		"Create the campaign",
	]);
	for (const [title, picture] of [
		["Create the campaign", "A campaign on its way into the cloud"],
		["Preview the request", "A file, and beside it the request"],
		["Fix problems", "A value with a wavy underline"],
		["Fill it in", "A property that is being filled in"],
		["Make a campaign file", "A list of four kinds"],
	] as const) {
		await step(page, title).click();
		const frame = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
		const svg = frame.locator("svg").filter({ has: frame.locator("title").filter({ hasText: picture }) });
		await svg.waitFor();
		const box = await svg.boundingBox();
		assert.ok(box !== null && box.width > 200 && box.height > 120, `${title}: ${JSON.stringify(box)}`);
		await take(title);
	}
}

async function make({ page }: Person): Promise<void> {
	await page.getByRole("button", { name: "New Campaign File" }).click();
	await quickPickRow(page, "Managed").click();
	await quickPickRow(page, "Email").click();
	await page.keyboard.press("Enter");
	await line(page, '"name": "<campaign name>",').waitFor();
	await back(page);
	await done(page, "Make a campaign file");
}

async function follow({ page }: Person): Promise<void> {
	await step(page, "Fill it in").click();
	await page.getByRole("button", { name: "Show Communication Times" }).click();
	await quickPickRow(page, "sms.campaign.json").click();
	// The week opens beside the walkthrough.
	await page.locator('.tab[aria-label^="Times of sms"]').waitFor();
	await done(page, "Fill it in");
	await step(page, "Fix problems").click();
	await page.getByRole("button", { name: "Show Problems" }).click();
	await page.locator(".markers-panel").getByText("Fill in").first().waitFor();
	await done(page, "Fix problems");
	await page.keyboard.press("Control+J");
	await step(page, "Preview the request").click();
	await page.getByRole("button", { name: "Preview Request" }).click();
	await quickPickRow(page, "sms.campaign.json").click();
	await page.locator('.quick-input-list .monaco-list-row[aria-label^="sandbox,"]').click();
	// The request opens beside the walkthrough too.
	await page.locator('.tab[data-resource-name$=".request.jsonc"]').waitFor();
	await done(page, "Preview the request");
}

async function create({ page, sandbox, take }: Person): Promise<void> {
	await step(page, "Create the campaign").click();
	await page.getByRole("button", { name: "Create Campaign", exact: true }).click();
	await chooseFile(page);
	// The profile chosen before is used again without asking.
	await dialog(page).getByRole("button", { name: "Cancel" }).click();
	await page.locator(".statusbar").getByText("Create Campaign was cancelled").waitFor();
	assert.equal(await ticked(page, "Create the campaign").count(), 0, "done, although nothing was created");
	assert.equal(sandbox.campaigns.size, 0);
	await page.getByRole("button", { name: "Create Campaign", exact: true }).click();
	await chooseFile(page);
	await dialog(page).getByRole("button", { name: "Create", exact: true }).click();
	await page.locator(".notification-toast").filter({ hasText: "Outage notices by text message" }).waitFor();
	assert.deepEqual(
		[...sandbox.campaigns.values()].map(({ body }) => body["name"]),
		["Outage notices by text message"],
	);
	await done(page, "Create the campaign");
	await page.locator(".codicon-getting-started-step-checked.complete").nth(4).waitFor();
	await take("all done");
}

/** The file is asked for where none has the keyboard; the preview beside the walkthrough stands for its own. */
async function chooseFile(page: Page): Promise<void> {
	const row = quickPickRow(page, "sms.campaign.json");
	await row.or(dialog(page)).first().waitFor();
	if ((await row.count()) > 0) {
		await row.click();
	}
}

function step(page: Page, title: string): Locator {
	return page.locator(".getting-started-step").filter({ hasText: title });
}

/** Returns to the walkthrough from another tab; a click on its own tab would lead to the start of Welcome. */
async function back(page: Page): Promise<void> {
	await page
		.locator(".tab")
		.filter({ hasText: /Welcome|Walkthrough/ })
		.click();
	await page.locator(".getting-started-step").first().waitFor();
}

async function done(page: Page, title: string): Promise<void> {
	await ticked(page, title).waitFor();
}

function ticked(page: Page, title: string): Locator {
	return step(page, title).locator(".codicon-getting-started-step-checked.complete");
}
