import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import type { Sandbox } from "../../sandbox/sandbox";
import { createdLens } from "./lenses";
import { focusEditor, line, quickPickRow, replace, runCommand, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Looks at a request before it is sent, and follows the campaign that it creates. */
export const following: Scenario = {
	topic: "following",
	example: "sms.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	steps: [
		["reads the request before anything is sent", preview],
		["is told that no campaign has this name yet", compareNone],
		["creates the campaign and describes it from the message", create],
		["starts it after a question", start],
		["sees above the file when it was created and how it is", lens],
		["compares a changed file with the campaign of its name", compare],
		["is told that the same content was created before", repeat],
		["still sees the campaign after VS Code was closed", reopen],
	],
};

async function preview({ page, sandbox }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await focusEditor(page);
	await runCommand(page, "Preview Request");
	await page.locator('.tab[data-resource-name="sms.request.jsonc"]').waitFor();
	for (const text of [
		"// Profile:  sandbox",
		"// Region:   us-east-1",
		"// PUT /v2/campaigns",
		'"name": "Outage',
	]) {
		await line(page, text).first().waitFor();
	}
	assert.equal(await line(page, "authorization").count(), 0);
	await page.locator('.editor-actions [aria-label="Copy as AWS CLI Command"]').click();
	await quickPickRow(page, "POSIX Shell").first().click();
	await page.locator(".statusbar").getByText("The AWS CLI command was copied.").waitFor();
	assert.equal(sandbox.ledger.length, 0);
}

async function compareNone({ page }: Person): Promise<void> {
	await page.locator('.editor-actions [aria-label="Compare with Existing Campaign"]').click();
	await toast(page, 'There is no campaign "Outage notices by text message"').waitFor();
	await page.keyboard.press("Control+W");
	await page.locator('.tab[data-resource-name="sms.request.jsonc"]').waitFor({ state: "detached" });
}

async function create({ page, sandbox, take }: Person): Promise<void> {
	await focusEditor(page);
	await runCommand(page, "Create Campaign");
	await dialog(page, "Create");
	const created = toast(page, "was created with ID");
	await created.waitFor();
	const [campaign] = [...sandbox.campaigns.values()];
	assert.ok(campaign);
	await created.getByText(campaign.arn).waitFor();
	await toast(page, "Creating campaign").waitFor({ state: "detached" });
	await take("result");
	await created.getByText("Describe", { exact: true }).click();
	await page.locator('.tab[data-resource-name="sms.described.json"]').waitFor();
	await line(page, `"id": "${campaign.id}"`).first().waitFor();
	await take("described");
	await page.keyboard.press("Control+W");
}

async function start({ page, sandbox, take }: Person): Promise<void> {
	await focusEditor(page);
	await runCommand(page, "Start Campaign");
	const question = page.locator(".monaco-dialog-box");
	await question.getByText("It will reach people from the start of its schedule on.").first().waitFor();
	await question.getByText("File: sms.campaign.json").first().waitFor();
	await take("confirmation");
	// What Enter presses starts nothing.
	await page.keyboard.press("Enter");
	await page.locator('.tab[data-resource-name="sms.described.json"]').waitFor();
	assert.deepEqual(states(sandbox), ["Initialized"]);
	await page.keyboard.press("Control+W");
	await focusEditor(page);
	await runCommand(page, "Start Campaign");
	await dialog(page, "Start");
	await toast(page, "was started: state Running").waitFor();
	await toast(page, "Starting campaign").waitFor({ state: "detached" });
	assert.deepEqual(states(sandbox), ["Running"]);
}

async function lens({ page, take }: Person): Promise<void> {
	await page.keyboard.press("Control+Home");
	// Whoever has looked in this window reads the state beside the time of the look.
	await page
		.locator(".codelens-decoration a")
		.filter({ hasText: /Running.·.no.changes.·.seen/ })
		.waitFor();
	await page
		.locator(".codelens-decoration a")
		.filter({ hasText: /created.+/ })
		.click();
	await quickPickRow(page, "Copy ARN").waitFor();
	assert.equal(await quickPickRow(page, "Start Campaign").count(), 0);
	await take("what can be done");
	await page.keyboard.press("Escape");
}

async function compare({ page }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "PT1H", "PT2H");
	await runCommand(page, "Compare with Existing Campaign");
	await page.locator(".monaco-diff-editor .editor.original").getByText("PT1H").waitFor();
	await page.locator(".monaco-diff-editor .editor.modified").getByText("PT2H").waitFor();
	await page.getByText("in Amazon Connect ↔ in the file").first().waitFor();
}

async function repeat({ page, sandbox }: Person): Promise<void> {
	await page.keyboard.press("Control+W");
	await page.locator(".monaco-diff-editor").waitFor({ state: "detached" });
	await focusEditor(page);
	await replace(page, "PT2H", "PT1H");
	await runCommand(page, "Create Campaign");
	const [campaign] = [...sandbox.campaigns.values()];
	const box = page.locator(".monaco-dialog-box");
	await box
		.getByText(new RegExp(`Created before with identical content: .*, ID ${campaign?.id}\\.`))
		.first()
		.waitFor();
	await box.getByRole("button", { name: "Cancel" }).click();
	assert.equal(sandbox.campaigns.size, 1);
}

async function reopen({ page }: Person): Promise<void> {
	await page.keyboard.press("Control+S");
	await page.locator(".tab.dirty").waitFor({ state: "detached" });
	await page.reload();
	await createdLens(page, "Running").waitFor();
}

/** The states of all campaigns. */
function states(sandbox: Sandbox): readonly string[] {
	return [...sandbox.campaigns.values()].map(({ state }) => state);
}

function toast(page: Page, text: string): Locator {
	return page.locator(".notification-toast").filter({ hasText: text }).first();
}

async function dialog(page: Page, button: string): Promise<void> {
	await page.locator(".monaco-dialog-box").getByRole("button", { name: button, exact: true }).click();
}
