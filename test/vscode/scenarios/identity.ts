import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { mfa } from "../../sandbox/keys";
import { line, quickPickRow, runCommand, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

const name = "Outage notices by text message";

/** Creates campaigns as several identities, each with its own way in, and changes their mind. */
export const identity: Scenario = {
	topic: "identity",
	example: "sms.campaign.json",
	settings: {
		"connectCampaign.protectedProfiles": ["sandbox-mfa"],
		"terminal.integrated.env.linux": { PATH: `${resolve("test/vscode/bin")}:${process.env["PATH"]}` },
	},
	steps: [
		["sees that no profile is chosen, and the region of the ARNs", open],
		["chooses a profile in the status bar", choose],
		["finds that settings of the workspace change nothing", ignoreWorkspace],
		["leaves the question for the MFA code, and nothing happens", leaveMfa],
		["gives the code, and has to type the name for the protected profile", typeName],
		["is told of another region, and that nothing was sent", otherRegion],
		["signs in with SSO, and the same submission goes on", signIn],
		["cancels after the request has left, and is told what was found", cancel],
	],
};

async function open({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await statusItem(page, "AWS profile").waitFor();
	await statusItem(page, "us-east-1").waitFor();
}

async function choose({ page }: Person): Promise<void> {
	await chooseProfile(page, "AWS profile", "sandbox-mfa");
	await statusItem(page, "us-east-1").waitFor();
}

async function ignoreWorkspace({ page, workspace }: Person): Promise<void> {
	mkdirSync(join(workspace, ".vscode"));
	const settings = {
		"connectCampaign.profile": "sandbox-frankfurt",
		"connectCampaign.region": "eu-central-1",
		"connectCampaign.protectedProfiles": [],
		"editor.lineNumbers": "off",
	};
	writeFileSync(join(workspace, ".vscode/settings.json"), JSON.stringify(settings));
	await page.locator(".monaco-editor .line-numbers").first().waitFor({ state: "detached" });
	await statusItem(page, "sandbox-mfa").waitFor();
	await statusItem(page, "us-east-1").waitFor();
}

async function leaveMfa({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Create Campaign");
	await input(page, mfa.device).waitFor();
	await take("MFA");
	await page.keyboard.press("Escape");
	await input(page, mfa.device).waitFor({ state: "hidden" });
	await page.locator(".statusbar").getByText("Create Campaign was cancelled").waitFor();
	assert.deepEqual(sandbox.ledger, []);
	await toast(page, "Creating campaign").first().waitFor({ state: "detached" });
	assert.equal(await toast(page, "").count(), 0, "something is said");
}

async function typeName({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Create Campaign");
	await input(page, mfa.device).waitFor();
	await page.keyboard.type(mfa.code);
	await page.keyboard.press("Enter");
	await confirm(page, ["Account: 111122223333", "Profile: sandbox-mfa", "sandbox-contact-center"]);
	await input(page, "The profile sandbox-mfa is protected.").waitFor();
	await page.keyboard.type("Outage");
	await page.keyboard.press("Enter");
	await input(page, "That isn't the name of the campaign yet.").waitFor();
	await take("protected");
	assert.equal(sandbox.campaigns.size, 0);
	await page.keyboard.press("Control+A");
	await page.keyboard.type(name);
	await page.keyboard.press("Enter");
	await toast(page, "was created with ID").waitFor();
	const [campaign] = [...sandbox.campaigns.values()];
	assert.equal(campaign?.owner.account, "111122223333");
	await clear(page);
}

async function otherRegion({ page, sandbox }: Person): Promise<void> {
	await chooseProfile(page, "sandbox-mfa", "sandbox-frankfurt");
	await statusItem(page, "eu-central-1").waitFor();
	const before = sandbox.ledger.length;
	await runCommand(page, "Create Campaign");
	const told = toast(
		page,
		"in region eu-central-1 (of the profile sandbox-frankfurt), but the file names region us-east-1",
	);
	await told.waitFor();
	await told.getByText("Show in File").click();
	await line(page, "arn:aws:connect:us-east-1").first().waitFor();
	assert.equal(sandbox.ledger.length, before);
	await clear(page);
}

async function signIn({ page, sandbox, take }: Person): Promise<void> {
	sandbox.reset();
	await chooseProfile(page, "sandbox-frankfurt", "sandbox-sso");
	await runCommand(page, "Create Campaign");
	const dialog = page.locator(".monaco-dialog-box");
	await dialog.getByText("aws sso login --profile sandbox-sso").waitFor();
	await take("sign-in");
	await dialog.getByRole("button", { name: "Sign In", exact: true }).click();
	await confirm(page, ["Account: 111122223333", "Profile: sandbox-sso"]);
	await toast(page, "was created with ID").waitFor();
	assert.equal(sandbox.campaigns.size, 1);
	await clear(page);
}

async function cancel({ page, sandbox, take }: Person): Promise<void> {
	sandbox.reset();
	await chooseProfile(page, "sandbox-sso", "sandbox");
	sandbox.fail({ kind: "slow-headers", milliseconds: 60_000, operation: "CreateCampaign" });
	await runCommand(page, "Create Campaign");
	await confirm(page, ["Profile: sandbox"]);
	const progress = toast(page, "Sending to Amazon Connect");
	await progress.waitFor();
	while (sandbox.campaigns.size === 0) {
		await new Promise((done) => setImmediate(done));
	}
	await take("sending");
	await progress.getByText("Cancel", { exact: true }).click();
	const [id] = [...sandbox.campaigns.keys()];
	const told = toast(page, "Cancelled after the request had left. Even so, campaign");
	await told.getByText(`was created with ID ${id}`).waitFor();
}

async function chooseProfile(page: Page, from: string, to: string): Promise<void> {
	await statusItem(page, from).click();
	await quickPickRow(page, to).first().waitFor();
	await page.keyboard.type(to);
	await page.keyboard.press("Enter");
	await statusItem(page, to).waitFor();
}

async function confirm(page: Page, lines: readonly string[]): Promise<void> {
	const dialog = page.locator(".monaco-dialog-box");
	for (const words of [name, ...lines]) {
		await dialog.getByText(words).first().waitFor();
	}
	await dialog.getByRole("button", { name: /^Create/ }).click();
}

async function clear(page: Page): Promise<void> {
	await runCommand(page, "Notifications: Clear All Notifications");
	await toast(page, "").first().waitFor({ state: "detached" });
}

function statusItem(page: Page, text: string): Locator {
	return page.locator(".statusbar-item").getByText(text, { exact: true });
}

function input(page: Page, text: string): Locator {
	return page.locator(".quick-input-widget").getByText(text);
}

function toast(page: Page, text: string): Locator {
	return page.locator(".notification-toast").filter({ hasText: text });
}
