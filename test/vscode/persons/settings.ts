import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { focusEditor, replace, seeOpen } from "./hands";
import { lens } from "./lenses";
import type { Person, Scenario } from "./scenario";

/** Has settings that make no sense, and folders that want different ones. */
export const settings: Scenario = {
	topic: "settings",
	example: "sms.campaign.json",
	settings: {
		"connectCampaign.problems": { "iso-duration": 5, "time-of-day": "off", "no-such-code": "error" },
		"connectCampaign.profile": 12,
		"connectCampaign.region": null,
		"connectCampaign.protectedProfiles": "all",
		"connectCampaign.inlayHints.percentages": "yes",
	},
	steps: [
		["sees what is sound in settings hold, and the rest passed over", unsound],
		["sees each of two folders judged by its own settings", judge],
		["changes those of one folder, and the other stays as it is", change],
	],
};

async function unsound({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await focusEditor(page);
	await replace(page, "T08:00", "8:00");
	await replace(page, "PT1H", "one hour");
	await page.keyboard.press("Control+Home");
	await lens(page, "1 error").waitFor();
	await lens(page, "Create Campaign · choose a profile").waitFor();
	await page.locator(".squiggly-error").waitFor();
}

async function judge({ page, workspace, file }: Person): Promise<void> {
	await page.keyboard.press("Control+Z");
	await page.keyboard.press("Control+Z");
	const mistaken = readFileSync(file, "utf8").replace("PT1H", "one hour");
	for (const name of ["lenient", "strict"]) {
		mkdirSync(join(workspace, name));
		writeFileSync(join(workspace, name, `${name}.campaign.json`), mistaken);
	}
	setSeverity(workspace, "off");
	const both = join(workspace, "both.code-workspace");
	writeFileSync(both, JSON.stringify({ folders: [{ path: "lenient" }, { path: "strict" }] }));
	const address = new URL(page.url());
	address.search = new URLSearchParams({ workspace: both }).toString();
	await page.goto(address.href);
	await open(page, "strict");
	await page.locator(".squiggly-error").waitFor();
	await open(page, "lenient");
	await lens(page, "Create Campaign").waitFor();
	await page.keyboard.press("Control+Shift+M");
	const rows = page.locator(".markers-panel .monaco-list-row");
	await rows.filter({ hasText: "strict.campaign.json" }).waitFor();
	assert.equal(await rows.filter({ hasText: "lenient.campaign.json" }).count(), 0);
}

async function change({ page, workspace }: Person): Promise<void> {
	setSeverity(workspace, "warning");
	const rows = page.locator(".markers-panel .monaco-list-row");
	await rows.filter({ hasText: "lenient.campaign.json" }).waitFor();
	await page.locator('[id="status.problems"][aria-label="Errors: 1, Warnings: 1"]').waitFor();
}

function setSeverity(workspace: string, severity: string): void {
	const path = join(workspace, "lenient/.vscode/settings.json");
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, JSON.stringify({ "connectCampaign.problems": { "iso-duration": severity } }));
}

async function open(page: Page, name: string): Promise<void> {
	await page.locator(".explorer-folders-view").getByText(`${name}.campaign.json`).dblclick();
	await page.locator(`.tab.active[data-resource-name="${name}.campaign.json"]`).waitFor();
}
