import assert from "node:assert/strict";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { focusEditor, quickPickRow, replace, runCommand, seeOpen } from "./pageActions";
import type { Person, Scenario } from "./scenario";

/** Looks at the week in which recipients can be reached, while the file is edited. */
export const times: Scenario = {
	topic: "times",
	example: "journey.campaign.json",
	steps: [
		["opens the week beside the file", open],
		["sees the week change with the text, and what overlaps or goes over midnight", edit],
		["goes from a range to its place in the file", reveal],
		["finds the week again after hiding it, at the same place", hide],
		["reads it in a light theme", (person) => inTheme(person, "Light Modern", "vscode-light")],
		["reads it in high contrast", (person) => inTheme(person, "Dark High Contrast", "vscode-high-contrast")],
		[
			"reads it in light high contrast",
			(person) => inTheme(person, "Light High Contrast", "vscode-high-contrast-light"),
		],
		["finds the week again after VS Code was closed, and it goes on with the text", reopen],
	],
};

/** What functions that run in the page use of it. */
declare const window: { readonly scrollY: number; scrollTo(x: number, y: number): void };
declare function getComputedStyle(element: unknown): Readonly<Record<string, string>>;

/** The page inside of the frames in which VS Code keeps webviews. */
function week(page: Page): FrameLocator {
	return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

async function open({ page }: Person): Promise<void> {
	await seeOpen(page, "journey.campaign.json", "Welcome journey");
	await runCommand(page, "Show Communication Times");
	const frame = week(page);
	await frame.getByRole("heading", { name: "When recipients can be reached" }).waitFor();
	await frame.getByText("Hours are those of America/New_York, for every recipient.").waitFor();
	const sections = await frame.locator("section h2").allInnerTexts();
	assert.deepEqual(sections, ["Telephony 40 h a week", "SMS 55 h a week", "Email 60 h a week"]);
	await frame.getByText("Independence Day: Friday 2031-07-04, 1 day.").first().waitFor();
	await seeGeometry(page);
}

/** Bars lie where their times are, and the days are in order. */
async function seeGeometry(page: Page): Promise<void> {
	const telephony = week(page).locator('[data-channel="telephony"]');
	const rows = await telephony.locator("tbody th").allInnerTexts();
	assert.deepEqual(rows.slice(0, 2).concat(rows.slice(-1)), ["Monday", "Tuesday", "Sunday"]);
	const track = await telephony.locator('[data-day="MONDAY"] .track').boundingBox();
	const bars = telephony.locator('[data-day="MONDAY"] .range');
	assert.ok(track);
	for (const [index, from, to] of [
		[0, 9, 12],
		[1, 13, 18],
	] as const) {
		const bar = await bars.nth(index).boundingBox();
		assert.ok(bar);
		near((bar.x - track.x) / track.width, from / 24);
		near(bar.width / track.width, (to - from) / 24);
	}
}

function near(found: number, wanted: number): void {
	assert.ok(Math.abs(found - wanted) < 0.02, `${found} is not near ${wanted}`);
}

async function edit({ page }: Person): Promise<void> {
	const frame = week(page);
	const tuesday = frame.locator('[data-channel="telephony"] [data-day="TUESDAY"]');
	await focusEditor(page);
	await page.keyboard.press("Control+Home");
	await replace(page, "T12:00", "T14:00");
	await frame.getByText("Tuesday: 13:00 to 14:00 is in more than one range.").waitFor();
	await tuesday.getByText("9 h", { exact: true }).waitFor();
	assert.equal(await tuesday.locator(".overlap").count(), 1);
	const [one, other] = await Promise.all(
		[0, 1].map((index) => tuesday.locator(".range").nth(index).boundingBox()),
	);
	assert.ok(one && other && other.y >= one.y + one.height - 1, "bars that overlap lie in different lanes");
	await replace(page, "T20:00", "T08:00");
	await frame.getByText("Tuesday: 09:00 to 08:00 ends before it starts.").waitFor();
	const dashed = frame.locator('[data-channel="sms"] [data-day="TUESDAY"] .range');
	assert.equal(await styleOf(dashed, "borderTopStyle"), "dashed");
}

async function reveal({ page, take }: Person): Promise<void> {
	await page.keyboard.press("Control+Home");
	const range = week(page).getByRole("button", { name: "Wednesday 13:00–18:00, 5 h" }).first();
	await range.focus();
	await take("focus");
	await page.keyboard.press("Enter");
	const selection = page.locator(".statusbar").getByText(/^Ln \d+, Col \d+ \(\d{2} selected\)$/);
	await selection.waitFor();
}

async function hide({ page }: Person): Promise<void> {
	const frame = week(page);
	const last = frame.getByRole("heading", { name: "Email" });
	await frame.locator("body").evaluate(() => window.scrollTo(0, 100_000));
	const before = await frame.locator("body").evaluate(() => window.scrollY);
	assert.ok(before > 50, "there is nothing to scroll");
	const tab = page.locator('.tab[aria-label^="Times of journey"]');
	await tab.click();
	await page.keyboard.press("Control+N");
	await last.waitFor({ state: "detached" });
	await tab.click();
	await last.waitFor();
	await frame.getByText("Tuesday: 13:00 to 14:00 is in more than one range.").waitFor();
	const after = await frame.locator("body").evaluate(() => window.scrollY);
	assert.equal(after, before);
	await frame.locator("body").evaluate(() => window.scrollTo(0, 0));
}

async function inTheme({ page }: Person, theme: string, className: string): Promise<void> {
	await focusEditor(page);
	await page.keyboard.press("Control+K");
	await page.keyboard.press("Control+T");
	await quickPickRow(page, "Dark Modern").first().waitFor();
	await page.keyboard.type(theme);
	await quickPickRow(page, theme).first().waitFor();
	await page.keyboard.press("Enter");
	const body = week(page).locator(`body.${className}`);
	await body.waitFor();
	await seeContrast(page);
}

async function reopen({ page }: Person): Promise<void> {
	await focusEditor(page);
	await page.keyboard.press("Control+S");
	await page.locator(".tab.dirty").first().waitFor({ state: "detached" });
	// The address names a file to open, in the place of what was open before.
	const address = new URL(page.url());
	address.searchParams.delete("payload");
	await page.goto(address.href);
	const overlap = week(page).getByText("Tuesday: 13:00 to 14:00 is in more than one range.");
	await overlap.waitFor();
	await focusEditor(page);
	await page.keyboard.press("Control+Home");
	await replace(page, "T14:00", "T12:00");
	await overlap.waitFor({ state: "detached" });
}

/** Text stands out from what is behind it as WCAG 2 asks for, and what overlaps is hatched in any theme. */
async function seeContrast(page: Page): Promise<void> {
	const frame = week(page);
	const range = frame.locator(".range:not(.faulty)").first();
	const colours = [await styleOf(range, "color"), await styleOf(range, "backgroundColor")];
	const [one = 0, other = 0] = colours.map(luminance);
	const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	assert.ok(ratio >= 4.5, `contrast ${ratio} of ${colours.join(" on ")}`);
	assert.match(await styleOf(frame.locator(".overlap").first(), "backgroundImage"), /gradient/);
}

/** A computed style, by its name in scripts. */
async function styleOf(element: Locator, name: string): Promise<string> {
	return (await element.evaluate((node, wanted) => getComputedStyle(node)[wanted], name)) ?? "";
}

/** Relative luminance as of WCAG 2, from 0 to 1, of a colour as browsers compute it. */
function luminance(colour: string): number {
	const scale = colour.startsWith("rgb") ? 255 : 1;
	const numbers = [...colour.matchAll(/[\d.]+/g)].slice(0, 3).map(([text]) => Number(text) / scale);
	const [red = 0, green = 0, blue = 0] = numbers.map((part) =>
		part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
