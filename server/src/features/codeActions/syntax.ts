import { applyEdits, format } from "jsonc-parser";
import type { Span } from "../../../../shared/src/problem/problem";
import { shortened } from "../../../../shared/src/text/text";
import { campaignShape } from "../../campaign/campaignShape";
import { isElsewhere, mayHoldCampaign } from "../../dialects/json/campaignNames";
import { membersOf, type Shape } from "../../schema/shape";
import { nodeAt } from "../../syntax/cursor";
import { type Edit, inLayout, lineBefore } from "../../syntax/edits";
import { foreignText } from "../../syntax/foreign";
import { valuesBehind } from "../../syntax/sideBySide";
import { StrictJsonParser } from "../../syntax/strictJsonParser";
import { maximumDepth } from "../../syntax/syntax";
import { countOf, type Tree } from "../../syntax/tree";
import { oddQuotes, withoutOddEnd, withoutOddQuotes } from "../../syntax/words";
import { writerFor } from "../../writer/filled";
import { type Fix, type Fixer, propertyAt, shapeOf, valueAt } from "./fix";
import { removeMember, renameBare } from "./members";
import { joinValues } from "./sideBySide";
import { choose } from "./values";

/** What the code of a span that could go is called. */
const deletable = new Map([
	["comment", "comment"],
	["byte-order-mark", "byte order mark"],
	["content-after-end", "rest"],
]);

/** What the signs are called that stand in the place of a comma. */
const signs = new Map([
	[",", "comma"],
	[";", "semicolon"],
	[".", "full stop"],
	[":", "colon"],
]);

/** Deletes what JSON has no place for; what is behind something else than an object may be all there is. */
export const deleteSpan: Fixer = ({ start, end, code }, { text, root }) => {
	const isRest = code === "content-after-end";
	if (isRest && (root?.kind !== "object" || mayHoldCampaign(text.slice(start, end)))) {
		return [];
	}
	const safe = code !== "comment" && code !== "content-after-end";
	const isSign = code === "trailing-comma" || code === "extra-comma";
	const what = isSign ? (signs.get(text.slice(start, end)) ?? "signs") : deletable.get(code);
	const edit = code === "comment" ? withoutComment(start, end, text) : { start, end, newText: "" };
	return [{ title: `Remove the ${what}`, edits: [edit], safe }];
};

/** Removes a comment with the line that it has for itself, or with the blanks between it and what stands before it. */
function withoutComment(start: number, end: number, text: string): Edit {
	const line = lineBefore(text, start);
	const [rest, lineEnd] = /^[ \t]*(?:,|(\r?\n|$))/.exec(text.slice(end, end + 100)) ?? [];
	const isAlone = lineEnd !== undefined && line.trim() === "";
	const blank = rest === undefined ? 0 : line.length - (isAlone ? 0 : line.trimEnd().length);
	return { start: start - blank, end: isAlone ? end + (rest ?? "").length : end, newText: "" };
}

/** Deletes what stands around the campaign, unless the campaign may be in that. */
export const keepObject: Fixer = (_, tree) => {
	const { text, root } = tree;
	if (root === undefined || isElsewhere(tree, campaignShape)) {
		return [];
	}
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
	if (data?.insertAt !== undefined) {
		return addBraces(data.insertAt, tree);
	}
	if (data?.members !== undefined) {
		return [];
	}
	const newText = data?.replacement ?? "";
	const title = newText === "" ? `Remove ${shortened(text.slice(start, end))}` : `Write ${newText}`;
	const isEntry = newText === "" && !/^[{}[\]:]$/.test(text.slice(start, end));
	const edits = [isEntry ? withoutEntry(start, end, text) : { start, end, newText }];
	// A name that is written twice stands in front still.
	const isRepeated = /^".*:/.test(text.slice(start, end));
	return [{ title, edits, safe: false, ...(isRepeated && { preferred: true }) }];
};

