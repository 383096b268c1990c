import type { Code } from "../../../../shared/src/problem/codes";
import type { Problem, Span } from "../../../../shared/src/problem/problem";
import { withoutHidden } from "../../../../shared/src/text/plainText";
import { codePointLength } from "../../../../shared/src/text/text";
import { beginsWithSign, turnsMeaning } from "../../diagnostics/checks/meantMember";
import { countOf, type Tree } from "../../syntax/tree";
import { type Fix, type Fixer, propertyAt, shapeOf, valueAt } from "./fix";
import { withoutWords, wordsWithout } from "./withoutWords";

/** A JSON text in the place of a span. */
export function choose({ start, end }: Span, newText: string, named: string, safe = false): Fix {
	const title = named.length > 60 ? `${named.slice(0, 25)}…${named.slice(-30)}` : named;
	return { title: `Write ${title}`, edits: [{ start, end, newText }], safe };
}

/** Writes a value in the type that is wanted, or offers what may have been meant: both are JSON already. */
export const convert: Fixer = (problem) => {
	const { replacement, members = [] } = problem.data ?? {};
	if (replacement !== undefined) {
		return [choose(problem, replacement, replacement, true)];
	}
	return members.map((text) => choose(problem, text, text));
};

/** Writes what a character or a text only looks like. */
export const writeLookAlike: Fixer = ({ start, end, code, data }) => {
	const { replacement } = data ?? {};
	if (replacement === undefined) {
		return [];
	}
	const newText = code === "look-alike-letter" ? JSON.stringify(replacement) : replacement;
	const blank = newText === "" ? "Remove the invisible characters" : "Replace with spaces";
	const fix = choose({ start, end }, newText, newText, true);
	return [newText.trim() === "" ? { ...fix, title: blank } : fix];
};

/** Writes what may be meant by a number, or the nearest that is allowed; a number beyond a small share is read as a percentage first. */
export const writeBound: Fixer = (problem, tree) => {
	const { bound, members = [] } = problem.data ?? {};
	if (members.length > 0) {
		return members.map((number) => ({ ...choose(problem, number, number), preferred: false }));
	}
	if (bound === undefined) {
		return [];
	}
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	const share =
		node?.kind === "number" && shape?.kind === "number" && !shape.integer && shape.maximum <= 2
			? node.value / 100
			: undefined;
	// A sign that is too many is as likely as a number that is too small.
	const positive =
		node?.kind === "number" && shape?.kind === "number" && node.value < 0 ? -node.value : undefined;
	if (
		positive !== undefined &&
		positive !== bound &&
		shape?.kind === "number" &&
		positive >= shape.minimum &&
		positive <= shape.maximum
	) {
		return [positive, bound].map((number) => ({
			...choose(problem, String(number), String(number)),
			preferred: false,
		}));
	}
	const percentage = share !== undefined && share > 0.02 && share <= bound;
	return [...(percentage ? [String(share)] : []), String(bound)].map((number) =>
		choose(problem, number, number),
	);
};

/** Where another value may be meant: of a date that doesn't exist, any part may be the slip, and a flow has many versions. */
const guessed: ReadonlySet<Code> = new Set(["calendar-date", "flow-version-managed", "flow-version-journey"]);

function valueText(problem: Problem, tree: Tree): string {
	const node = valueAt(tree, problem);
	return node?.kind === "string" ? node.value : "";
}

/** Writes the text that was certainly meant, or offers each one that may have been and isn't there already. */
export const chooseValue: Fixer = (problem, tree) => {
	const { replacement, members = [] } = problem.data ?? {};
	const parent = propertyAt(tree, problem)?.parent;
	const list = valueAt(tree, problem)?.parent;
	const there =
		list?.kind === "array" ? list.items.map((item) => (item.kind === "string" ? item.value : undefined)) : [];
	const texts = replacement === undefined ? members : [replacement];
	const key = propertyAt(tree, problem)?.key.name;
	const isGuess = replacement === undefined && guessed.has(problem.code);
	const isOff = isGuess || (key !== undefined && beginsWithSign(key));
	const written = key ?? valueText(problem, tree);
	const holder = valueAt(tree, problem)?.parent;
	// Its own name, which was pasted along, isn't lost.
	const own = holder?.kind === "property" ? holder.key.name : undefined;
	return texts
		.filter((text) => (parent === undefined || countOf(parent, text) === 0) && !there.includes(text))
		.map((text): Fix => {
			const isCertain = text === replacement;
			const lost =
				isCertain || key !== undefined ? [] : wordsWithout(written, text, texts).filter((one) => one !== own);
			const chosen = choose(problem, JSON.stringify(text), JSON.stringify(text), isCertain);
			const fix = { ...chosen, title: withoutWords(chosen.title, lost) };
			if (isOff || turnsMeaning(written, text)) {
				return { ...fix, safe: false, preferred: false };
			}
			return texts.length > 1 ? { ...fix, preferred: false } : fix;
		});
};

/** Cuts a text or a name to the characters that are allowed. */
export const cutText: Fixer = (problem, tree) => {
	const { bound = 0 } = problem.data ?? {};
	const key = propertyAt(tree, problem)?.key.name;
	const node = valueAt(tree, problem);
	const text = key ?? (node?.kind === "string" ? node.value : "");
	const shape = node && shapeOf(node);
	const isFree = shape?.kind !== "string" || (shape.format === undefined && shape.arnKind === undefined);
	if (codePointLength(text) <= bound || !isFree) {
		return [];
	}
	const newText = JSON.stringify([...text].slice(0, bound).join(""));
	const { start, end } = problem;
	return [{ title: `Cut to ${bound} characters`, edits: [{ start, end, newText }], safe: false }];
};

/** Line breaks and tabs, which part words although nobody sees them. */
const breaks = /[\t-\r\u0085\u2028\u2029]+/g;

/** A path whose backslashes happen to make escapes of the letters behind them, as in "C:\temp\new". */
const windowsPath = /^"[A-Za-z]:(?:\\[\w .-]+)+"$/;

/** Removes what nobody sees from a text, and the blanks around it; offered where something is left of it. */
export const removeHidden: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const before = node?.kind === "string" ? node.value : "";
	const text = withoutHidden(before.replace(breaks, " ")).trim();
	if (text === "") {
		return [];
	}
	const { start, end } = problem;
	const title =
		text === before.trim() ? "Remove the blank space around the name" : "Remove the invisible characters";
	const written = tree.text.slice(start, end);
	const asPath = windowsPath.test(written) ? [written.replace(/\\(.)/g, "\\\\$1")] : [];
	return [
		...asPath.map((newText) => ({ title: `Write ${newText}`, newText })),
		{ title, newText: JSON.stringify(text) },
	].map((one) => ({
		title: one.title,
		edits: [{ start, end, newText: one.newText }],
		safe: false,
		preferred: false,
	}));
};
