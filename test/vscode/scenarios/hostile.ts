import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { createdLens, lens } from "./lenses";
import {
	again,
	dialog,
	focusEditor,
	line,
	quickPickRow,
	replace,
	runCommand,
	seeOpen,
	toast,
} from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Text that VS Code would make a link of, which types into a terminal when it is clicked. */
const link =
	"[Show log](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22touch%20OWNED%5Cn%22%7D)";
const text = `${link} $(bug) \u202edlrow\nnext`;
/** The same as people are to see it. */
const shown = `${link.replace("](", "] (").replace("command:", "command: ")} $ (bug) \\u202edlrow\\u000anext`;
const profile = "$(bug) [x](command:y) \u202ez";
const shownProfile = "$ (bug) [x] (command: y) \\u202ez";

/** Uses a file, a profile and a service that pretend to be more than text. */
export const hostile: Scenario = {
	topic: "hostile",
	example: "sms.campaign.json",
	// A bracket that is typed would else be put around what is selected, and make another name of it.
	settings: { "editor.autoSurround": "never", "editor.autoClosingBrackets": "never" },
	steps: [
		["opens a file with a hostile name, and is warned of it", open],
		["chooses a hostile profile, and sees its name as it is", choose],
		["reads the request that would be sent", preview],
		["opens a terminal, into which a link could type", openTerminal],
		["creates the campaign, and sees the name as it is all the way", create],
		["clicks where links would be, and nothing runs", click],
		["sees what was created above the file and described", look],
		["is refused in hostile words, and sees them at their place", refuse],
	],
};

