import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Random } from "../support/random";

/** A key by its name, or a character that is typed. */
export type Key = string;

/** Milliseconds between two keys, and before or behind those at which people look up. */
export interface Speed {
	readonly keys: readonly [least: number, most: number];
	readonly pauses: readonly [least: number, most: number];
	/** One in how many of the places for a pause has one. */
	readonly onePauseIn: number;
}

/**
 * The keys with which somebody writes a JSON text in an editor that closes brackets and quotes and indents by itself:
 * a closing bracket on a line of its own is there already, so that an arrow leads behind it.
 */
export function keysFor(text: string): Key[] {
	return text
		.trimEnd()
		.split("\n")
		.flatMap((line, index) => {
			const words = line.trimStart();
			const isClosing = /^[}\]]/.test(words);
			const before = index === 0 ? [] : isClosing ? ["ArrowDown", "End"] : ["Enter"];
			return [...before, ...(isClosing ? words.slice(1) : words)];
		});
}

/** The keys of somebody who writes every bracket, too, whatever the editor has closed already. */
export function everyKeyFor(text: string): Key[] {
	const lines = text.trimEnd().split("\n");
	return lines.flatMap((line, index) => [...(index === 0 ? [] : ["Enter"]), ...line.trimStart()]);
}

/**
 * Milliseconds before a bracket, which few keyboards have within easy reach. VS Code closes it, or indents what closes
 * it, only if it has found out by then that no string is open before it, which it does when it has nothing else to do;
 * keys that come faster get other texts, in files of any language.
 */
const leastBeforeBracket = 150;

/** Presses keys as a person does: now faster, now slower, and now and then with a look at what has been written. */
export async function press(page: Page, keys: readonly Key[], speed: Speed, random: Random): Promise<void> {
	let before: Key = "";
	for (const key of keys) {
		const isLooking =
			(/^(?:Enter|Arrow.*)$/.test(key) || /^[{[,:"]$/.test(before)) && random(speed.onePauseIn) === 0;
		const [least, most] = isLooking ? speed.pauses : speed.keys;
		const time = least + random(most - least + 1);
		if (/^[{}[\]]$/.test(key)) {
			await pause(Math.max(time, leastBeforeBracket));
			await idle(page);
		} else {
			await pause(time);
		}
		await pressOne(page, key);
		before = key;
	}
}

/** Waits until the page has nothing to do, twice: what it had put off is done then. */
async function idle(page: Page): Promise<void> {
	await page.evaluate("new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done())))");
}

function pressOne({ keyboard }: Page, key: Key): Promise<void> {
	return key.length === 1 ? keyboard.type(key) : keyboard.press(key);
}