/** Removes what stands like an entry between others, with the comma that would be too many and its line. */
function withoutEntry(start: number, end: number, text: string): Edit {
	const before = text.slice(0, start).trimEnd();
	const isBehindValue = !/[,{[]$/.test(before);
	const comma = isBehindValue ? 0 : (/^[ \t]*,/.exec(text.slice(end, end + 100))?.[0].length ?? 0);
	const isLast = comma === 0 && before.endsWith(",") && /^\s*[}\]]/.test(text.slice(end, end + 1000));
	if (isLast) {
		return { start: before.length - 1, end, newText: "" };
	}
	const stop = end + comma + (/^[ \t]*/.exec(text.slice(end + comma, end + comma + 100))?.[0].length ?? 0);
	const line = lineBefore(text, start);
	const endsLine = /[\r\n]/.test(text.charAt(stop));
	const isAlone = line.trim() === "" && endsLine;
	const blank = endsLine ? line.length - line.trimEnd().length : 0;
	return { start: isAlone ? before.length : start - blank, end: stop, newText: "" };
}

/** Puts the braces around a campaign that it lacks, and lays it out as Format Document does. */
function addBraces(at: number, { text, root }: Tree): Fix[] {
	const isClosed = root?.kind === "object" && root.closed;
	const end = text.trimEnd().length;
	const whole = `${text.slice(0, at)}{${text.slice(at, end)}${isClosed ? "" : "}"}${text.slice(end)}`;
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const margins = lines.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
	const steps = margins
		.map((margin, line) => Math.abs(margin - (margins[line - 1] ?? margin)))
		.filter((step) => step > 0)
		.slice(0, maxSteps);
	const layout = {
		tabSize: steps.length === 0 ? 2 : Math.min(...steps),
		insertSpaces: !/^\t/m.test(text),
		eol: "\n",
	};
	const newText = applyEdits(whole, format(whole, undefined, layout)).replaceAll("\r", "");
	const title = isClosed ? "Add the opening brace" : "Add both braces";
	return [{ title, edits: [{ start: 0, end: text.length, newText }], safe: false }];
}

/** So many changes of indentation tell what one step of it is. */
const maxSteps = 100;
/** Characters; braces around more than this are removed one by one. */
const longestBraced = 20_000;

/** Deletes a colon or a bracket that follows no name, and the braces around whole properties. */
export const deleteColon: Fixer = ({ start, end }, { text }) => {
	const written = text.slice(start, end);
	const near = text.slice(start, start + longestBraced);
	const braced =
		written === "{" ? new StrictJsonParser(near, maximumDepth).container(0, undefined, 0) : undefined;
	if (braced?.kind === "object") {
		const close = start + braced.end;
		const edits = [
			{ start, end, newText: "" },
			{ start: close - 1, end: close, newText: "" },
		];
		return [{ title: "Remove the braces", edits, safe: false }];
	}
	if (!/^[:{[]$/.test(written)) {
		return [];
	}
	const title = written === ":" ? "Remove the colon" : `Remove ${written}`;
	return [
		{
			title,
			edits: [{ start, end, newText: "" }],
			safe: false,
			...(written !== ":" && { preferred: false }),
		},
	];
};

/** Inserts the comma that is missing. */
export const insertComma: Fixer = ({ start, end, data }, tree) => {
	const { text } = tree;
	const { replacement: newText, insertAt: at } = data ?? {};
	if (newText !== undefined) {
		// A comma at the end of a text may be part of it.
		const safe = newText === ",";
		const title = safe ? "Write a comma" : "Move the comma";
		return [{ title, edits: [{ start, end, newText }], safe }];
	}
	if (at === undefined) {
		return [];
	}
	// Quotes side by side may belong to a triple-quoted string of another language.
	const isApart = text.slice(at - 1, at + 1) !== '""';
	const edits = [{ start: at, end: at, newText: "," }];
	const { node } = nodeAt(tree, at - 1);
	const run = node?.parent?.kind === "property" ? valuesBehind(text, at) : undefined;
	// Two strings behind one name may be one string as well.
	const isAnother = run !== undefined || /^\s*"(?:[^"\\\r\n]|\\.)*"(?!\s*:)/.test(text.slice(at, at + 300));
	const safe = isApart && !(isAnother && node?.parent?.kind === "property");
	const comma: Fix = { title: "Add the comma", edits, safe, preferred: safe };
	const strings = run === undefined ? [] : joinValues(node, at, run, tree);
	return strings.length === 0 || run?.mayBeginProperty === true ? [comma, ...strings] : strings;
};

