import type { Span } from "../../../../shared/src/problem/problem";
import { campaignShape } from "../../diagnostics/campaignText";
import { membersOf } from "../../schema/shape";
import { inLayout, lineBefore } from "../../syntax/edits";
import { foreignText } from "../../syntax/foreign";
import type { Tree } from "../../syntax/tree";
import { withoutOddQuotes } from "../../syntax/words";
import { writerFor } from "./filled";
import { type Fix, type Fixer, propertyAt, shapeOf } from "./fix";
import { choose } from "./values";

/** What the code of a span that could go is called. */
const deletable = new Map([
	["comment", "comment"],
	["byte-order-mark", "byte order mark"],
	["content-after-end", "rest"],
	["trailing-comma", "comma"],
	["extra-comma", "comma"],
]);

/** Deletes what JSON has no place for. */
export const deleteSpan: Fixer = ({ start, end, code }) => {
	const safe = code !== "comment" && code !== "content-after-end";
	return [{ title: `Remove the ${deletable.get(code)}`, edits: [{ start, end, newText: "" }], safe }];
};

/** Deletes what stands around the campaign. */
export const keepObject: Fixer = (_, { text, root }) => {
	if (root === undefined) return [];
	const edits = [
		{ start: text.startsWith("\uFEFF") ? 1 : 0, end: root.start, newText: "" },
		{ start: root.end, end: text.length, newText: "\n" },
	];
	return [{ title: "Keep only the object", edits, safe: false, preferred: false }];
};

/** Rewrites a text that holds a campaign in another form than JSON's. */
export const rewriteForeign: Fixer = (_, { text, root }) => {
	const foreign = root?.kind === "invalid" ? foreignText(text) : undefined;
	return (foreign?.rewrites ?? []).map(({ title, text: newText }) => ({
		title,
		edits: [{ start: 0, end: text.length, newText }],
		safe: false,
		preferred: false,
	}));
};

/** Deletes a bracket that closes nothing, or writes the one that is wanted in its place. */
export const mendBracket: Fixer = ({ start, end, data }, tree) => {
	const { text } = tree;
	if (data?.insertAt !== undefined) return addBraces(data.insertAt, tree);
	const newText = data?.replacement ?? "";
	if (newText.trim() === "" && /^[^!-~]*$/.test(text.slice(start, end))) {
		const title = newText === "" ? "Remove the invisible characters" : "Replace with spaces";
		return [{ title, edits: [{ start, end, newText }], safe: true }];
	}
	const title = newText === "" ? `Remove ${text.slice(start, end)}` : `Write ${newText}`;
	return [{ title, edits: [{ start, end, newText }], safe: false }];
};

/** Puts the braces around a campaign that it lacks. */
function addBraces(at: number, { text, root }: Tree): Fix[] {
	const isClosed = root?.kind === "object" && root.closed;
	const edits = [
		{
			start: at,
			end: at,
			newText:
				lineBefore(text, at).trim() === "" && /^\s*$/.test(text.slice(0, at))
					? `{\n${lineBefore(text, at)}`
					: "{",
		},
		...(isClosed ? [] : [{ start: text.trimEnd().length, end: text.trimEnd().length, newText: "\n}" }]),
	];
	return [{ title: isClosed ? "Add the opening brace" : "Add both braces", edits, safe: false }];
}

/** Deletes a colon or a bracket that follows no name. */
export const deleteColon: Fixer = ({ start, end }, { text }) => {
	const written = text.slice(start, end);
	if (!/^[:{[]$/.test(written)) return [];
	const title = written === ":" ? "Remove the colon" : `Remove ${written}`;
	return [{ title, edits: [{ start, end, newText: "" }], safe: false }];
};

/** Inserts the comma that is missing. */
export const insertComma: Fixer = ({ start, end, data }, { text }) => {
	const { replacement: newText, insertAt: at } = data ?? {};
	if (newText !== undefined)
		return [{ title: "Write a comma", edits: [{ start, end, newText }], safe: true }];
	if (at === undefined) return [];
	// Quotes side by side may belong to a triple-quoted string of another language.
	const isApart = text.slice(at - 1, at + 1) !== '""';
	const edits = [{ start: at, end: at, newText: "," }];
	return [{ title: "Add the comma", edits, safe: isApart, preferred: isApart }];
};

/** Inserts the colon that is missing behind a member name. */
export const insertColon: Fixer = ({ start, end, data }, { text }) => {
	const { replacement } = data ?? {};
	if (replacement !== undefined) {
		const from = start - (/\s*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0);
		return [{ title: "Write a colon", edits: [{ start: from, end, newText: replacement }], safe: true }];
	}
	const newText = /\s/.test(text.charAt(end)) ? ":" : ": ";
	return [{ title: "Add the colon", edits: [{ start: end, end, newText }], safe: true }];
};

/** Puts a key or a text that is single-quoted, oddly quoted or bare in double quotes. */
export const doubleQuotes: Fixer = (problem, tree) => {
	const { start, end, data } = problem;
	const written = tree.text.slice(start, end);
	const newText = data?.replacement ?? JSON.stringify(withoutOddQuotes(written));
	const inside = written.replace(/^["'\u201c\u201d\u201e\u2018\u2019`]|["'\u201c\u201d\u2018\u2019`]$/g, "");
	const isPlain =
		!/["'\u201c\u201d\u201e\u2018\u2019`\\]/.test(inside) &&
		(problem.code === "single-quotes" || isKnownKey(tree, problem, inside));
	return [{ title: `Write ${newText}`, edits: [{ start, end, newText }], safe: isPlain }];
};

/** Whether a bare word is the name of a property that its object can have, and has its value behind it. */
function isKnownKey(tree: Tree, place: Span, name: string): boolean {
	const property = propertyAt(tree, place);
	const shape = property && shapeOf(property.parent);
	return property?.colon !== undefined && shape !== undefined && membersOf(shape)?.has(name) === true;
}

/** Escapes control characters; a line break may as well be a quote that is missing. */
export const escapeControls: Fixer = (problem, { text }) => {
	const newText = problem.data?.replacement;
	if (newText === undefined) return [];
	const safe = !/[\r\n]/.test(text.slice(problem.start, problem.end));
	return [{ ...choose(problem, newText, newText), safe }];
};

/** Writes what a backslash most likely stands for. */
export const mendEscape: Fixer = (problem) => {
	const newText = problem.data?.replacement;
	return newText === undefined ? [] : [choose(problem, newText, newText)];
};

/** Ends a text that is not closed where its line does, or before the brackets that close what the line opened. */
export const closeString: Fixer = ({ start, end }, { text }) => {
	const line = lineBefore(text, start);
	let open = (line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0);
	let at = end;
	for (; at > start + 1 && /[\s,\]}]/.test(text.charAt(at - 1)); at--) {
		if (/[\]}]/.test(text.charAt(at - 1)) && --open < 0) break;
	}
	return [{ title: "Close the string", edits: [{ start: at, end: at, newText: '"' }], safe: false }];
};

/** Writes the least that a campaign can be. */
export const beginCampaign: Fixer = (_, tree) => {
	const at = tree.text.length;
	const newText = `${inLayout(tree, at, writerFor(tree).value(campaignShape))}\n`;
	return [{ title: "Start a campaign", edits: [{ start: at, end: at, newText }], safe: false }];
};
