import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { lens } from "./lenses";
import { again, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

const names = ["lenient", "strict"] as const;

/** Has two folders open that want different settings. */
export const folders: Scenario = {
	topic: "folders",
	example: "sms.campaign.json",
	steps: [
		["opens a workspace of two folders", openBoth],
		["sees each judged by its own settings", judge],
		["changes those of one folder, and the other stays as it is", change],
	],
};

async function openBoth({ page, workspace, file }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	const mistaken = readFileSync(file, "utf8").replace("PT1H", "one hour");
	for (const name of names) {
		mkdirSync(join(workspace, name));
		writeFileSync(join(workspace, name, `${name}.campaign.json`), mistaken);
	}
	setSeverity(workspace, "off");
	const both = join(workspace, "both.code-workspace");
	writeFileSync(both, JSON.stringify({ folders: names.map((path) => ({ path })) }));
	const address = new URL(page.url());
	address.search = new URLSearchParams({ workspace: both }).toString();
	// VS Code 1.100 at times takes the folders of a workspace that it has not seen before for none.
	await again(page, inExplorer(page, "strict"), () => page.goto(address.href), "visible", 10_000);
	await inExplorer(page, "lenient").waitFor();
}

async function judge({ page }: Person): Promise<void> {
	await open(page, "strict");
	await page.locator(".squiggly-error").waitFor();
	await open(page, "lenient");
	await lens(page, "Create Campaign").waitFor();
	await page.keyboard.press("Control+Shift+M");
	await problemsOf(page, "strict").waitFor();
	assert.equal(await problemsOf(page, "lenient").count(), 0);
}

async function change({ page, workspace }: Person): Promise<void> {
	setSeverity(workspace, "warning");
	await problemsOf(page, "lenient").waitFor();
	await page.locator('[id="status.problems"][aria-label="Errors: 1, Warnings: 1"]').waitFor();
}

function setSeverity(workspace: string, severity: string): void {
	const path = join(workspace, "lenient/.vscode/settings.json");
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, JSON.stringify({ "connectCampaign.problems": { "iso-duration": severity } }));
}

function inExplorer(page: Page, name: string): Locator {
	return page.locator(".explorer-folders-view").getByText(`${name}.campaign.json`);
}

async function open(page: Page, name: string): Promise<void> {
	await inExplorer(page, name).dblclick();
	await page.locator(`.tab.active[data-resource-name="${name}.campaign.json"]`).waitFor();
}

function problemsOf(page: Page, name: string): Locator {
	return page.locator(".markers-panel .monaco-list-row").filter({ hasText: `${name}.campaign.json` });
}
