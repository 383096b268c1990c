import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { chooseFromMenu, focusRow, row } from "./campaignRows";
import { again, line, quickPickRow, runCommand, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Looks at campaigns that were made elsewhere, by keyboard alone. */
export const campaigns: Scenario = {
	topic: "campaigns",
	example: "sms.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	settings: {
		"terminal.integrated.env.linux": { PATH: `${resolve("test/vscode/bin")}:${process.env["PATH"]}` },
	},
	steps: [
		["opens the view and sees campaigns with their states", open],
		["reads one in the language of campaign files, without problems", read],
		["copies its ARN from the menu of its row", copy],
		["reads the next page", more],
		["switches the profile, and sees nothing of the other account", switchProfile],
		["is told where a sign-in is missing, and signs in", signIn],
	],
};

async function open({ page, sandbox, file, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	const { $schema: _, ...body } = JSON.parse(readFileSync(file, "utf8"));
	sandbox.seed({
		campaigns: [
			{ body: { ...body, name: "Autumn [x](command:y) $(bug)" }, state: "Paused" },
			{ body: { ...body, name: "Zoo tickets" }, state: "Running" },
			{ body: { ...body, name: "Old notice" }, state: "Completed", count: 60 },
			{ body: { ...body, name: "Frankfurt notice" }, account: "444455556666", region: "eu-central-1" },
		],
	});
	await runCommand(page, "Focus on Campaigns View");
	await row(page, /^profile sandbox, region us-east-1, account 111122223333$/).waitFor();
	await row(page, /^instance sandbox-contact-center, outbound campaigns enabled/).waitFor();
	await row(page, /^Zoo tickets, campaign, Running, SMS, /).waitFor();
	await take("states");
	await row(page, /^Autumn \[x\] \(command: y\) \$ \(bug\), campaign, Paused, SMS, /).waitFor();
	assert.equal(sandbox.ledger.filter(({ operation }) => operation === "ListCampaigns").length, 1);
}

async function read({ page, take }: Person): Promise<void> {
	await focusRow(page, /^Zoo tickets,/);
	const tab = page.locator('.tab.active[data-resource-name="Zoo tickets.campaign.json"]');
	await again(page, tab, () => page.keyboard.press("Enter"), "visible", 5000);
	await line(page, '"arn": "arn:aws:connect-campaigns:us-east-1:111122223333:campaign/').first().waitFor();
	await page.locator(".statusbar").getByText("Amazon Connect Campaign", { exact: true }).waitFor();
	// What the language server says of values is there; problems with `id` and `arn` would be as well.
	await line(page, "New York").first().waitFor();
	assert.equal(await page.locator(".squiggly-error, .squiggly-warning").count(), 0);
	assert.equal(await page.locator(".codelens-decoration a").count(), 0);
	await take("document");
	await runCommand(page, "Show Communication Times");
	await page.locator(".tab").filter({ hasText: "Times of Zoo" }).waitFor();
	await page.keyboard.press("Escape");
}

async function copy({ page, take }: Person): Promise<void> {
	await runCommand(page, "Focus on Campaigns View");
	await focusRow(page, /^Zoo tickets,/);
	await chooseFromMenu(page, "Copy ARN", () => take("menu"));
	await page.locator(".statusbar").getByText("The ARN was copied.").waitFor();
}

async function more({ page, sandbox }: Person): Promise<void> {
	await runCommand(page, "Focus on Campaigns View");
	const last = row(page, /^Load more, 50 shown$/).and(page.locator(".focused"));
	await again(page, last, () => page.keyboard.press("End"));
	await page.keyboard.press("Enter");
	await again(page, row(page, /^Old notice 60, campaign, Completed, /), () => page.keyboard.press("End"));
	const batches = sandbox.ledger.filter(({ operation }) => operation === "GetCampaignStateBatch");
	assert.equal(batches.length, 3);
	assert.ok(batches.every(({ status }) => status === 200));
}

async function switchProfile({ page, take }: Person): Promise<void> {
	await selectProfile(page, "sandbox-frankfurt");
	await row(page, /^profile sandbox-frankfurt, region eu-central-1, account 444455556666$/).waitFor();
	await row(page, /^Frankfurt notice, campaign, Initialized/).waitFor();
	assert.equal(await row(page, /Old notice|Zoo/).count(), 0);
	await take("other account");
}

async function signIn({ page, take }: Person): Promise<void> {
	await selectProfile(page, "sandbox-sso");
	await page.getByText("You are signed out of the AWS profile.").waitFor();
	assert.equal(await row(page, /Frankfurt/).count(), 0);
	await take("signed out");
	await runCommand(page, "Focus on Campaigns View");
	const button = page.locator(".welcome-view-content .monaco-button:focus").filter({ hasText: "Sign In" });
	await again(page, button, () => page.keyboard.press("Tab"));
	await page.keyboard.press("Enter");
	const question = page.locator(".monaco-dialog-box");
	await question.getByText("aws sso login --profile sandbox-sso").waitFor();
	await page.keyboard.press("Enter");
	await row(page, /^profile sandbox-sso, region us-east-1, account 111122223333$/).waitFor();
	await row(page, /^Zoo tickets, campaign, Running, SMS, /).waitFor();
}

async function selectProfile(page: Page, profile: string): Promise<void> {
	await runCommand(page, "Select AWS Profile");
	await quickPickRow(page, profile).first().waitFor();
	await page.keyboard.type(profile);
	await page.keyboard.press("Enter");
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}
