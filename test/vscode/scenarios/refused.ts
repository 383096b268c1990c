import assert from "node:assert/strict";
import { dialog, focusEditor, line, replace, runCommand, seeOpen, toast } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Is told by AWS what is wrong with a campaign, and mends it. */
export const refused: Scenario = {
	topic: "refused",
	example: "sms.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	steps: [
		["reads why the campaign was refused, and goes there", refuse],
		["keeps the mark when other members change", elsewhere],
		["loses the mark by editing the member", mend],
		["is denied, tries again from the message, and sees the seconds pass", tryAgain],
	],
};

async function refuse({ page, sandbox, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await focusEditor(page);
	sandbox.fail({
		kind: "error",
		error: "ValidationException",
		status: 400,
		message: "1 validation error detected: Value at 'schedule.refreshFrequency' is too frequent",
		operation: "CreateCampaign",
	});
	await runCommand(page, "Create Campaign");
	await page.locator(".monaco-dialog-box").getByRole("button", { name: "Create", exact: true }).click();
	const toast = page.locator(".notification-toast").filter({ hasText: "refused the request as invalid" });
	await toast.getByText("Nothing was created.").waitFor();
	await toast.getByText("AWS request ID").waitFor();
	await take("message");
	await toast.getByText("Show in File", { exact: true }).click();
	await page.locator(".squiggly-error").first().waitFor();
	await page.locator(".statusbar").getByText("Ln 24, Col 23 (18 selected)").waitFor();
	await page.keyboard.press("Control+Shift+M");
	const row = page.locator(".markers-panel .monaco-list-row").filter({ hasText: "is too frequent" });
	await row.getByText("CreateCampaign", { exact: false }).first().waitFor();
	assert.equal(sandbox.campaigns.size, 0);
	await take("problem");
	await page.keyboard.press("Control+J");
}

async function elsewhere({ page }: Person): Promise<void> {
	await focusEditor(page);
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("End");
	await page.keyboard.press("Enter");
	await replace(page, "Outage notices", "Outages");
	await page.locator(".squiggly-error").first().waitFor();
	await page.keyboard.press("Control+Shift+M");
	await page.locator(".markers-panel").getByText("[Ln 25, Col 5]").waitFor();
	await page.keyboard.press("Control+J");
}

async function mend({ page }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "PT1H", "PT24H");
	await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
	await line(page, "PT24H").first().waitFor();
}

async function tryAgain({ page, sandbox, take }: Person): Promise<void> {
	sandbox.fail({ kind: "denied", policy: "identity", operation: "CreateCampaign" });
	await runCommand(page, "Create Campaign");
	await dialog(page).getByRole("button", { name: "Create", exact: true }).click();
	const denied = toast(page, "connect-campaigns:CreateCampaign");
	await denied.getByText("Nothing was created.").waitFor();
	await denied.getByText("Select Profile", { exact: true }).waitFor();
	await take("denied");
	sandbox.fail({ kind: "slow-headers", milliseconds: 4_000, operation: "CreateCampaign" });
	await denied.getByText("Try Again", { exact: true }).click();
	await dialog(page).getByRole("button", { name: "Create", exact: true }).click();
	await toast(page, /Sending to Amazon Connect \([1-9] s\)/).waitFor();
	await take("seconds");
	await toast(page, "was created with ID").waitFor();
	assert.equal(sandbox.campaigns.size, 1);
}
