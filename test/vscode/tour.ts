import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { focusEditor, openFile, save, suggest, suggestions } from "./scenarios/pageActions";

/** What somebody does at a gap. */
export type Way = "type" | "Enter" | "Tab" | "leave" | "letters" | "quote" | "comma";

export const ways: readonly Way[] = ["type", "Enter", "leave", "Tab", "letters"];

/** Typed with a closing quote, and with a comma, as people do by habit: VS Code ends its tour at that. */
export const byHabit: readonly Way[] = ["quote", "comma"];

/** A place to be filled in, and what stands there. */
interface Gap {
	readonly stop: number;
	text: string;
}

/** A snippet as literal texts and gaps, in the order of the text; a gap that is repeated is the same. */
type Piece = string | Gap;

const marks = /\$\{(\d+):((?:[^\\}]|\\.)*)\}|(?<!\\)\$(\d+)/g;

/** What is on disk before a snippet is inserted. */
export interface Around {
	readonly start: string;
	readonly end: string;
}

/**
 * Inserts a snippet by its label into a file and goes from gap to gap with Tab, in one way after the other at each.
 * Fails unless exactly what was written at each gap stands there at the end, and behind it what is typed last.
 *
 * @param first which way the first gap gets.
 * @param of the ways to fill in gaps.
 */
export async function tour(
	page: Page,
	path: string,
	{ label, body }: { readonly label: string; readonly body: string },
	around: Around,
	first: number,
	of: readonly Way[] = ways,
): Promise<void> {
	const { start, end } = around;
	await insert(page, path, label, around);
	const pieces = piecesOf(body);
	await walk(page, pieces, first, of);
	await page.keyboard.type("!");
	await save(page);
	const written = textOf(pieces);
	assert.equal(readFileSync(path, "utf8"), `${start}${written}!${end}`);
	JSON.parse(start + written + end);
}

/** Inserts a snippet by its label into a new file. */
export async function insert(page: Page, path: string, label: string, { start, end }: Around): Promise<void> {
	writeFileSync(path, start + end);
	await openFile(page, path);
	await focusEditor(page);
	await page.keyboard.press("Control+Home");
	for (let left = start.length; left > 0; left--) {
		await page.keyboard.press("ArrowRight");
	}
	// Of a long list only the rows in view are on the page. Labels that begin alike stand below each other.
	await suggest(page, "");
	await page.keyboard.type(/^[\w-]+/.exec(label)?.[0] ?? label, { delay: 30 });
	// With the mouse: while a list is still coming, an arrow key may move in the text.
	await suggestions(page)
		.filter({ has: page.locator(".label-name").getByText(label, { exact: true }) })
		.first()
		.click();
	await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
}

/** Goes through the gaps of a snippet that was inserted, from the first to behind the last. */
export async function walk(
	page: Page,
	pieces: Piece[],
	first: number,
	of: readonly Way[] = ways,
): Promise<void> {
	const gaps = [...new Set(pieces.filter((piece) => typeof piece !== "string"))];
	let queue = gaps.sort((one, other) => one.stop - other.stop);
	let turn = first;
	for (let gap = queue.shift(); gap !== undefined; gap = queue.shift()) {
		const behind = pieces[pieces.indexOf(gap) + 1];
		const isWhole = typeof behind === "string" && behind.startsWith('"');
		const next = of[turn % of.length] ?? "type";
		const isHabit = next === "quote" || next === "comma";
		const way = isHabit && !isWhole ? "type" : next;
		const nested = await fill(page, gap, way);
		turn++;
		if (way === "quote" || way === "comma") {
			// What has a value already is no gap, and no stop of a tour that begins anew.
			queue = queue.filter(({ text }) => text.startsWith("<"));
			// People look where they are before they type on.
			await (queue.length > 0 ? selected(page) : page.keyboard.press("Control+End"));
		}
		if (nested !== undefined) {
			pieces.splice(pieces.indexOf(gap), 1, ...nested);
			queue.unshift(...nested.filter((piece) => typeof piece !== "string"));
		}
	}
}

async function selected(page: Page): Promise<void> {
	await page
		.locator('[id="status.editor.selection"]')
		.filter({ hasText: /selected\)/ })
		.waitFor();
}

