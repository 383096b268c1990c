import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createdLens } from "./lenses";
import { dialog, focusEditor, replace, runCommand, seeOpen, toast } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Loses VS Code, or the answer, after a request has left, and learns what became of it. */
export const killed: Scenario = {
	topic: "killed",
	example: "sms.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	steps: [
		["creates a campaign, and the extension host is killed before the answer", kill],
		["is told that the campaign was created although VS Code went away", told],
		["looks again for a campaign that lists do not show yet", lookAgain],
		["sees in a second window what the first one created", openSecond],
	],
};

async function kill({ page, sandbox, server, workspace, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await focusEditor(page);
	sandbox.fail({ kind: "slow-headers", milliseconds: 60_000, operation: "CreateCampaign" });
	await runCommand(page, "Create Campaign");
	await dialog(page).getByRole("button", { name: "Create", exact: true }).click();
	await toast(page, "Sending to Amazon Connect").waitFor();
	while (sandbox.campaigns.size === 0) {
		await new Promise((done) => setImmediate(done));
	}
	assert.equal(records(workspace).length, 1);
	await take("sending");
	// Stopped first: a window that sees its extension host die starts another and is told what this page is to be told.
	const host = extensionHost(server);
	process.kill(host, "SIGSTOP");
	const address = page.url();
	await page.goto("about:blank");
	process.kill(host, "SIGKILL");
	await page.goto(address);
}

async function told({ page, sandbox, workspace, take }: Person): Promise<void> {
	const [campaign] = [...sandbox.campaigns.values()];
	const message = toast(page, "Connect Campaigns was closed before the answer came. Even so, campaign");
	await message.getByText(`was created with ID ${campaign?.id}`).waitFor();
	await take("message");
	await focusEditor(page);
	await page.keyboard.press("Control+Home");
	await createdLens(page, "Initialized").waitFor();
	while (records(workspace).length > 0) {
		await new Promise((done) => setImmediate(done));
	}
	const sent = sandbox.ledger.filter(({ operation }) => operation === "CreateCampaign");
	assert.equal(sent.length, 1);
}

async function lookAgain({ page, sandbox, workspace, take }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "Outage notices", "Storm notices");
	// As many lists as are asked for before the message: the next one shows the campaign.
	sandbox.configure({ listLag: 4 });
	sandbox.fail({ kind: "lost-answer", operation: "CreateCampaign" });
	await runCommand(page, "Create Campaign");
	await dialog(page).getByRole("button", { name: "Create", exact: true }).click();
	const unknown = toast(page, "isn't there yet: the instance lists none of this name.");
	await unknown.waitFor();
	await take("not there yet");
	await unknown.getByText("Look Again", { exact: true }).click();
	const [, id] = [...sandbox.campaigns.keys()];
	await toast(page, `"Storm notices by text message" was created with ID ${id}`).waitFor();
	assert.equal(sandbox.campaigns.size, 2);
	assert.deepEqual(records(workspace), []);
}

/** The first window stays open, so that VS Code gives the second one a storage folder of its own. */
async function openSecond({ page }: Person): Promise<void> {
	const second = await page.context().newPage();
	await second.goto(page.url());
	await seeOpen(second, "sms.campaign.json", "by text message");
	await createdLens(second, "Initialized").waitFor();
	await second.close();
}

/** The records of requests under way that the extension keeps. */
function records(workspace: string): readonly string[] {
	const storage = join(dirname(workspace), "data/User/globalStorage");
	const files = readdirSync(storage, { recursive: true, encoding: "utf8" });
	return files.filter((file) => /\/pending\/[^/]+\.json$/.test(file));
}

/** The process of the extension host below VS Code's server. Linux only. */
function extensionHost(server: number): number {
	const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
	const found = all.find((id) => isHost(id) && ancestors(id).includes(server));
	if (found === undefined) {
		throw new Error("no extension host");
	}
	return Number(found);
}

function isHost(id: string): boolean {
	return read(`/proc/${id}/cmdline`).includes("--type=extensionHost");
}

function ancestors(id: string): readonly number[] {
	const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1];
	return parent === undefined || parent === "0" ? [] : [Number(parent), ...ancestors(parent)];
}

/** Nothing where the process ended while we looked. */
function read(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
