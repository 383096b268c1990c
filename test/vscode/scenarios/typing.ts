import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { randomNumbers } from "../../support/random";
import { type Key, keysFor, press, type Speed } from "../keys";
import { lens } from "./lenses";
import { again, empty, focused, line, openFile, save, seeOpen, suggest, suggestions } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** As people type, with a pause now and then. */
const human: Speed = { keys: [25, 80], pauses: [300, 900], onePauseIn: 12 };

/** As people type who know what they write: keys that come faster overtake how VS Code closes brackets. */
const steady: Speed = { keys: [25, 40], pauses: [40, 60], onePauseIn: 1 };

/** The twin is a text alone: what its own language offers would be taken by the same keys. */
export const plainTwin = {
	"[json]": {
		"editor.suggestOnTriggerCharacters": false,
		"editor.quickSuggestions": { strings: "off", other: "off" },
	},
};

/** Types two campaigns by hand without a look at what is offered, then takes of it what is wanted, and moves about. */
export const typing: Scenario = {
	topic: "typing",
	example: "sms.campaign.json",
	settings: plainTwin,
	steps: [
		["opens VS Code", open],
		["types a campaign, and has the text that a plain file has", typeBeside],
		["types another one, and has its text", typeAnother],
		["moves in the text behind a closed string and a number", move],
		["takes what is offered on purpose alone", takeOnPurpose],
	],
};

/** Waits for the server, too: VS Code asks nobody else for suggestions. */
async function open({ page }: Person): Promise<void> {
	await seeOpen(page, "sms.campaign.json", "Outage notices");
	await lens(page, "Create Campaign").first().waitFor();
}

/** Types an example into a campaign file and into a plain one. */
async function typeBeside({ page, workspace, take }: Person): Promise<void> {
	const text = shortened(workspace, "externally-fed", ["tags", "channelSubtypeConfig"]);
	const path = join(workspace, "typed-externally-fed");
	const typed = await compareWithPlain(page, path, keysFor(text), { speed: human, seed: 1 });
	await take("externally-fed");
	assert.equal(typed, text);
}

/** Types an example whose text a plain file has too, as the step before shows of these keys. */
async function typeAnother({ page, workspace, take }: Person): Promise<void> {
	const text = shortened(workspace, "sms", ["communicationTimeConfig", "schedule", "tags"]);
	const random = randomNumbers(2);
	const typed = await typeInto(page, join(workspace, "typed-sms.campaign.json"), () =>
		press(page, keysFor(text), human, random),
	);
	await take("sms");
	assert.equal(typed, text);
}

/** Types the same keys into a campaign file and into a plain one. Fails where the texts differ; else returns them. */
export async function compareWithPlain(
	page: Page,
	path: string,
	keys: readonly Key[],
	{ speed, seed }: { readonly speed: Speed; readonly seed: number },
): Promise<string> {
	const random = randomNumbers(seed);
	const typed = await typeInto(page, `${path}.campaign.json`, () => press(page, keys, speed, random));
	const plain = await typeInto(page, `${path}.json`, () => press(page, keys, steady, random));
	assert.equal(typed, plain);
	return typed;
}

/** Opens an empty file, types into it and saves it; the text that is on disk. */
async function typeInto(page: Page, path: string, type: () => Promise<void>): Promise<string> {
	writeFileSync(path, "");
	await openFile(page, path);
	if (path.endsWith(".campaign.json")) {
		await suggest(page, "campaign-sms");
		await page.keyboard.press("Escape");
	} else {
		await seeBracketsClosed(page);
	}
	await type();
	await save(page);
	return readFileSync(path, "utf8");
}

/** Waits until VS Code knows the brackets of a language, which it reads when it first opens a file of it. */
async function seeBracketsClosed(page: Page): Promise<void> {
	await again(page, line(page, "[]"), async () => {
		await empty(page);
		await page.keyboard.type("[");
	});
	await empty(page);
	await line(page, "[]").waitFor({ state: "hidden" });
}