/** What certainly was to be a colon: signs of assignments, a semicolon on the same key, and a colon before the closing quote. */
const assignments = /^(?:={1,3}>?|-{1,2}>|:=|=:|;|:")$/;

/** Whether a colon at the end of a name may be a part of it: whoever writes a map chooses its names. */
function mayBelongToName(tree: Tree, start: number): boolean {
	const { property } = nodeAt(tree, start);
	return (
		tree.text.startsWith(':"', start) && (property === undefined || shapeOf(property.parent)?.kind === "map")
	);
}

/** Inserts the colon that is missing behind a member name. */
export const insertColon: Fixer = ({ start, end, data }, tree) => {
	const { text } = tree;
	const { replacement } = data ?? {};
	if (replacement !== undefined) {
		const from = start - (/\s*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0);
		const gap = /\s/.test(text.charAt(end)) ? "" : " ";
		// A comma or dash may stand there because the value is missing.
		const safe = assignments.test(text.slice(start, end)) && !mayBelongToName(tree, start);
		return [{ title: "Write a colon", edits: [{ start: from, end, newText: `${replacement}${gap}` }], safe }];
	}
	const newText = /\s/.test(text.charAt(end)) ? ":" : ": ";
	// More than one word behind a name is no value.
	const isValue = !/^[ \t]*[^\s"{[,}\]]+[ \t]+["'\w]/.test(text.slice(end, end + 300));
	return [
		{ title: "Add the colon", edits: [{ start: end, end, newText }], safe: isValue, preferred: isValue },
	];
};

const aroundIt = new RegExp(`^["${oddQuotes}]|["${oddQuotes}]$`, "g");
const anyQuote = new RegExp(`["${oddQuotes}\\\\]`);

/** Puts a key or a text that is single-quoted, oddly quoted or bare in double quotes. */
export const doubleQuotes: Fixer = (problem, tree) => {
	const { start, end, data } = problem;
	const written = tree.text.slice(start, end);
	const newText = data?.replacement ?? JSON.stringify(withoutOddQuotes(written));
	const inside = written.replace(/\s{0,20}(?:={1,3}>?|-{1,2}>|:=|=:)$/, "").replace(aroundIt, "");
	const isPlain =
		!anyQuote.test(inside) && (problem.code === "single-quotes" || isKnownKey(tree, problem, inside));
	const fix = { title: `Write ${newText}`, edits: [{ start, end, newText }], safe: isPlain };
	if (problem.code === "single-quotes") {
		return [fix];
	}
	const isVariable = written.startsWith("[");
	if (written.startsWith("#") || (!isVariable && renameBare(problem, tree).length > 0)) {
		return [];
	}
	// Without a colon or value behind it, nobody knows what it is.
	const property = propertyAt(tree, problem);
	const isAlone = property?.colon === undefined && property?.value === undefined;
	// A number is no name; a paste may have left it there.
	if (isAlone && /^-?\d[\d.]*$/.test(written)) {
		return removeMember(problem, tree).map((one) => ({ ...one, preferred: false }));
	}
	const isForm =
		data?.replacement?.endsWith('"') === true && isKnownKey(tree, problem, property?.key.name ?? "");
	return [isAlone ? { ...fix, preferred: false } : { ...fix, ...(isForm && { preferred: true }) }];
};

/** Removes a property behind a hash, which may be a comment. */
export const removeHashed: Fixer = (problem, tree) =>
	tree.text.charAt(problem.start) === "#" ? removeMember(problem, tree) : [];

/** Whether a bare word is the name of a property that its object can have, and has its value behind it. */
function isKnownKey(tree: Tree, place: Span, name: string): boolean {
	const property = propertyAt(tree, place);
	const shape = property && shapeOf(property.parent);
	if (property?.colon === undefined || shape === undefined) {
		return false;
	}
	return shape.kind === "map"
		? (shape.key.values?.some(({ value }) => value === name) ?? false)
		: membersOf(shape)?.has(name) === true;
}

/** Writes what a backslash most likely stands for; in a path, none begins a line break or a tab. */
export const mendEscape: Fixer = (problem, { text }) => {
	const newText = problem.data?.replacement;
	if (newText === undefined) {
		return [];
	}
	const written = text.slice(problem.start, problem.end);
	const plain = written.replace(/\\(["\\])?/g, (found, sound?: string) =>
		sound === undefined ? "\\\\" : found,
	);
	if (plain === newText) {
		return [choose(problem, newText, newText)];
	}
	const both = /^"(?:[A-Za-z]:|\\\\)/.test(written) ? [plain, newText] : [newText, plain];
	return both.map((one) => ({ ...choose(problem, one, one), preferred: false }));
};

/** Ends a text that is not closed where its line does, or before the brackets that close what the line opened; removes a quote that begins none. */
export const closeString: Fixer = (problem, tree) => {
	const { start, end } = problem;
	const { text } = tree;
	const opened = removeQuote(problem, tree);
	if (opened.length > 0) {
		return opened;
	}
	const line = lineBefore(text, start);
	// What was pasted with its comma left a quote and a comma behind those that are there.
	if (/^",?$/.test(text.slice(start, end)) && /[^\s:{[,][ \t]*,[ \t]*$/.test(line)) {
		return [
			{ title: "Remove the quote", edits: [{ start, end, newText: "" }], safe: false, preferred: true },
		];
	}
	// Behind a comma or bracket, it may begin a name; behind a colon, a value.
	const isBehindValue = /^"[ \t]*,$/.test(text.slice(start, end)) && /[^\s:{[,][ \t]*$/.test(line);
	if (isBehindValue || (end === start + 1 && /[^\s:][ \t]*$/.test(line))) {
		const edits = [{ start, end: start + 1, newText: "" }];
		return [{ title: "Remove the quote", edits, safe: false, preferred: true }];
	}
	let open = (line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0);
	let at = end;
	for (; at > start + 1 && /[\s,\]}]/.test(text.charAt(at - 1)); at--) {
		if (/[\]}]/.test(text.charAt(at - 1)) && --open < 0) {
			break;
		}
	}
	const inner = text.slice(start + 1, at);
	// The quote that was to close it, behind a backslash that has nothing to do there.
	// Quotes in a text come in pairs.
	const isEscaped = inner.length > 2 && /\\"$/.test(inner) && (inner.match(/"/g)?.length ?? 0) % 2 === 1;
	const odd = isEscaped ? 2 : inner.length - withoutOddEnd(inner).length;
	return [{ title: "Close the string", edits: [{ start: at - odd, end: at, newText: '"' }], safe: false }];
};

