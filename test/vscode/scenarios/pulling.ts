import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { again, focusEditor, line, quickPickRow, replace, runCommand, save, toast } from "./pageActions";
import type { Person, Step } from "./scenario";

const name = "Autumn recall: made elsewhere";
const fileName = "Autumn recall- made elsewhere.campaign.json";

/** Pulls a campaign that was made elsewhere, renames its file and plans a change of it, by keyboard alone. */
export const pulling: readonly Step[] = [
	["finds a campaign that was made elsewhere", find],
	["saves it as a campaign file", pull],
	["renames the file, which keeps its campaign", rename],
	["reads what the file is ahead by", plan],
];

async function find({ page, sandbox, file, take }: Person): Promise<void> {
	const { $schema: _editorOnly, ...body } = JSON.parse(readFileSync(file, "utf8"));
	sandbox.seed({
		campaigns: [
			{ body: { ...body, name }, state: "Running" },
			{ body: { ...body, name: "Zebra crossings" } },
		],
	});
	await runCommand(page, "Pull to File");
	await quickPickRow(page, body.connectInstanceId).waitFor();
	await take("instances");
	await page.keyboard.press("Enter");
	await quickPickRow(page, name).waitFor();
	await page.keyboard.type("autumn recall");
	await quickPickRow(page, "Zebra crossings").waitFor({ state: "detached" });
}

async function pull({ page, workspace, take }: Person): Promise<void> {
	await page.keyboard.press("Enter");
	const field = page.locator(".quick-input-widget input");
	// The value of a field is no attribute of it.
	const isProposed = `[...document.querySelectorAll("input")].some(({ value }) => value.endsWith("${fileName}"))`;
	await page.waitForFunction(isProposed);
	await take("save");
	await field.first().press("Enter");
	await toast(page, "which is linked to it").waitFor();
	await page.locator(`.tab.active[data-resource-name="${fileName}"]`).waitFor();
	const saved = JSON.parse(readFileSync(join(workspace, fileName), "utf8"));
	assert.deepEqual([saved.name, saved.id, saved.arn], [name, undefined, undefined]);
	await page.locator(".codelens-decoration a").filter({ hasText: "pulled just now" }).waitFor();
	assert.equal(await page.locator(".squiggly-error, .squiggly-warning").count(), 0);
}

async function rename({ page, workspace }: Person): Promise<void> {
	await runCommand(page, "File: Focus on Files Explorer");
	const field = page.locator(".explorer-folders-view .monaco-inputbox input");
	await again(page, field, () => page.keyboard.press("F2"));
	await page.keyboard.press("Control+A");
	await page.keyboard.type("recall.campaign.json");
	await page.keyboard.press("Enter");
	await page.locator('.tab.active[data-resource-name="recall.campaign.json"]').waitFor();
	assert.ok(existsSync(join(workspace, "recall.campaign.json")));
	await focusEditor(page);
	await page.locator(".codelens-decoration a").filter({ hasText: "pulled" }).waitFor();
}

async function plan({ page }: Person): Promise<void> {
	await replace(page, "made elsewhere", "changed here");
	await save(page);
	await runCommand(page, "Plan Changes");
	await page.locator('.tab[data-resource-name="recall.plan.txt"]').waitFor();
	await line(page, "The file is ahead by 1 property: name").first().waitFor();
	assert.equal(await line(page, "Changed in AWS since").count(), 0);
}
