import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { again, empty, focused, line, openFile, replace, suggest } from "./pageActions";
import type { Person, Step } from "./scenario";

/** Writes a campaign from nothing, by choosing from what is offered. */
export const writing: readonly Step[] = [
	["begins a campaign in an empty file", begin],
	["fills a gap with an id that another campaign has", fill],
	["finds a member by what it is called elsewhere", find],
	["takes the member back in one step", takeBack],
	["finds a time zone by a country", findZone],
	["presses Ctrl+. on a mistake, and takes the fix with Enter", fix],
	["presses the keys of Auto Fix on a comment, which stays", keepComment],
	["clicks a problem's code, and reads its page, which is in the package", readPage],
	["clicks a rule in a hover, and reads its page too", readRule],
];

async function begin({ page, file, take }: Person): Promise<void> {
	await openFile(page, file);
	await empty(page);
	await suggest(page, "campaign-sms");
	await page.keyboard.type("campaign-sms");
	await focused(page, "campaign-sms");
	await take("whole");
	await page.keyboard.press("Enter");
	await line(page, '"name": "<campaign name>"').waitFor();
}

async function fill({ page, take }: Person): Promise<void> {
	const id = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
	await page.keyboard.type("Autumn");
	await page.keyboard.press("Tab");
	await suggest(page, id);
	await take("gap");
	await page.keyboard.press("Enter");
	await line(page, `"connectInstanceId": "${id}"`).waitFor();
}

async function find({ page, take }: Person): Promise<void> {
	await empty(page);
	await page.keyboard.type("{");
	await page.keyboard.press("Enter");
	await page.keyboard.type('"quiet hours');
	await focused(page, "communicationTimeConfig");
	await take("words");
	await page.keyboard.press("Enter");
	await line(page, '"localTimeZoneConfig": {').waitFor();
}

async function takeBack({ page }: Person): Promise<void> {
	await page.keyboard.press("Escape");
	await page.keyboard.press("Control+Z");
	await line(page, '"quiet hours').waitFor();
	assert.equal(await line(page, "localTimeZoneConfig").count(), 0);
}

async function findZone({ page, take }: Person): Promise<void> {
	await empty(page);
	const around = '{"communicationTimeConfig": {"localTimeZoneConfig": {"defaultTimeZone": ';
	await page.keyboard.insertText(`${around}""}}}`);
	for (let left = 0; left < 4; left++) {
		await page.keyboard.press("ArrowLeft");
	}
	await suggest(page, "/");
	await page.keyboard.type("portugal");
	await focused(page, "Europe/Lisbon");
	await take("zone");
	await page.keyboard.press("Enter");
	await line(page, `${around}"Europe/Lisbon"}}}`).waitFor();
}

async function fix({ page, take }: Person): Promise<void> {
	await empty(page);
	await page.keyboard.insertText('{"schedule": {"refreshFrequency": "24 hours"}}');
	for (let left = 0; left < 5; left++) {
		await page.keyboard.press("ArrowLeft");
	}
	await page.locator(".squiggly-error").first().waitFor();
	const menu = page.locator(".action-widget");
	const first = menu.locator(".monaco-list-row.focused").filter({ hasText: 'Write "PT24H"' });
	await again(page, first, async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+.");
	});
	await menu
		.getByText(/^Change severity of /)
		.first()
		.waitFor();
	await take("light bulb");
	await page.keyboard.press("Enter");
	await line(page, '{"schedule": {"refreshFrequency": "PT24H"}}').waitFor();
}

/** VS Code would take a fix that is alone on its line, whether it is preferred or not. */
async function keepComment({ page, take }: Person): Promise<void> {
	await empty(page);
	await page.keyboard.insertText('{"name": "Spring"} // every year');
	await page.locator(".squiggly-error").first().waitFor();
	const explained = page.locator(".action-widget").getByText("Explain comment");
	await again(page, explained, async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Shift+Alt+Period");
	});
	await take("auto fix");
	await page.keyboard.press("Escape");
	await line(page, '{"name": "Spring"} // every year').waitFor();
	await empty(page);
	await page.keyboard.insertText('{"schedule": {"refreshFrequency": "PT24H"}}');
}

async function readPage({ page }: Person): Promise<void> {
	await replace(page, "PT24H", "24 hours");
	await page.locator(".squiggly-error").first().waitFor();
	await page.keyboard.press("Control+Shift+M");
	await page.locator(".markers-panel").getByText("iso-duration", { exact: true }).first().click();
	await seePage(page, "iso-duration");
	await page.keyboard.press("Control+J");
}

async function readRule({ page }: Person): Promise<void> {
	await empty(page);
	await page.keyboard.insertText('{"schedule": {}}');
	const key = page.locator(".view-line span").filter({ hasText: /^"schedule"$/ });
	const link = page.locator(".monaco-hover:not(.hidden) a").getByText("schedule-without-source");
	await again(page, link, async () => {
		await page.mouse.move(5, 5);
		await key.last().hover();
	});
	await link.click();
	await seePage(page, "schedule-without-source");
}

/** Sees the page about a code as VS Code shows Markdown, and closes it. */
async function seePage(page: Page, code: string): Promise<void> {
	const preview = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
	await preview.getByRole("heading", { name: code }).waitFor();
	await page
		.locator(".tab.active")
		.filter({ hasText: `${code}.md` })
		.waitFor();
	await page.keyboard.press("Control+W");
	await page
		.locator(".tab")
		.filter({ hasText: `${code}.md` })
		.waitFor({ state: "detached" });
}
