import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import {
	again,
	chosen,
	dialog,
	focused,
	line,
	openFile,
	runCommand,
	save,
	seeOpen,
	suggest,
	suggestions,
	toast,
} from "./pageActions";
import { clear } from "./questions";
import type { Person, Scenario } from "./scenario";

const name = "chosen.campaign.json";
const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";
const asking = /in AWS….*us-east-1, profile sandbox/;
const queue = "7c0e2d1b-9a8f-4e6d-b5c4-a3f2e1d0c9b8";

/** Chooses by name what the account has, checks the file against AWS, and creates the campaign. */
export const live: Scenario = {
	topic: "live",
	example: "journey.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	steps: [
		["opens a campaign in which nothing of the account is named, and nothing is asked", open],
		["looks up instances, and picks one by its alias", pickInstance],
		["looks up queues, and picks one by its name", pickQueue],
		["looks up campaign flows, and picks one and its version", pickFlow],
		["looks up templates of the channel, and picks one", pickTemplate],
		["reads behind an ID and in its hover what it is", read],
		["checks the file against AWS", check],
		["types, and AWS is asked nothing", type],
		["creates the campaign, and reads before it that all is there", create],
	],
};

async function open({ page, workspace, file: example, sandbox }: Person): Promise<void> {
	await seeOpen(page, "journey.campaign.json", "Welcome journey");
	const text = readFileSync(example, "utf8")
		.replace(/("connectInstanceId": ")[^"]*/, "$1")
		.replace(/("connectQueueId": ")[^"]*/, "$1")
		.replace(/("connectCampaignFlowArn": ")[^"]*/, "$1")
		.replace(/("wisdomTemplateArn": ")[^"]*/, "$1");
	writeFileSync(join(workspace, name), text);
	await openFile(page, join(workspace, name));
	await line(page, '"connectQueueId": ""').waitFor();
	assert.deepEqual(sandbox.ledger, []);
}

async function pickInstance(person: Person): Promise<void> {
	await lookUp(person, "connectInstanceId", "sandbox-contact-center");
	await take(person.page, "sandbox-contact-center", `"connectInstanceId": "${instance}"`);
}

async function pickQueue(person: Person): Promise<void> {
	await lookUp(person, "connectQueueId", "Outbound sales");
	await take(person.page, "Outbound sales", `"connectQueueId": "${queue}"`);
}

async function pickFlow(person: Person): Promise<void> {
	const { page } = person;
	await lookUp(person, "connectCampaignFlowArn", "Welcome journey");
	// The list goes on with the versions, the newest first, also where AWS answers after the list has opened.
	await again(page, row(page, "Voice"), () => page.keyboard.press("ArrowDown"));
	await page.keyboard.press("Enter");
	await focused(page, "version 7");
	await page.keyboard.press("Escape");
	await page.keyboard.press("Control+Z");
	await suggest(page, "");
	await again(page, row(page, "Welcome journey"), () => page.keyboard.press("ArrowDown"));
	await page.keyboard.press("Enter");
	await focused(page, "version 9");
	await person.take("versions");
	await page.keyboard.press("Enter");
	await line(page, '8b2f6c1d-9e47-4a35-b0d8-3c5e7f1a2946:9"').first().waitFor();
}

async function pickTemplate(person: Person): Promise<void> {
	await lookUp(person, "wisdomTemplateArn", "Reminder");
	await take(person.page, "Reminder", '9e2d7f3e-5f0e-4a44-8a3d-2f5f0d1c9b11:$ACTIVE_VERSION"');
}

async function read({ page, take: picture }: Person): Promise<void> {
	await between(page, "connectQueueId", queue);
	await line(page, "= Outbound sales").first().waitFor();
	const hover = page.locator(".monaco-hover:not(.hidden)").getByText("Outbound sales").first();
	await again(page, hover, async () => {
		await page.mouse.move(5, 5);
		await page.locator(".view-line span").filter({ hasText: queue }).last().hover();
	});
	await picture("hover");
	await page.mouse.move(5, 5);
}

async function check({ page, take: picture }: Person): Promise<void> {
	await save(page);
	await runCommand(page, "Check Against AWS");
	const told = toast(page, /\d+ ✓/);
	await told.waitFor();
	assert.doesNotMatch((await told.textContent()) ?? "", /✗|not checked/);
	await picture("checked");
	await clear(page);
}

async function type({ page, sandbox }: Person): Promise<void> {
	const before = sandbox.ledger.length;
	await between(page, "name", "Welcome journey over three channels");
	await page.keyboard.type(" for everybody who is new", { delay: 40 });
	await save(page);
	assert.equal(sandbox.ledger.length, before);
}

async function create({ page, sandbox, take: picture }: Person): Promise<void> {
	await runCommand(page, "Create Campaign");
	await dialog(page)
		.getByText(/Checked against AWS: \d+ ✓.* in account 111122223333, us-east-1/)
		.waitFor();
	await picture("question");
	await dialog(page)
		.getByRole("button", { name: /^Create/ })
		.click();
	await toast(page, "was created with ID").waitFor();
	const [campaign] = [...sandbox.campaigns.values()];
	assert.ok(JSON.stringify(campaign?.body).includes(queue));
}

/** Asks for suggestions in an empty string, and picks the entry that looks them up in AWS. */
async function lookUp({ page, take: picture }: Person, key: string, wanted: string): Promise<void> {
	await between(page, key, "");
	const row = page.locator(".suggest-widget.visible .monaco-list-row.focused").filter({ hasText: asking });
	await again(page, row, async () => {
		await suggest(page, "");
		// From the first row up is the last one.
		await page.keyboard.press("ArrowUp");
	});
	await picture("to be looked up");
	await page.keyboard.press("Enter");
	// The list comes back by itself once AWS has answered.
	await suggestions(page).filter({ hasText: wanted }).first().waitFor();
	await picture("looked up");
}

/** A row that Enter would take. */
function row(page: Page, label: string): Locator {
	return page.locator(".suggest-widget.visible .monaco-list-row.focused").filter({ hasText: label });
}

/** Types the beginning of a suggestion and takes it. */
async function take(page: Page, label: string, written: string): Promise<void> {
	await page.keyboard.type(label, { delay: 60 });
	await chosen(page, label);
	await page.keyboard.press("Enter");
	await line(page, written).first().waitFor();
}

/** Puts the cursor behind the text of a property's string. */
async function between(page: Page, key: string, text: string): Promise<void> {
	await page.keyboard.press("Escape");
	await page.keyboard.press("Control+F");
	await page.locator(".find-widget.visible textarea:focus").first().waitFor();
	await page.keyboard.press("Control+A");
	await page.keyboard.type(`"${key}": "${text}"`);
	await page.keyboard.press("Enter");
	await again(page, page.locator(".find-widget.visible"), () => page.keyboard.press("Escape"), "hidden");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowLeft");
}
