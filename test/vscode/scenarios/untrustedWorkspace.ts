import assert from "node:assert/strict";
import { lens } from "./lenses";
import { focusEditor, quickPickRow, replace, runCommand, save, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Opens a folder that they do not trust: the language works, and AWS is off. */
export const untrustedWorkspace: Scenario = {
	topic: "untrusted-workspace",
	example: "sms.campaign.json",
	settings: {
		"security.workspace.trust.enabled": true,
		"security.workspace.trust.startupPrompt": "never",
		"security.workspace.trust.emptyWindow": false,
		"connectCampaign.profile": "sandbox",
	},
	steps: [
		["opens a file of a folder that is not trusted", open],
		["sees a mistake marked all the same", mistake],
		["is told that AWS is off, and why", told],
		["finds no command that talks to AWS", noCommand],
		["trusts the folder, and AWS is on", trust],
	],
};

async function open({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await page.locator(".statusbar").getByText("Restricted Mode").waitFor();
}

async function mistake({ page }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "PT1H", "one hour");
	await page.locator(".squiggly-error").first().waitFor();
	await lens(page, "1 error").waitFor();
	await replace(page, "one hour", "PT1H");
	await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
	await save(page);
}

async function told({ page }: Person): Promise<void> {
	await lens(page, "Create Campaign needs a trusted workspace").waitFor();
	await page.locator(".statusbar-item").getByText("AWS off").hover();
	await page.locator(".monaco-hover").getByText("This workspace is not trusted").waitFor();
}

async function noCommand({ page, sandbox }: Person): Promise<void> {
	await page.keyboard.press("F1");
	await page.keyboard.type("Connect Campaigns:");
	await quickPickRow(page, "New Campaign File").first().waitFor();
	for (const title of ["Create Campaign", "Select AWS Profile", "Select AWS Region", "Preview Request"]) {
		assert.equal(await quickPickRow(page, `Connect Campaigns: ${title}`).count(), 0, title);
	}
	await page.keyboard.press("Escape");
	assert.deepEqual(sandbox.ledger, []);
}

async function trust({ page }: Person): Promise<void> {
	await page.locator(".statusbar-item").getByText("AWS off").click();
	await page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).click();
	await runCommand(page, "View: Close Editor");
	await page.locator(".explorer-folders-view").getByText("sms.campaign.json").click();
	await page.locator(".statusbar-item").getByText("sandbox", { exact: true }).waitFor();
}
