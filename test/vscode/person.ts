import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { writeAwsConfig } from "../sandbox/awsConfig";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { openPage } from "./browser";
import type { VSCodeBuild } from "./install";
import { createProfile } from "./profile";
import { type Undo, withUndo } from "./undo";
import { installExtension, startWorkbench, workbenchUrl } from "./workbench";

export interface Counts {
	readonly passed: number;
	readonly failed: number;
}

/** What a person sees and does, one step after the other; each needs the ones before it. */
const steps: readonly (readonly [name: string, act: (person: Person) => Promise<void>])[] = [
	["opens a campaign file", open],
	["chooses a member from what is offered", choose],
	["reads what a member means", read],
	["sees a mistake marked, and what to write instead", mistake],
	["mends it, and the marks are gone", mend],
	["creates the campaign with a profile", create],
	["reads the id, and the service has the very file", check],
];

interface Person {
	readonly page: Page;
	readonly sandbox: Sandbox;
	readonly file: string;
	/** Takes a picture of what is on screen. */
	take(name: string): Promise<void>;
}

/**
 * Installs the package in a VS Code and uses it as a person would, against the sandbox. Leaves a screenshot of each
 * step in `.vscode-test/screenshots/<version>`. Stops at the first step that fails.
 */
export function usePackage(build: VSCodeBuild): Promise<Counts> {
	return withUndo((afterwards) => use(build, afterwards));
}

async function use(build: VSCodeBuild, afterwards: (undo: Undo) => void): Promise<Counts> {
	const sandbox = await startSandbox();
	afterwards(() => sandbox.close());
	const environment = (folder: string) => writeAwsConfig(join(folder, "aws"), sandbox.url);
	const profile = createProfile({ workspace: resolve("examples"), environment }, afterwards);
	await installExtension(build, profile, resolve("dist/connect-campaigns.vsix"));
	const workbench = await startWorkbench(build, profile, afterwards);
	const { page, outside } = await openPage(profile.environment, afterwards);
	const file = join(profile.workspace, "sms.campaign.json");
	const pictures = resolve(".vscode-test/screenshots", build.version);
	rmSync(pictures, { recursive: true, force: true });
	mkdirSync(pictures, { recursive: true });
	const take = async (name: string): Promise<void> => {
		await page.screenshot({ path: join(pictures, `${name}.png`) });
	};
	page.setDefaultTimeout(30_000);
	await page.goto(workbenchUrl(workbench, { folder: profile.workspace, file }));
	let passed = 0;
	for (const [name, act] of steps) {
		const picture = `${passed + 1}-${name.replaceAll(/[^a-z]+/g, "-")}`;
		try {
			await Promise.race([act({ page, sandbox, file, take }), workbench.ended]);
			await take(picture);
			passed++;
			console.log(`    ✔ ${name}`);
		} catch (fault) {
			await take(`${picture}-failed`);
			console.log(`    ✘ ${name}\n${fault instanceof Error ? fault.stack : String(fault)}`);
			return { passed, failed: 1 };
		}
	}
	assert.deepEqual([...outside], [], "the page asked other hosts");
	return { passed, failed: 0 };
}

async function open({ page }: Person): Promise<void> {
	await page.locator('.tab[data-resource-name="sms.campaign.json"]').waitFor();
	await page.locator(".statusbar").getByText("Amazon Connect Campaign", { exact: true }).waitFor();
	await page.locator(".view-line").filter({ hasText: "Outage notices" }).waitFor();
}

async function choose({ page, take }: Person): Promise<void> {
	await page.locator(".monaco-editor .view-lines").first().click();
	await page.keyboard.press("Control+Home");
	await page.keyboard.press("End");
	await page.keyboard.press("Enter");
	const offered = page.locator(".suggest-widget.visible");
	const row = offered.locator(".monaco-list-row").filter({ hasText: "entryLimitsConfig" });
	await again(page, row, async () => {
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+Space");
	});
	assert.equal(await offered.getByText("channelSubtypeConfig").count(), 0, "what is there is offered again");
	await page.keyboard.type('"entry');
	await row.waitFor();
	await take("2-completion");
	await page.keyboard.press("Enter");
	await line(page, '"minEntryInterval": "P1D"').waitFor();
	await page.keyboard.press("Escape");
}

