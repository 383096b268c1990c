import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import type { Sandbox } from "../../sandbox/sandbox";
import { signedFetch } from "../../sandbox/support/signedFetch";
import { again, bindKeys, dialog, focusEditor, runCommand, seeOpen, toast } from "./pageActions";
import type { Person, Scenario } from "./scenario";

const account = "111122223333";
const name = "Outage notices by text message";
const elsewhere = "Made elsewhere";
const missing = "00000000-0000-4000-8000-000000000000";

/** Presses keys to which a stranger has bound commands with arguments of their own making. */
export const forged: Scenario = {
	topic: "forged",
	example: "sms.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	settings: { "connectCampaign.protectedAccounts": [account] },
	steps: [
		["creates a campaign in a protected account, and somebody else another", create],
		["starts nothing by an argument that is no ID, or one that AWS does not have", refuse],
		["is asked about another's campaign as AWS has it, and Enter starts nothing", ask],
		["starts it only by typing its name", typeName],
		["is told that the profile leads to another account now", repointed],
	],
};

async function create({ page, sandbox, file }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await focusEditor(page);
	await runCommand(page, "Create Campaign");
	await dialog(page).getByRole("button", { name: "Create", exact: true }).click();
	await typed(page, `The account ${account} is protected.`, name);
	await toast(page, "was created with ID").waitFor();
	const body = JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), name: elsewhere });
	const service = "connect-campaigns";
	const made = await signedFetch(sandbox.url, { method: "PUT", path: "/v2/campaigns", body, service });
	assert.equal(made.status, 200);
	const [mine, others] = [...sandbox.campaigns.keys()];
	const start = "connectCampaign.startCampaign";
	const entry = {
		id: mine,
		name,
		account: "999",
		region: "us-east-1",
		uri: "file:///stranger.campaign.json",
	};
	await bindKeys(page, [
		{ key: "ctrl+alt+1", command: start, args: entry },
		{ key: "ctrl+alt+2", command: "runCommands", args: { commands: [{ command: start, args: missing }] } },
		{ key: "ctrl+alt+3", command: start, args: others },
		{ key: "ctrl+alt+4", command: start, args: mine },
	]);
	await clear(page);
}

async function refuse({ page, sandbox, take }: Person): Promise<void> {
	const before = sandbox.ledger.length;
	// VS Code may take a moment to see the bindings.
	const told = toast(page, "Nothing was done: that isn't a campaign ID.");
	await again(page, told, () => page.keyboard.press("Control+Alt+1"));
	assert.equal(sandbox.ledger.length, before);
	await page.keyboard.press("Control+Alt+2");
	await toast(page, `There is no campaign ${missing}.`).waitFor();
	await take("refused");
	assert.equal(await dialog(page).count(), 0);
	await clear(page);
}

async function ask({ page, sandbox, take }: Person): Promise<void> {
	await page.keyboard.press("Control+Alt+3");
	const question = dialog(page);
	await question.getByText(`Start the campaign "${elsewhere}"?`).first().waitFor();
	for (const words of [
		`Account: ${account}`,
		"Profile: sandbox",
		"Region: us-east-1",
		"State: Initialized",
	]) {
		await question.getByText(words).first().waitFor();
	}
	assert.equal(
		await question.getByText(/^File: /).count(),
		0,
		"a file is named that it was not created from",
	);
	await take("question");
	await page.keyboard.press("Enter");
	await page.locator(".tab").filter({ hasText: ".described.json" }).waitFor();
	await page.keyboard.press("Control+W");
	assert.deepEqual(states(sandbox), ["Initialized", "Initialized"]);
}

async function typeName({ page, sandbox, take }: Person): Promise<void> {
	await page.keyboard.press("Control+Alt+3");
	await dialog(page).getByRole("button", { name: "Start", exact: true }).click();
	const input = page.locator(".quick-input-widget");
	await input.getByText(`The account ${account} is protected.`).waitFor();
	await page.keyboard.type("yes");
	await page.keyboard.press("Enter");
	await input.getByText("That isn't the name of the campaign yet.").waitFor();
	await take("protected");
	await page.keyboard.press("Escape");
	await input.getByText(`The account ${account} is protected.`).waitFor({ state: "hidden" });
	assert.deepEqual(states(sandbox), ["Initialized", "Initialized"]);
	await page.keyboard.press("Control+Alt+3");
	await dialog(page).getByRole("button", { name: "Start", exact: true }).click();
	await typed(page, `The account ${account} is protected.`, elsewhere);
	await toast(page, `"${elsewhere}" was started: state Running`).waitFor();
	assert.deepEqual(states(sandbox), ["Initialized", "Running"]);
	await clear(page);
}

async function repointed({ page, sandbox, workspace, take }: Person): Promise<void> {
	const credentials = join(dirname(workspace), "aws/credentials");
	const before = readFileSync(credentials, "utf8");
	const other = before
		.replaceAll("SANDBOXKEYONE", "SANDBOXKEYTWO")
		.replaceAll("sandbox-secret-one", "sandbox-secret-two");
	writeFileSync(credentials, other);
	await page.keyboard.press("Control+Alt+4");
	const told = toast(page, `remembered with account ${account}, but AWS shows account 444455556666`);
	await told.getByText("Nothing was done").waitFor();
	await take("another account");
	assert.equal(await dialog(page).count(), 0);
	assert.deepEqual(states(sandbox), ["Initialized", "Running"]);
}

/** Types what a question for a reason asks for. */
async function typed(page: Page, reason: string, text: string): Promise<void> {
	await page.locator(".quick-input-widget").getByText(reason).waitFor();
	await page.keyboard.type(text);
	await page.keyboard.press("Enter");
}

async function clear(page: Page): Promise<void> {
	await runCommand(page, "Notifications: Clear All Notifications");
	await toast(page, "").first().waitFor({ state: "detached" });
}

function states(sandbox: Sandbox): readonly string[] {
	return [...sandbox.campaigns.values()].map(({ state }) => state);
}
