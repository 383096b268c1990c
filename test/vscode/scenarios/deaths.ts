import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { lens } from "./lenses";
import { focusEditor, replace, runCommand, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Goes on writing while the language server keeps dying. */
export const deaths: Scenario = {
	topic: "deaths",
	example: "sms.campaign.json",
	steps: [["is told once that the server keeps stopping, and loses nothing", survive]],
};

async function survive({ page, workspace }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await lens(page, "Create Campaign").waitFor();
	await focusEditor(page);
	let typed = "PT1H";
	let last: number | undefined;
	for (let death = 1; death <= 6; death++) {
		const server = await newServer(dirname(workspace), last);
		process.kill(server, "SIGKILL");
		last = server;
		await replace(page, typed, `PT${death}M`);
		typed = `PT${death}M`;
	}
	await newServer(dirname(workspace), last);
	await replace(page, typed, "one hour");
	await page.keyboard.press("Control+Home");
	await lens(page, "1 error").waitFor();
	// Escape, which is pressed above, hides messages but leaves them in the list.
	await runCommand(page, "Show Notifications");
	const told = page.locator(".notifications-center .notification-list-item");
	await told.filter({ hasText: "The Connect Campaigns language server keeps stopping." }).waitFor();
	assert.equal(await told.count(), 1);
}

/** The language server that runs from a folder, once it is another than the last. Linux only. */
async function newServer(folder: string, last: number | undefined): Promise<number> {
	for (const end = Date.now() + 60_000; Date.now() < end; ) {
		const running = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isServer(name, folder));
		const other = running.map(Number).find((pid) => pid !== last);
		if (other !== undefined) {
			return other;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error("no language server within a minute");
}

function isServer(pid: string, folder: string): boolean {
	try {
		const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
		return command.includes(`${folder}/extensions/`) && command.includes("dist/server.js");
	} catch {
		// It ended while we looked.
		return false;
	}
}
