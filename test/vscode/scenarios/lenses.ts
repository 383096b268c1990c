import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { focusEditor, quickPickRow, replace, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Uses what stands above a campaign file, with settings some of which make no sense. */
export const lenses: Scenario = {
	topic: "lenses",
	example: "sms.campaign.json",
	settings: {
		"connectCampaign.problems": { "iso-duration": 5, "time-of-day": "off", "no-such-code": "error" },
		"connectCampaign.profile": 12,
		"connectCampaign.region": null,
		"connectCampaign.protectedProfiles": "all",
		"connectCampaign.inlayHints.percentages": "yes",
	},
	steps: [
		["is told to choose a profile", undecided],
		["sees the number of errors, and opens them", problems],
		["sees what is sound in settings hold, and the rest passed over", unsound],
		["switches them off by setting, and on again", switchOff],
		["starts a creation above the file, and the choice stays there", create],
	],
};

async function undecided({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await lens(page, "Create Campaign · choose a profile").waitFor();
}

async function problems({ page, take }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "PT1H", "hourly");
	await lens(page, "1 error").click();
	await page.locator(".markers-panel .monaco-list:focus").waitFor();
	await take("problems");
	await focusEditor(page);
	await replace(page, "hourly", "PT1H");
	await page.keyboard.press("Control+J");
	await page.keyboard.press("Control+Home");
	await lens(page, "Create Campaign").waitFor();
	await lens(page, "1 error").waitFor({ state: "detached" });
}

async function unsound({ page }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "PT1H", "one hour");
	await replace(page, "T08:00", "8:00");
	await page.keyboard.press("Control+Home");
	await lens(page, "1 error").waitFor();
	await page.locator(".squiggly-error").waitFor();
	await replace(page, "8:00", "T08:00");
	await replace(page, "one hour", "PT1H");
	await page.keyboard.press("Control+Home");
	await lens(page, "1 error").waitFor({ state: "detached" });
}

async function switchOff({ page, workspace }: Person): Promise<void> {
	const folder = join(workspace, ".vscode");
	await mkdir(folder);
	await writeFile(join(folder, "settings.json"), '{"editor.codeLens": false}');
	await lens(page, "Create Campaign").waitFor({ state: "detached" });
	await rm(folder, { recursive: true });
	await lens(page, "Create Campaign").waitFor();
}

async function create({ page }: Person): Promise<void> {
	await lens(page, "Create Campaign · choose a profile").click();
	await quickPickRow(page, "sandbox-temporary").click();
	await page.locator(".monaco-dialog-box").getByRole("button", { name: "Cancel" }).click();
	await lens(page, "Create Campaign with profile sandbox-temporary in us-east-1").waitFor();
}

/** What stands above the file, by its title. */
export function lens(page: Page, title: string): Locator {
	return page.locator(".codelens-decoration a").filter({ hasText: title.replace(/ /g, "\u00a0") });
}

/** What stands above a file from which a campaign was created, however long ago. */
export function createdLens(page: Page, state: string): Locator {
	return page.locator(".codelens-decoration a").filter({ hasText: new RegExp(`created.+·.${state}`) });
}