async function open({ page, workspace, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	addProfile(join(dirname(workspace), "aws"));
	await focusEditor(page);
	const escaped = JSON.stringify(text).slice(1, -1).replace("\u202e", "\\u202e");
	await replace(page, "Outage notices by text message", escaped);
	await page.keyboard.press("Control+Home");
	await lens(page, "1 warning").waitFor();
	await page.keyboard.press("Control+Shift+M");
	const problem = page
		.locator(".markers-panel .monaco-list-row")
		.filter({ hasText: "invisible characters: U+202E and U+000A" });
	await problem.waitFor();
	await take("problem");
	await isInert(page);
	await page.keyboard.press("Control+J");
	const value = page.locator(".view-line span").filter({ hasText: "Show log" }).last();
	const hover = page
		.locator(".monaco-hover:not(.hidden)")
		.getByText("invisible characters: U+202E and U+000A");
	await again(page, hover, async () => {
		await page.mouse.move(5, 5);
		await value.hover({ position: { x: 60, y: 8 } });
	});
	await take("hover");
	await isInert(page);
	await page.mouse.move(5, 5);
}

/** Adds a profile of the hostile name that signs in as `sandbox` does. */
function addProfile(aws: string): void {
	const [config, credentials] = [join(aws, "config"), join(aws, "credentials")];
	const sectionOf = (path: string, header: string): string =>
		readFileSync(path, "utf8").split(`[${header}]\n`)[1]?.split("\n[")[0] ?? "";
	appendFileSync(config, `\n[profile "${profile}"]\n${sectionOf(config, "profile sandbox")}`);
	appendFileSync(credentials, `\n[${profile}]\n${sectionOf(credentials, "sandbox")}`);
}

async function choose({ page, take }: Person): Promise<void> {
	await page.locator(".statusbar-item").getByText("AWS profile", { exact: true }).click();
	const row = quickPickRow(page, shownProfile);
	await row.waitFor();
	await take("profiles");
	await isInert(page);
	await row.click();
	await page.locator(".statusbar-item").getByText(shownProfile, { exact: true }).waitFor();
	await lens(page, `Create Campaign with profile ${shownProfile} in us-east-1`).waitFor();
	await isInert(page);
}

async function preview({ page, take }: Person): Promise<void> {
	await focusEditor(page);
	await runCommand(page, "Preview Request");
	await page.locator('.tab[data-resource-name="sms.request.jsonc"]').waitFor();
	await line(page, "// Profile:  $(bug) [x](command:y) \\u202ez").waitFor();
	await line(page, "\\u202edlrow\\nnext").first().waitFor();
	await take("request");
	await isInert(page);
	await page.keyboard.press("Control+W");
}

async function openTerminal({ page }: Person): Promise<void> {
	await runCommand(page, "Terminal: Create New Terminal");
	await terminal(page).waitFor({ state: "attached" });
}

function terminal(page: Page): Locator {
	return page.locator(".terminal-wrapper.active .xterm-helper-textarea");
}

async function create({ page, sandbox, take }: Person): Promise<void> {
	await focusEditor(page);
	sandbox.fail({ kind: "slow-headers", milliseconds: 4_000, operation: "CreateCampaign" });
	await runCommand(page, "Create Campaign");
	const question = dialog(page);
	await question.getByText(`Create the campaign "${shown}"?`).first().waitFor();
	await question.getByText(`Profile: ${shownProfile}`).first().waitFor();
	await take("question");
	await isInert(page);
	await isPlain(question.locator(".dialog-message-text, .dialog-message-detail"));
	await question.getByRole("button", { name: "Create", exact: true }).click();
	await toast(page, /Sending to Amazon Connect \([1-9] s\)/).waitFor();
	await take("progress");
	await isInert(page);
	const created = toast(page, `"${shown}" was created with ID`);
	await created.waitFor();
	await toast(page, "Creating campaign").waitFor({ state: "detached" });
	await isInert(page);
	const message = created.locator(".notification-list-item-message");
	await isPlain(message);
	assert.equal((await message.textContent())?.includes("\n"), false, "a message of more than one line");
}

async function click({ page, workspace, take }: Person): Promise<void> {
	const message = toast(page, "was created with ID").locator(".notification-list-item-message");
	const box = await message.boundingBox();
	assert.ok(box);
	for (let y = 8; y < box.height; y += 16) {
		for (let x = 10; x < box.width; x += 30) {
			await message.click({ position: { x, y } });
		}
	}
	await take("clicked");
	// What a link would have typed comes before what is typed now.
	await terminal(page).focus();
	await page.keyboard.type("touch TYPED");
	await page.keyboard.press("Enter");
	while (!existsSync(join(workspace, "TYPED"))) {
		await new Promise((done) => setImmediate(done));
	}
	assert.equal(existsSync(join(workspace, "OWNED")), false, "a link was followed");
	assert.equal(await page.locator(".terminal-wrapper").count(), 1);
	await page.keyboard.press("Control+J");
}

async function look({ page, take }: Person): Promise<void> {
	await toast(page, "was created with ID").getByText("Describe", { exact: true }).click();
	await page.locator('.tab[data-resource-name="sms.described.json"]').waitFor();
	await line(page, "\\u202edlrow\\nnext").first().waitFor();
	await take("described");
	await isInert(page);
	await page.keyboard.press("Control+W");
	await page.keyboard.press("Control+Home");
	const created = createdLens(page, "Initialized");
	await created.waitFor();
	assert.ok((await created.getAttribute("title"))?.includes(shown), "the tooltip shows another name");
	await created.click();
	await quickPickRow(page, "Copy ARN").waitFor();
	await page.locator(".quick-input-title").getByText(`${shown}: created`).waitFor();
	await take("what can be done");
	await isInert(page);
	await page.keyboard.press("Escape");
	await runCommand(page, "Start Campaign");
	await dialog(page).getByText(`Start the campaign "${shown}"?`).first().waitFor();
	await take("start");
	await isInert(page);
	await isPlain(dialog(page).locator(".dialog-message-text, .dialog-message-detail"));
	await dialog(page).getByRole("button", { name: "Cancel" }).click();
}

async function refuse({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Notifications: Clear All Notifications");
	await focusEditor(page);
	const message = `Value at 'schedule.refreshFrequency' is wrong: ${text}`;
	const error = { kind: "error", error: "ValidationException", status: 400, message } as const;
	sandbox.fail({ ...error, operation: "CreateCampaign" });
	await runCommand(page, "Create Campaign");
	await dialog(page).getByRole("button", { name: "Create Again", exact: true }).click();
	const refused = toast(page, shown);
	await refused.getByText("Nothing was created.").waitFor();
	await take("refused");
	await isInert(page);
	await isPlain(refused.locator(".notification-list-item-message"));
	await refused.getByText("Show in File", { exact: true }).click();
	await page.locator(".squiggly-error").first().waitFor();
	await page.keyboard.press("Control+Shift+M");
	await page.locator(".markers-panel .monaco-list-row").filter({ hasText: shown }).waitFor();
	await take("at its place");
	await isInert(page);
}

/** Nothing on the whole page runs the command, and no icon was made. */
async function isInert(page: Page): Promise<void> {
	for (const made of [
		'[href*="sendSequence"]',
		'[data-href*="sendSequence"]',
		'[href^="command:y"]',
		".codicon-bug",
	]) {
		assert.equal(await page.locator(made).count(), 0, made);
	}
}

/** These texts hold no link and no icon. */
async function isPlain(texts: Locator): Promise<void> {
	assert.ok((await texts.count()) > 0, "there is no text");
	assert.equal(await texts.locator("a, .codicon").count(), 0, "a link or an icon");
}