/** Of longer texts, only the beginning is typed: a letter more is as the one before. */
const longestText = 24;

/**
 * An example as VS Code indents by default, with short texts, and with one entry of lists and days, which are alike.
 *
 * @param without properties that are left out: the other example has them in the same form.
 */
function shortened(workspace: string, name: string, without: readonly string[]): string {
	const text = readFileSync(join(workspace, `${name}.campaign.json`), "utf8");
	const campaign: unknown = JSON.parse(text, (key, value: unknown) => {
		if (without.includes(key)) {
			return undefined;
		}
		if (typeof value === "string") {
			return value.slice(0, longestText);
		}
		if (Array.isArray(value)) {
			return value.slice(0, 1);
		}
		return key === "dailyHours" && typeof value === "object" && value !== null
			? Object.fromEntries(Object.entries(value).slice(0, 1))
			: value;
	});
	return JSON.stringify(campaign, undefined, 4);
}

/** Arrows right behind a string and numbers, each of which would be lost in a list. */
const walk: readonly Key[] = [
	...[
		"{",
		"Enter",
		...'"name": "Sale",',
		"Enter",
		...'"type": "MANAGED"',
		"ArrowUp",
		...",",
		"ArrowDown",
		"End",
	],
	...[
		...",",
		"Enter",
		...'"channelSubtypeConfig": {',
		"Enter",
		...'"telephony": {',
		"Enter",
		...'"capacity": 0.5',
	],
	...["ArrowUp", "ArrowUp", "ArrowUp", ...",", "ArrowDown", "ArrowDown", "ArrowDown", "End", ...",", "Enter"],
	...[
		...'"outboundMode": {',
		"Enter",
		...'"agentless": true',
		"ArrowUp",
		"ArrowDown",
		"ArrowDown",
		"ArrowDown",
		...",",
	],
];

async function move({ page, workspace, take }: Person): Promise<void> {
	const plain = await typeInto(page, join(workspace, "walk.json"), () =>
		press(page, walk, steady, randomNumbers(4)),
	);
	for (const [onePauseIn, name] of [
		[1, "slow.campaign.json"],
		[1000, "fast.campaign.json"],
	] as const) {
		const speed: Speed = { ...human, onePauseIn };
		const typed = await typeInto(page, join(workspace, name), () =>
			press(page, walk, speed, randomNumbers(3)),
		);
		await take(name);
		assert.equal(typed, plain);
	}
}

async function takeOnPurpose({ page, workspace, take }: Person): Promise<void> {
	const { keyboard } = page;
	await openFile(page, join(workspace, "sms.campaign.json"));
	const delay = { delay: 60 };
	const rows = suggestions(page);
	await empty(page);
	await keyboard.type("{", delay);
	await keyboard.press("Enter");
	await keyboard.type('"', delay);
	await rows.filter({ hasText: "connectInstanceId" }).first().waitFor();
	await take("offered");
	assert.equal(
		await page.locator(".suggest-widget .monaco-list-row.focused").count(),
		0,
		"nothing is chosen",
	);
	await keyboard.type("na", delay);
	await focused(page, "name");
	await keyboard.press("Tab");
	await line(page, '"name": "<campaign name>"').waitFor();
	await keyboard.type("Sale", delay);
	await keyboard.press("Tab");
	await keyboard.type(",", delay);
	await keyboard.press("Enter");
	await keyboard.press("Control+Space");
	await rows.filter({ hasText: "connectInstanceId" }).first().waitFor();
	await page.locator(".suggest-widget .monaco-list-row.focused").waitFor();
	await keyboard.press("Escape");
	await keyboard.type('"type": "', delay);
	await rows.filter({ hasText: "MANAGED" }).first().waitFor();
	await keyboard.type("J");
	await focused(page, "JOURNEY");
	await take("a first letter");
	await keyboard.press("Enter");
	await line(page, '"type": "JOURNEY"').waitFor();
	await keyboard.type('"', delay);
	await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
	assert.equal(await line(page, '"type": "JOURNEY""').count(), 0, "the quote was there already");
}
