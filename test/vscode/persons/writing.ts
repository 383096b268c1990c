import assert from "node:assert/strict";
import { again, empty, focused, line, seeOpen, suggest } from "./hands";
import type { Person, Scenario } from "./scenario";

/** Writes a campaign from nothing, by choosing from what is offered. */
export const writing: Scenario = {
	topic: "writing",
	example: "sms.campaign.json",
	steps: [
		["begins a campaign in an empty file", begin],
		["fills a gap with an id that another campaign has", fill],
		["finds a member by what it is called elsewhere", find],
		["takes the member back in one step", takeBack],
		["finds a time zone by a country", findZone],
		["presses Ctrl+. on a mistake, and takes the fix with Enter", fix],
	],
};

async function begin({ page, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
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
	for (let left = 0; left < 4; left++) await page.keyboard.press("ArrowLeft");
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
	for (let left = 0; left < 5; left++) await page.keyboard.press("ArrowLeft");
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
