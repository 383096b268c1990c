import assert from "node:assert/strict";

export interface Shown {
	readonly place: string;
	readonly text: string;
}

/** Longest text of a place, in UTF-16 code units. */
const bounds: Readonly<Record<string, number>> = {
	message: 1_000,
	problem: 1_000,
	dialog: 400,
	detail: 25_000,
	label: 200,
	iconLabel: 240,
	tooltip: 1_000,
	input: 600,
	terminal: 4_000,
	log: 40_000,
	document: 10_000_000,
};

/** Places whose text is more than one line by design. */
const ofLines: ReadonlySet<string> = new Set(["detail", "log", "document"]);

/** Fails where a text would be more than a text in its place. Written from what VS Code does, not from the doors. */
export function assertPlain({ place, text }: Shown): void {
	const bound = bounds[place];
	assert.ok(bound !== undefined, place);
	const excerpt = `${place}: ${JSON.stringify(text.slice(0, 300))}`;
	assert.ok(text.length <= bound, `${text.length} characters in ${excerpt}`);
	for (const [index, unit] of codePoints(text)) {
		const isLineBreak = unit === 0x0a && ofLines.has(place);
		const isTab = unit === 0x09 && place === "document";
		assert.ok(isLineBreak || isTab || !isUnseen(unit), `U+${unit.toString(16)} at ${index} in ${excerpt}`);
	}
	if (["log", "document", "terminal"].includes(place)) {
		return;
	}
	assert.equal(linkIn(text), undefined, excerpt);
	const rest = place === "iconLabel" ? withoutLeadingIcon(text) : text;
	assert.equal(iconIn(rest), undefined, excerpt);
}

/** An entry of the log is one line; what is below it is set in, so that it passes for no entry. */
export function assertOneEntry(text: string): void {
	const [, ...below] = text.trimEnd().split("\n");
	for (const line of below) {
		assert.ok(line.startsWith("    "), JSON.stringify(line));
	}
}

function* codePoints(text: string): Generator<readonly [number, number]> {
	for (let index = 0; index < text.length; index++) {
		const code = text.codePointAt(index) ?? 0;
		yield [index, code];
		if (code > 0xffff) {
			index++;
		}
	}
}

const unseen: readonly (readonly [first: number, last: number])[] = [
	[0x00, 0x1f],
	[0x7f, 0x9f],
	[0xad, 0xad],
	[0x34f, 0x34f],
	[0x61c, 0x61c],
	[0x180b, 0x180f],
	[0x200b, 0x200f],
	[0x2028, 0x202e],
	[0x2060, 0x206f],
	[0x3164, 0x3164],
	[0xd800, 0xdfff],
	[0xfeff, 0xfeff],
	[0xfff9, 0xfffb],
	[0xe0000, 0xe0fff],
];

function isUnseen(code: number): boolean {
	return unseen.some(([first, last]) => code >= first && code <= last);
}

/**
 * What VS Code would make a link of: brackets with something in them, and right behind them parentheses that begin
 * with a scheme. Any scheme counts here, since another version may know more of them.
 */
function linkIn(text: string): string | undefined {
	for (let close = text.indexOf("]("); close !== -1; close = text.indexOf("](", close + 1)) {
		const open = close < 2 ? -1 : text.lastIndexOf("[", close - 2);
		const end = text.indexOf(")", close);
		if (open !== -1 && end !== -1) {
			const [scheme = ""] = text.slice(close + 2, end).split(":");
			if (scheme !== "" && [...scheme].every((letter) => "+-.".includes(letter) || isLetterOrDigit(letter))) {
				return text.slice(open, end + 1);
			}
		}
	}
	return undefined;
}

/** What VS Code would draw an icon for: letters, digits, hyphens and a modifier behind a tilde, within `$(…)`. */
function iconIn(text: string): string | undefined {
	for (let start = text.indexOf("$("); start !== -1; start = text.indexOf("$(", start + 1)) {
		const end = text.indexOf(")", start);
		const name = text.slice(start + 2, end);
		if (end !== -1 && name !== "" && [...name].every((one) => "-~".includes(one) || isLetterOrDigit(one))) {
			return name;
		}
	}
	return undefined;
}

function withoutLeadingIcon(text: string): string {
	return text.startsWith("$(") ? text.slice(text.indexOf(")") + 1) : text;
}

function isLetterOrDigit(one: string): boolean {
	const code = one.toLowerCase().charCodeAt(0);
	return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
}
