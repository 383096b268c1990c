import { type Span, spanOnly } from "../../../shared/src/problem/problem";
import { isMisread, wrongEncoding } from "./encoding";
import { foreignText, foreignTree, isEncoded } from "./foreign";
import { Layout } from "./layout";
import { lookAlikeProblems, straighten } from "./lookAlikes";
import { Parser } from "./parser";
import { isOneQuotedContainer } from "./quotedContainers";
import { isOfBrackets } from "./syntax";
import type { Node, Tree } from "./tree";

/**
 * Reads any text as far as it can be read. What cannot be read gives one problem where it went wrong,
 * and marks the container around it as damaged. Characters that only look like those of JSON are read as these.
 */
export function parse(text: string): Tree {
	if (isMisread(text)) {
		const root: Node = { kind: "invalid", start: 0, end: text.length, parent: undefined };
		return { text, root, comments: [], problems: [wrongEncoding(text)] };
	}
	const asWritten = read(text);
	// The quotes within go together with those around it.
	const isSound = asWritten.problems.length === 0 || isOneQuotedContainer(asWritten);
	const straight = isSound || isEncoded(text) ? undefined : straighten(text);
	if (straight === undefined) {
		return asWritten;
	}
	const tree = read(straight.text);
	if (tree.root === undefined) {
		return { ...tree, text };
	}
	// Of a text that is no campaign even so, each character may be what it is.
	if (tree.root.kind !== "object" && tree.root.kind !== "array") {
		return asWritten;
	}
	const around = tree.problems.filter(({ code }) => /^content-(?:before-start|after-end)$/.test(code));
	const found = straight.found.filter(
		(one) => !around.some(({ start, end }) => start <= one.start && one.end <= end),
	);
	const unseen = found.filter(({ kind }) => kind === "spaces" || kind === "invisible");
	return {
		text,
		root: tree.root,
		comments: [...tree.comments, ...unseen.map(spanOnly)].sort(byStart),
		problems: [...tree.problems, ...lookAlikeProblems(text, found)].sort(byStart),
	};
}

function byStart(one: Span, other: Span): number {
	return one.start - other.start;
}

function read(text: string): Tree {
	const tree = new Parser(text, undefined).document();
	const foreign = tree.problems.length > 0 ? foreignText(text) : undefined;
	if (foreign !== undefined) {
		return foreignTree(text, foreign);
	}
	if (!tree.problems.some(isOfBrackets)) {
		return tree;
	}
	const byLayout = new Parser(text, new Layout(text)).document();
	const best = byLayout.problems.length <= tree.problems.length ? byLayout : tree;
	if (best.problems.length < 2 && !best.problems.some(({ code }) => code === "content-after-end")) {
		return best;
	}
	const swapped = new Parser(text, undefined, true).document();
	return swapped.problems.length < best.problems.length ? swapped : best;
}