/** Takes the only quote from a number or switch, where one of these is wanted. */
const removeQuote: Fixer = (problem, tree) => {
	const { start, end } = problem;
	const shape = shapeAtValue(tree, problem);
	const written = tree.text.slice(start + 1, end).replace(/[\s,]+$/, "");
	const isNumber = shape?.kind === "number" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written);
	if (!isNumber && !(shape?.kind === "boolean" && /^(?:true|false)$/.test(written))) {
		return [];
	}
	return [{ title: `Write ${written}`, edits: [{ start, end: start + 1, newText: "" }], safe: false }];
};

function shapeAtValue(tree: Tree, place: Span): Shape | undefined {
	const node = valueAt(tree, place);
	return node && shapeOf(node);
}

/** Parts a name from its value that stand in quotes together, as in `"type: MANAGED"`. */
export const partEntry: Fixer = (problem, tree) => {
	const { start, end } = problem;
	const property = propertyAt(tree, problem);
	const shape = property && shapeOf(property.parent);
	const [, name = "", value = ""] =
		/^([A-Za-z]+)[ \t]*[:=][ \t]*(\S.*)$/.exec(property?.key.name ?? "") ?? [];
	const wanted = shape && membersOf(shape)?.get(name)?.shape.kind;
	if (
		property === undefined ||
		property.colon !== undefined ||
		wanted === undefined ||
		countOf(property.parent, name) > 0
	) {
		return [];
	}
	const isBare = wanted !== "string" && /^(?:-?\d[\d.]*|true|false)$/.test(value);
	const written = `${JSON.stringify(name)}: ${isBare ? value : JSON.stringify(value)}`;
	return [choose({ start, end }, written, written)];
};

/** Writes the least that a campaign can be. */
export const beginCampaign: Fixer = (_, tree) => {
	const at = tree.text.length;
	const newText = `${inLayout(tree, at, writerFor(tree).value(campaignShape))}\n`;
	return [{ title: "Start a campaign", edits: [{ start: at, end: at, newText }], safe: false }];
};
