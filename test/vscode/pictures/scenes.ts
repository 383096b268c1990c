import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import {
	again,
	dialog,
	focused,
	line,
	openFile,
	replace,
	runCommand,
	suggest,
	suggestions,
	toast,
} from "../scenarios/pageActions";
import type { Person, Scenario } from "../scenarios/scenario";
import type { Shot } from "./film";

const file = "autumn.campaign.json";
const captions = {
	write: "Write: everything the API takes, suggested where it fits",
	fix: "Fix: each problem says what to write instead",
	week: "See the week in which recipients can be reached",
	create: "Create the campaign with your AWS profile",
};
type Caption = keyof typeof captions;

/** Writes a campaign from nothing, fixes a mistake, looks at its week and creates it; `shots` gets a picture of each step. */
export function scenes(shots: Shot[]): Scenario {
	const shoot: Shoot = async (page, caption, time, name) => {
		shots.push({ png: await page.screenshot(), caption: captions[caption], time, ...(name && { name }) });
	};
	return {
		topic: "pictures",
		example: "sms.campaign.json",
		settings: {
			"breadcrumbs.enabled": false,
			"editor.cursorBlinking": "solid",
			"editor.fontSize": 15,
			"editor.occurrencesHighlight": "off",
			"window.commandCenter": false,
			"workbench.activityBar.location": "hidden",
			"workbench.layoutControl.enabled": false,
		},
		environment: { AWS_PROFILE: "sandbox" },
		steps: [
			["writes a campaign", (person) => write(person, shoot)],
			["fixes a mistake", (person) => fix(person, shoot)],
			["looks at the week", (person) => week(person, shoot)],
			["creates the campaign", (person) => create(person, shoot)],
		],
	};
}

type Shoot = (page: Page, caption: Caption, time: number, name?: string) => Promise<void>;

async function write({ page, workspace }: Person, shoot: Shoot): Promise<void> {
	await page.setViewportSize({ width: 960, height: 560 });
	writeFileSync(join(workspace, file), "");
	await page.locator(".codelens-decoration a").first().waitFor();
	await page.keyboard.press("Control+B");
	await page.locator(".explorer-folders-view").waitFor({ state: "hidden" });
	await page.keyboard.press("Control+W");
	await openFile(page, file);
	await page.locator(".view-line").first().click();
	await suggest(page, "campaign-");
	await shoot(page, "write", 1200);
	await page.keyboard.type("campaign-sms");
	await focused(page, "campaign-sms");
	await shoot(page, "write", 1500);
	await page.keyboard.press("Enter");
	await line(page, '"name": "<campaign name>"').waitFor();
	await shoot(page, "write", 1200);
	await page.keyboard.type("Autumn outages");
	await shoot(page, "write", 800);
	await page.keyboard.press("Tab");
	for (const text of [
		"6f3c1b7e",
		undefined,
		"phone-number",
		"message-template",
		"segment-definitions",
		"contact-flow",
	]) {
		if (text !== undefined) {
			await again(page, suggestions(page).filter({ hasText: text }).first(), async () => {
				// Without a list to close, Escape would end the way from gap to gap.
				if (await page.locator(".suggest-widget.visible").isVisible()) {
					await page.keyboard.press("Escape");
				}
				await page.keyboard.press("Control+Space");
			});
			await focused(page, text);
			await shoot(page, "write", 1200);
			await page.keyboard.press("Enter");
			await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
		}
		await page.keyboard.press("Tab");
	}
	await shoot(page, "write", 1200);
}

async function fix({ page }: Person, shoot: Shoot): Promise<void> {
	await page.keyboard.type("2031-09-01T13:00:00Z");
	await page.keyboard.press("Tab");
	await page.keyboard.type("2031-11-28 22:00");
	await page.locator(".squiggly-error").first().waitFor();
	await page.keyboard.press("Escape");
	await shoot(page, "fix", 1200);
	await page.keyboard.press("Control+K");
	await page.keyboard.press("Control+I");
	await page.locator(".monaco-hover:not(.hidden) .marker").first().waitFor();
	await shoot(page, "fix", 2500);
	const menu = page.locator(".action-widget");
	await again(page, menu.locator(".monaco-list-row.focused"), async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+.");
	});
	await shoot(page, "fix", 2000);
	await page.keyboard.press("Enter");
	await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
	await shoot(page, "fix", 1500);
	await replace(page, "<region>", "us-east-1");
	await replace(page, "<account>", "111122223333");
}

async function week({ page }: Person, shoot: Shoot): Promise<void> {
	await runCommand(page, "Show Communication Times");
	const frame = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
	await frame.getByRole("heading", { name: "When recipients can be reached" }).waitFor();
	await shoot(page, "week", 2500);
	await page.locator(".tab").getByText(file).first().click();
	await replace(page, "T18:00", "T20:30");
	await frame.getByText("20:30").first().waitFor();
	await page.keyboard.press("Escape");
	await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
	await shoot(page, "week", 2500, "times");
	await page.locator('.tab[aria-label^="Times of"]').click();
	await page.keyboard.press("Control+W");
}

async function create({ page }: Person, shoot: Shoot): Promise<void> {
	await page.keyboard.press("Control+Home");
	await page.locator(".codelens-decoration a").filter({ hasText: "Create" }).first().waitFor();
	await shoot(page, "create", 1500);
	await runCommand(page, "Create Campaign");
	await dialog(page).getByText("Autumn outages").first().waitFor();
	await shoot(page, "create", 3500, "confirmation");
	await dialog(page).getByRole("button", { name: "Create", exact: true }).click();
	await toast(page, "was created with ID").waitFor();
	await gone(toast(page, "Creating campaign"));
	await shoot(page, "create", 3500);
}

function gone(locator: Locator): Promise<void> {
	return locator.first().waitFor({ state: "detached" });
}
