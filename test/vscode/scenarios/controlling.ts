import assert from "node:assert/strict";
import { lens } from "./lenses";
import { dialog, focusEditor, line, replace, runCommand, seeOpen, toast } from "./pageActions";
import { answer, clear, focusedButton } from "./questions";
import type { Person, Scenario } from "./scenario";

const name = "Outage notices by text message";

/** Sees a campaign through its life, by keyboard alone. */
export const controlling: Scenario = {
	topic: "controlling",
	example: "sms.campaign.json",
	environment: { AWS_PROFILE: "sandbox" },
	steps: [
		["creates a campaign, which can't be paused yet, and is told why", create],
		["starts it, after reading whom it reaches and when", start],
		["pauses it with Enter, and resumes it", pauseAndResume],
		["changes the file, and sees what would become of the campaign", plan],
		["applies what is possible, and sees what is left", apply],
		["stops it by typing its name, and no other", stop],
		["deletes it, and nothing is left above the file", remove],
	],
};

async function create({ page, sandbox, take }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await focusEditor(page);
	await runCommand(page, "Create Campaign");
	await answer(page, "Create");
	await toast(page, "was created with ID").waitFor();
	await clear(page);
	await runCommand(page, "Pause Campaign");
	const told = toast(page, "Only a campaign in state Running can be paused. It hasn't been started.");
	await told.waitFor();
	await take("not yet");
	assert.equal(await dialog(page).count(), 0);
	assert.deepEqual(states(sandbox), ["Initialized"]);
	await clear(page);
}

async function start({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Start Campaign");
	for (const words of [
		"Kind: MANAGED, sms (agentless)",
		/Recipients: segment .+ of domain /,
		/Schedule: from /,
	]) {
		await dialog(page).getByText(words).first().waitFor();
	}
	await take("start");
	// Enter alone would show the campaign.
	await focusedButton(page, "Show Campaign");
	await answer(page, "Start");
	await toast(page, `"${name}" was started: state Running. (AWS request ID `).waitFor();
	await lens(page, "Pause Campaign").waitFor();
	await lens(page, "Stop Campaign").waitFor();
	await take("running");
	assert.deepEqual(states(sandbox), ["Running"]);
	await clear(page);
}

async function pauseAndResume({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Pause Campaign");
	await focusedButton(page, "Pause");
	await take("pause");
	await page.keyboard.press("Enter");
	await toast(page, `"${name}" was paused: state Paused`).waitFor();
	await lens(page, "Resume Campaign").waitFor();
	await lens(page, "Pause Campaign").waitFor({ state: "detached" });
	assert.deepEqual(states(sandbox), ["Paused"]);
	await clear(page);
	await runCommand(page, "Resume Campaign");
	await answer(page, "Resume");
	await toast(page, `"${name}" was resumed: state Running`).waitFor();
	assert.deepEqual(states(sandbox), ["Running"]);
	await clear(page);
}

async function plan({ page, take }: Person): Promise<void> {
	await focusEditor(page);
	await replace(page, "OPT_IN", "OPT_OUT");
	// Last, so that the lines above the file are in view.
	await replace(page, "0.5", "0.25");
	await runCommand(page, "Plan Changes");
	await page.locator('.tab.active[data-resource-name="sms.plan.txt"]').waitFor();
	for (const words of [
		"~ changed",
		"to   0.25",
		"by UpdateCampaignChannelSubtypeConfig",
		"! blocked",
		"Not possible: AWS allows it in state Initialized only.",
		"1 change, 1 not possible in state Running",
	]) {
		await line(page, words).first().waitFor();
	}
	await lens(page, "1 change, 1 not possible in state Running").waitFor();
	await take("plan");
}

async function apply({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Apply Changes");
	await dialog(page)
		.getByText("1. UpdateCampaignChannelSubtypeConfig: channelSubtypeConfig.sms.capacity")
		.first()
		.waitFor();
	await dialog(page).getByText("Left as it is in AWS:").first().waitFor();
	await take("apply");
	// Enter alone would show the plan.
	await focusedButton(page, "Show Plan");
	await answer(page, "Send 1 Request");
	await toast(page, `Applied what is possible to campaign "${name}".`).waitFor();
	await take("applied");
	const [campaign] = sandbox.campaigns.values();
	const text = JSON.stringify(campaign?.body);
	assert.match(text, /"capacity":0\.25/);
	assert.match(text, /"instanceLimitsHandling":"OPT_IN"/);
	await lens(page, "1 not possible in state Running").waitFor();
	await clear(page);
	// The plan has the keyboard until it is closed.
	await page.keyboard.press("Control+W");
	await page.locator('.tab[data-resource-name="sms.plan.txt"]').waitFor({ state: "detached" });
	await focusEditor(page);
}

async function stop({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Stop Campaign");
	await dialog(page).getByText("A stopped campaign can't be resumed or started again.").first().waitFor();
	await take("stop");
	await answer(page, "Stop");
	const input = page.locator(".quick-input-widget");
	await input.getByText("Stopping can't be undone.").waitFor();
	await page.keyboard.type("yes");
	await page.keyboard.press("Enter");
	await input.getByText("That isn't the name of the campaign yet.").waitFor();
	await take("stop by name");
	assert.deepEqual(states(sandbox), ["Running"]);
	await page.keyboard.press("Control+A");
	await page.keyboard.type(name);
	await page.keyboard.press("Enter");
	await toast(page, `"${name}" was stopped: state Stopped`).waitFor();
	await lens(page, "Stopped").waitFor();
	await lens(page, "Stop Campaign").waitFor({ state: "detached" });
	assert.deepEqual(states(sandbox), ["Stopped"]);
	await clear(page);
}

async function remove({ page, sandbox, take }: Person): Promise<void> {
	await runCommand(page, "Delete Campaign");
	await answer(page, "Delete");
	await page.locator(".quick-input-widget").getByText("Deleting can't be undone.").waitFor();
	await page.keyboard.type(name);
	await page.keyboard.press("Enter");
	await toast(page, `"${name}" was deleted: AWS no longer has it. (AWS request ID `).waitFor();
	await lens(page, "Stopped").waitFor({ state: "detached" });
	await take("deleted");
	assert.deepEqual(states(sandbox), []);
	await line(page, "Outage notices").first().waitFor();
}

function states({ campaigns }: Person["sandbox"]): readonly string[] {
	return [...campaigns.values()].map(({ state }) => state);
}