async function read({ page }: Person): Promise<void> {
	const key = page.locator(".view-line span").filter({ hasText: /^"minEntryInterval"$/ });
	const hover = page.locator(".monaco-hover:not(.hidden)").getByText("Time between two entries");
	await again(page, hover, async () => {
		await page.mouse.move(5, 5);
		await key.last().hover();
	});
}

async function mistake({ page }: Person): Promise<void> {
	await page.mouse.move(5, 5);
	await replace(page, "P1D", "24 hours");
	await page.locator(".squiggly-error").first().waitFor();
	await page.keyboard.press("Control+Shift+M");
	await page.locator(".markers-panel").getByText("Write PT24H").first().waitFor();
}

async function mend({ page }: Person): Promise<void> {
	await page.locator(".monaco-editor .view-lines").first().click();
	await replace(page, "24 hours", "PT24H");
	await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
	await page.keyboard.press("Control+J");
}

async function create({ page, take }: Person): Promise<void> {
	await page.keyboard.press("F1");
	await page.locator(".quick-input-widget").waitFor();
	await page.keyboard.type("Create Campaign");
	await page
		.locator(".quick-input-list .monaco-list-row")
		.filter({ hasText: "Create Campaign" })
		.first()
		.waitFor();
	await page.keyboard.press("Enter");
	await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "sandbox-frankfurt" }).waitFor();
	await take("6-profiles");
	await page.keyboard.type("sandbox");
	await page.locator('.quick-input-list .monaco-list-row[aria-label^="sandbox,"]').click();
	const dialog = page.locator(".monaco-dialog-box");
	await dialog.getByText("Outage notices by text message").first().waitFor();
	for (const words of ["us-east-1", "sandbox", "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21"]) {
		await dialog.getByText(words).first().waitFor();
	}
	await take("6-confirmation");
	await dialog.getByRole("button", { name: "Create", exact: true }).click();
}

async function check({ page, sandbox, file }: Person): Promise<void> {
	const toast = page.locator(".notification-toast").filter({ hasText: "Outage notices by text message" });
	await toast.waitFor();
	const [campaign, ...more] = [...sandbox.campaigns.values()];
	assert.ok(campaign);
	assert.deepEqual(more, []);
	await toast.getByText(campaign.id).waitFor();
	await toast.getByText("Copy ID").waitFor();
	await page
		.locator(".notification-toast")
		.filter({ hasText: "Creating campaign" })
		.waitFor({ state: "detached" });
	await page.keyboard.press("Control+S");
	await page.locator(".tab.dirty").waitFor({ state: "detached" });
	assert.deepEqual(campaign.body, JSON.parse(readFileSync(file, "utf8")));
	assert.equal(sandbox.ledger.length, 1);
}

/** Puts one text in the place of another, as with the find widget. */
async function replace(page: Page, from: string, to: string): Promise<void> {
	await page.keyboard.press("Control+F");
	await page.keyboard.press("Control+A");
	await page.keyboard.type(from);
	await page.keyboard.press("Enter");
	await page.keyboard.press("Escape");
	await page.keyboard.insertText(to);
	await line(page, to).waitFor();
}

/** A line of the editor by its text, in which spaces are of the non-breaking kind. */
function line(page: Page, text: string): Locator {
	return page.locator(".view-line").filter({ hasText: new RegExp(text.replace(/ /g, "\\s")) });
}

/** Does something until it shows; the first times the language server may still be starting. */
async function again(page: Page, wanted: Locator, act: () => Promise<void>): Promise<void> {
	for (let left = 20; ; left--) {
		await act();
		const seen = await wanted
			.first()
			.waitFor({ timeout: 1500 })
			.then(
				() => true,
				() => false,
			);
		if (seen) return;
		if (left === 0) throw new Error(`never seen: ${wanted} on ${page.url()}`);
	}
}
