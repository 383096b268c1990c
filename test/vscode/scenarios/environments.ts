import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { environmentsFileName } from "../../../shared/src/environments/environments";
import {
	again,
	chosen,
	dialog,
	line,
	openFile,
	quickPickRow,
	replace,
	runCommand,
	seeOpen,
	toast,
} from "./pageActions";
import { answer, clear } from "./questions";
import type { Person, Scenario } from "./scenario";

const file = "notices.campaign.json";

/** Writes one campaign for three environments, of which one has a fault, and creates it in another. */
export const environments: Scenario = {
	topic: "environments",
	example: "sms.campaign.json",
	steps: [
		["opens a campaign with values of environments, of which none is chosen", open],
		["is told that nothing is sent without one", refused],
		["chooses one, and agrees to where it leads", choose],
		["completes a name, and reads its value in each environment", complete],
		["sees the fault of the one environment that has it", fault],
		["creates the campaign in the other, with its values", create],
		["sends nothing where the file leads elsewhere while the question is open", movedMeanwhile],
		["has to agree anew once the file leads elsewhere", moved],
	],
};

const instance = "6f3c1b7e-2a54-4f0e-9d38-0b1a5c7e9f21";

function fileOf(profile: string) {
	const place = { profile, region: "us-east-1", account: "111122223333" };
	return {
		environments: {
			dev: { ...place, values: { instance, zone: "America/New_York", label: "dev" } },
			test: { ...place, values: { instance, zone: "America/Chicago", label: "test" } },
			prod: { ...place, protected: true, values: { instance, zone: "The Moon", label: "prod" } },
		},
	};
}

async function open({ page, workspace, file: example }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	const text = readFileSync(example, "utf8")
		.replaceAll(instance, "${instance}")
		.replace(/"defaultTimeZone": "[^"]*"/, '"defaultTimeZone": "${zone}"');
	writeFileSync(join(workspace, environmentsFileName), JSON.stringify(fileOf("sandbox"), undefined, 2));
	writeFileSync(join(workspace, file), text);
	await openFile(page, join(workspace, file));
	await status(page, "Environment").waitFor();
	await page
		.locator(".codelens-decoration a")
		.filter({ hasText: /choose.an.environment/ })
		.waitFor();
}

async function refused({ page, sandbox }: Person): Promise<void> {
	await runCommand(page, "Create Campaign");
	await toast(page, "no environment is chosen").waitFor();
	assert.deepEqual(sandbox.ledger, []);
	await clear(page);
}

async function choose({ page, take }: Person): Promise<void> {
	await select(page, "Environment", "dev");
	await dialog(page).getByText("AWS profile: sandbox").waitFor();
	await dialog(page).getByText("Account: 111122223333").waitFor();
	await take("agreed");
	await answer(page, "Use Environment");
	await status(page, "dev").waitFor();
	await status(page, "sandbox").waitFor();
	await status(page, "us-east-1").waitFor();
	// What the names stand for stands behind them.
	await page.locator(".view-line").getByText("= America/New_York").waitFor();
}

async function complete({ page, take }: Person): Promise<void> {
	await replace(page, "Outage notices", "Notices of ");
	await page.keyboard.type("${la", { delay: 60 });
	await chosen(page, "label");
	await take("completion");
	await page.keyboard.press("Enter");
	await line(page, "Notices of ${label}").first().waitFor();
	await page.keyboard.press("Control+S");
	const value = page.locator(".view-line span").filter({ hasText: /\$\{zone\}/ });
	const hover = page.locator(".monaco-hover:not(.hidden)").getByText("America/Chicago");
	await again(page, hover, async () => {
		await page.mouse.move(5, 5);
		await value.last().hover();
	});
	await take("hover");
	await page.mouse.move(5, 5);
}

async function fault({ page, take }: Person): Promise<void> {
	await select(page, "dev", "prod");
	await answer(page, "Use Environment");
	await status(page, "prod").waitFor();
	await runCommand(page, "Create Campaign");
	const told = toast(page, "In prod:");
	await told.waitFor();
	await page.keyboard.press("Control+Shift+M");
	await page.locator(".markers-panel").getByText("In prod:").first().waitFor();
	await take("in prod");
	await clear(page);
}

async function create({ page, sandbox, take }: Person): Promise<void> {
	await select(page, "prod", "dev");
	// That was agreed to before.
	await status(page, "dev").waitFor();
	await runCommand(page, "Create Campaign");
	await dialog(page).getByText("Notices of dev").first().waitFor();
	await dialog(page).getByText("Region: us-east-1 (from the environment dev)").waitFor();
	await take("question");
	await dialog(page)
		.getByRole("button", { name: /^Create/ })
		.click();
	await toast(page, "was created with ID").waitFor();
	const [campaign] = [...sandbox.campaigns.values()];
	const text = JSON.stringify(campaign?.body);
	assert.match(text, /"Notices of dev/);
	assert.ok(text.includes(instance) && !text.includes("${"), text);
	await clear(page);
}

async function movedMeanwhile({ page, workspace, sandbox }: Person): Promise<void> {
	await runCommand(page, "Create Campaign");
	const create = dialog(page).getByRole("button", { name: /^Create/ });
	await create.waitFor();
	const moved = JSON.stringify(fileOf("sandbox-temporary"), undefined, 2);
	writeFileSync(join(workspace, environmentsFileName), moved);
	await create.click();
	await toast(page, "Not sent: the environment dev leads elsewhere since you chose it").waitFor();
	assert.equal(sandbox.campaigns.size, 1);
	await clear(page);
}

async function moved({ page, workspace, sandbox }: Person): Promise<void> {
	writeFileSync(
		join(workspace, environmentsFileName),
		JSON.stringify(fileOf("sandbox-temporary"), undefined, 2),
	);
	await page
		.locator(".statusbar-item.has-background-color, .statusbar-item")
		.getByText("dev")
		.first()
		.waitFor();
	const before = sandbox.ledger.length;
	await again(page, toast(page, "the environment dev leads elsewhere since you chose it"), async () => {
		await page.keyboard.press("Escape");
		await runCommand(page, "Plan Changes");
	});
	assert.equal(sandbox.ledger.length, before);
}

async function select(page: Page, from: string, to: string): Promise<void> {
	await status(page, from).click();
	await quickPickRow(page, to).first().waitFor();
	await page.keyboard.type(to);
	await page.keyboard.press("Enter");
}

function status(page: Page, text: string): Locator {
	return page.locator(".statusbar-item").getByText(text, { exact: true });
}