/** Fills a gap in one way, and leads on; the pieces of what was taken where that has gaps of its own. */
async function fill(page: Page, gap: Gap, way: Way): Promise<Piece[] | undefined> {
	const rows = suggestions(page);
	const widget = page.locator(".suggest-widget.visible");
	let taken: string | undefined;
	if (way === "Enter" || way === "Tab") {
		await page.keyboard.press("Control+Space");
		await rows.or(widget.getByText("No suggestions.")).filter({ visible: true }).first().waitFor();
		if ((await rows.count()) > 0) {
			taken = await take(page, way);
		} else {
			await page.keyboard.press("Escape");
		}
	} else if (way === "letters" && /^[A-Z]/.test(gap.text)) {
		await page.keyboard.type(gap.text.slice(0, 2), { delay: 40 });
		taken = await take(page, "Tab", gap.text.slice(0, 2));
	}
	if (taken !== undefined) {
		gap.text = taken;
	} else if (way !== "leave") {
		gap.text = valueFor(gap.text);
		const typed = `${gap.text}${way === "quote" ? '"' : way === "comma" ? '",' : ""}`;
		await page.keyboard.type(typed, { delay: 30 });
		// A list that stays when the value is whole would spend the Tab that leads on.
		await widget.waitFor({ state: "hidden" });
	}
	if (taken?.includes("<")) {
		return piecesIn(taken);
	}
	await page.keyboard.press("Tab");
	return undefined;
}

/**
 * Takes the row that is chosen, and waits until the list is gone; its value, which is the last part of its label.
 * Undefined where that is no value, but would ask AWS for some: the list is closed then. Left open it would turn into "No
 * suggestions." with the next key, and VS Code spends a Tab on closing that. `letters`: what its label begins with.
 */
async function take(page: Page, key: "Enter" | "Tab", letters = ""): Promise<string | undefined> {
	const row = page
		.locator(".suggest-widget.visible .monaco-list-row.focused")
		.filter({ has: page.locator(".label-name", { hasText: new RegExp(`^${letters}`) }) });
	await row.waitFor();
	const label = (await row.locator(".label-name").textContent()) ?? "";
	const isLookUp = label.startsWith("Look up ");
	await page.keyboard.press(isLookUp ? "Escape" : key);
	await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
	if (isLookUp) {
		return undefined;
	}
	return label.split(" · ").at(-1) ?? label;
}

/** How many texts were typed: what another file has would be suggested, and Tab would take it. */
let ownWords = 0;

/** What somebody types in the place of what stands in a gap. */
function valueFor(text: string): string {
	if (/^[\d.]+$/.test(text)) {
		return "2";
	}
	if (/^T\d/.test(text)) {
		return "T08:30";
	}
	if (/^PT/.test(text)) {
		return "PT2H";
	}
	if (/^P\d/.test(text)) {
		return "P1D";
	}
	if (/^[A-Z]\w+\/|^UTC$/.test(text)) {
		return "Europe/Madrid";
	}
	// Words would be found again in the ARNs that are offered further on.
	if (text === "<account>" || text.endsWith(" id>")) {
		const digits = String(++ownWords).padStart(12, "0");
		return text === "<account>" ? digits : `0a1b2c3d-0000-4000-8000-${digits}`;
	}
	return text === "<region>" ? "us-west-2" : `Own words ${String(++ownWords).padStart(3, "0")}`;
}

/** The pieces of a snippet, indented as an editor does that nobody has told otherwise. */
export function piecesOf(body: string): Piece[] {
	const gaps = new Map<number, Gap>();
	const pieces: Piece[] = [];
	let end = 0;
	for (const { index, 0: mark, 1: filled, 2: text = "", 3: bare } of body.matchAll(marks)) {
		const stop = Number(filled ?? bare);
		const gap = gaps.get(stop) ?? { stop, text: unescaped(text) };
		gaps.set(stop, gap);
		pieces.push(unescaped(body.slice(end, index)), gap);
		end = index + mark.length;
	}
	return [...pieces, unescaped(body.slice(end))];
}

/** The pieces of a text with names of what is to be filled in. */
function piecesIn(text: string): Piece[] {
	return text
		.split(/(<[^<>]*>)/)
		.map((piece, index) => (index % 2 === 0 ? piece : { stop: index, text: piece }));
}

export function textOf(pieces: readonly Piece[]): string {
	return pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

function unescaped(text: string): string {
	return text.replace(/\\([\\$}])/g, "$1").replaceAll("\t", "    ");
}
