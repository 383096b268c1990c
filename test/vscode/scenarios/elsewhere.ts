import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseFromMenu, focusRow, row } from "./campaignRows";
import { lens } from "./lenses";
import { again, dialog, focusEditor, line, replace, runCommand, save, seeOpen, toast } from "./pageActions";
import { answer, clear } from "./questions";
import type { Person, Scenario } from "./scenario";

const name = "Autumn recall: made elsewhere";
const newName = "Autumn recall: changed here";
const fileName = "Autumn recall- made elsewhere.campaign.json";

/** Takes over a campaign that was made on another computer: finds, changes and stops it, by keyboard alone. */
export const elsewhere: Scenario = {
	topic: "elsewhere",
	example: "sms.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	steps: [
		["finds a campaign that was made elsewhere", find],
		["saves it as a campaign file", pull],
		["renames the file, which keeps its campaign", rename],
		["changes it, and reads what the file is ahead by", plan],
		["applies the change", apply],
		["pauses the campaign", pause],
		["stops it by typing its name", stop],
	],
};

async function find({ page, sandbox, file, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	const { $schema: _editorOnly, ...body } = JSON.parse(readFileSync(file, "utf8"));
	sandbox.seed({
		campaigns: [{ body: { ...body, name }, state: "Running" }, { body: { ...body, name: "Zoo tickets" } }],
	});
	await runCommand(page, "Focus on Campaigns View");
	await row(page, /^Autumn recall: made elsewhere, campaign, Running, SMS, /).waitFor();
	await focusRow(page, /^Autumn recall/);
	await chooseFromMenu(page, "Pull to File…", () => take("menu"));
}

async function pull({ page, workspace, take }: Person): Promise<void> {
	const field = page.locator(".quick-input-widget input");
	// The value of a field is no attribute of it.
	const isProposed = `[...document.querySelectorAll("input")].some(({ value }) => value.endsWith("${fileName}"))`;
	await page.waitForFunction(isProposed);
	await take("save");
	await field.first().press("Enter");
	await toast(page, "which is linked to it").waitFor();
	await page.locator(`.tab.active[data-resource-name="${fileName}"]`).waitFor();
	const saved = JSON.parse(readFileSync(join(workspace, fileName), "utf8"));
	assert.deepEqual([saved.name, saved.id, saved.arn], [name, undefined, undefined]);
	await page.locator(".codelens-decoration a").filter({ hasText: "pulled just now" }).waitFor();
	assert.equal(await page.locator(".squiggly-error, .squiggly-warning").count(), 0);
}

async function rename({ page, workspace }: Person): Promise<void> {
	await runCommand(page, "File: Focus on Files Explorer");
	const field = page.locator(".explorer-folders-view .monaco-inputbox input");
	await again(page, field, () => page.keyboard.press("F2"));
	await page.keyboard.press("Control+A");
	await page.keyboard.type("recall.campaign.json");
	await page.keyboard.press("Enter");
	await page.locator('.tab.active[data-resource-name="recall.campaign.json"]').waitFor();
	assert.ok(existsSync(join(workspace, "recall.campaign.json")));
	await focusEditor(page);
	await page.locator(".codelens-decoration a").filter({ hasText: "pulled" }).waitFor();
}

async function plan({ page, take }: Person): Promise<void> {
	await replace(page, "made elsewhere", "changed here");
	await save(page);
	await runCommand(page, "Plan Changes");
	await page.locator('.tab.active[data-resource-name="recall.plan.txt"]').waitFor();
	await line(page, "The file is ahead by 1 property: name").first().waitFor();
	assert.equal(await line(page, "Changed in AWS since").count(), 0);
	await take("plan");
	// The plan has the keyboard until it is closed.
	await page.keyboard.press("Control+W");
	await page.locator('.tab[data-resource-name="recall.plan.txt"]').waitFor({ state: "detached" });
	await focusEditor(page);
}

async function apply({ page, sandbox }: Person): Promise<void> {
	await runCommand(page, "Apply Changes");
	await dialog(page).getByText("1. UpdateCampaignName: name").first().waitFor();
	await answer(page, "Send 1 Request");
	await toast(page, `Applied: campaign "${newName}" is what the file says.`).waitFor();
	assert.equal(campaignOf(sandbox)?.body["name"], newName);
	await lens(page, "Running · no changes · seen").waitFor();
	await clear(page);
}

async function pause({ page, sandbox }: Person): Promise<void> {
	await runCommand(page, "Pause Campaign");
	await answer(page, "Pause");
	await toast(page, `"${newName}" was paused: state Paused`).waitFor();
	assert.equal(campaignOf(sandbox)?.state, "Paused");
	await lens(page, "Paused · no changes · seen").waitFor();
	await clear(page);
}

async function stop({ page, sandbox }: Person): Promise<void> {
	await runCommand(page, "Stop Campaign");
	await answer(page, "Stop");
	await page.locator(".quick-input-widget").getByText("Stopping can't be undone.").waitFor();
	await page.keyboard.type(newName);
	await page.keyboard.press("Enter");
	await toast(page, `"${newName}" was stopped: state Stopped`).waitFor();
	assert.equal(campaignOf(sandbox)?.state, "Stopped");
	await lens(page, "Stopped · no changes · seen").waitFor();
}

function campaignOf({ campaigns }: Person["sandbox"]) {
	return [...campaigns.values()].find(({ body }) => body["name"] !== "Zoo tickets");
}
