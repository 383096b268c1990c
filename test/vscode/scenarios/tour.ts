import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSnippets } from "../../../server/src/features/completion/readSnippets";
import { byHabit, insert, type Way, tour as walkThrough } from "../tour";
import { lens } from "./lenses";
import { again, line, openFile, runCommand, save, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Fills in templates from gap to gap, in every way that there is. */
export const tour: Scenario = {
	topic: "tour",
	example: "sms.campaign.json",
	steps: [
		["opens VS Code", open],
		["goes through a whole campaign", (person) => goThrough(person, "campaign-externally-fed", "", "", 0)],
		[
			"goes through a whole campaign and types each closing quote",
			(person) => goThrough(person, "campaign-event-triggered", "", "", 0, byHabit),
		],
		[
			"goes through a part with values to choose from",
			(person) => goThrough(person, "communication-limits", "{", "}", 1),
		],
		[
			"goes through a part that ends with values to choose from",
			(person) => goThrough(person, "time-zone-detected", '{"communicationTimeConfig": {', "}}", 4),
		],
		["takes back what a gap was left with, and goes on from there", takeBack],
		["takes back what replaced a value of a template, and loses nothing by Tab", keepValue],
	],
};

/** Waits for the server, too: VS Code asks nobody else for suggestions. */
async function open({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await lens(page, "Create Campaign").first().waitFor();
}

/** Undo brings the cursor behind the quote that was typed by habit, where VS Code's tour has ended. */
async function takeBack({ page, workspace }: Person): Promise<void> {
	const path = join(workspace, "taken-back.campaign.json");
	const name = '"name": "<campaign name>"';
	const instance = '"connectInstanceId": "<instance id>"';
	writeFileSync(path, `{\n  ${name},\n  ${instance}\n}\n`);
	await openFile(page, path);
	await line(page, instance).first().waitFor();
	const selected = page.locator(".statusbar-item", { hasText: /\(\d+ selected\)/ });
	await runCommand(page, "Go to Next Gap");
	await selected.waitFor();
	// A gap that the cursor is in comes first.
	await page.keyboard.press("ArrowRight");
	await selected.waitFor({ state: "hidden" });
	await runCommand(page, "Go to Next Gap");
	await page.locator(".statusbar-item", { hasText: /Ln 2, .*\(15 selected\)/ }).waitFor();
	await page.keyboard.type('Spring"', { delay: 60 });
	await line(page, '"name": "Spring",').first().waitFor();
	await page.keyboard.press("Tab");
	await selected.waitFor();
	await page.keyboard.type("zz", { delay: 60 });
	await line(page, '"connectInstanceId": "zz"').first().waitFor();
	await page.keyboard.press("Control+Z");
	await line(page, instance).first().waitFor();
	await page.keyboard.press("Control+Z");
	// The oldest VS Code takes back more at once: there, the gap is selected again.
	await page.locator(".statusbar-item", { hasText: /Ln 2, Col (?:19$|27 \(15 selected\))/ }).waitFor();
	await again(page, page.locator(".statusbar-item", { hasText: /Ln 3, .*selected/ }), () =>
		page.keyboard.press("Tab"),
	);
	await page.keyboard.type("autumn", { delay: 60 });
	await line(page, '"connectInstanceId": "autumn"').first().waitFor();
	await save(page);
	const written = readFileSync(path, "utf8").replace("<campaign name>", "Spring");
	assert.equal(written, '{\n  "name": "Spring",\n  "connectInstanceId": "autumn"\n}\n');
}

/** Undo brings back the value that the template had, selected; a Tab there would replace it by blanks. */
async function keepValue({ page, workspace }: Person): Promise<void> {
	const path = join(workspace, "kept-value.campaign.json");
	const [start, end] = ['{"communicationTimeConfig": {"sms": {', "}}}"];
	await insert(page, path, "open-hours-weekdays", { start, end });
	const isAt = (where: RegExp) => page.locator(".statusbar-item", { hasText: where }).waitFor();
	const replace = async (text: string, where: RegExp): Promise<void> => {
		await page.keyboard.type(text, { delay: 60 });
		await isAt(where);
	};
	await isAt(/Ln 5, .*\(6 selected\)/);
	for (const next of [/Ln 6, .*\(6 selected\)/, /Ln 11, .*\(6 selected\)/]) {
		await page.keyboard.press("Tab");
		await isAt(next);
	}
	await replace("7", /Ln 11, Col \d+$/);
	await page.keyboard.press("Tab");
	await isAt(/Ln 12, .*\(6 selected\)/);
	await replace("zz", /Ln 12, Col \d+$/);
	// VS Code takes back both at once, or one after the other: its tour has ended then, and the value before is selected.
	await page.keyboard.press("Control+Z");
	await isAt(/Ln 1[12], .*\(6 selected\)/);
	if (await page.locator(".statusbar-item", { hasText: /Ln 12, / }).isVisible()) {
		await page.keyboard.press("Control+Z");
	}
	await isAt(/Ln 11, .*\(6 selected\)/);
	await page.keyboard.press("Tab");
	await isAt(/Ln 11, Col \d+$/);
	await save(page);
	const written = readFileSync(path, "utf8");
	assert.equal(written.match(/"endTime": "T18:00"/g)?.length, 5, written);
	assert.equal(written.match(/"startTime": "T09:00"/g)?.length, 5, written);
	assert.doesNotMatch(written, /[ \t]$/m);
}

async function goThrough(
	{ page, workspace }: Person,
	label: string,
	start: string,
	end: string,
	first: number,
	ways?: readonly Way[],
) {
	const snippets = readSnippets(JSON.parse(readFileSync("snippets/campaign.code-snippets", "utf8")));
	const snippet = snippets.find(({ name }) => name === label);
	assert.ok(snippet);
	await walkThrough(
		page,
		join(workspace, `${label}.campaign.json`),
		{ label, body: snippet.body },
		{ start, end },
		first,
		ways,
	);
}
