import { isUuid } from "../../../../shared/src/values/instanceId";
import { meantBy } from "../../diagnostics/checks/spokenValues";
import { stringValue } from "../../diagnostics/checks/strings";
import { membersOf, type Shape, type StringShape } from "../../schema/shape";
import { parse } from "../../syntax/parse";
import type { SideBySide } from "../../syntax/sideBySide";
import type { Node, Tree } from "../../syntax/tree";
import { type Fix, shapeOf } from "./fix";
import { choose } from "./values";
import { withoutWords } from "./withoutWords";

/**
 * What may be meant by values that stand side by side where one property has its own: all of them as one, or each of
 * them. None where another property may begin with one of them. `at`: offset behind the first. `run`: those behind it.
 */
export function joinValues(
	node: Node | undefined,
	at: number,
	run: SideBySide,
	{ text }: Tree,
): readonly Fix[] {
	const holder = node?.parent?.kind === "property" ? shapeOf(node.parent.parent) : undefined;
	const shape = node && shapeOf(node);
	const texts = node === undefined ? [] : [text.slice(node.start, at), ...run.values].flatMap(textOf);
	if (node === undefined || shape === undefined || texts.length !== run.values.length + 1) {
		return [];
	}
	const names = holder?.kind === "structure" || holder?.kind === "union" ? membersOf(holder) : undefined;
	if (texts.slice(1).some((one) => names?.has(one))) {
		return [];
	}
	const span = { start: node.start, end: run.end };
	const each = [...new Set(texts)];
	const isOnce = each.length === 1;
	const whole = isOnce || each.some(isUuid) ? [] : wholeOf(each, shape, node);
	const joined = [...new Set(whole)].map((json) => ({ ...choose(span, json, json), preferred: false }));
	const either = each.flatMap((one): readonly Fix[] =>
		readAs(one, shape, node).map((json) => {
			const fix = choose(span, json, json);
			const lost = each.filter((other) => other !== one && readAs(other, shape, node)[0] !== json);
			return { ...fix, title: withoutWords(fix.title, lost), preferred: isOnce };
		}),
	);
	const written = new Set(whole);
	const others = either.filter(({ edits: [edit] }) => {
		const json = edit?.newText ?? "";
		const isNew = !written.has(json);
		written.add(json);
		return isNew;
	});
	return [...joined, ...others];
}

/** All texts as one, as JSON: with a blank between their words where any text is right, or else as the form of the place has it. */
function wholeOf(texts: readonly string[], shape: Shape, node: Node): readonly string[] {
	const spaced = texts
		.map((text) => text.trim())
		.join(" ")
		.replace(/([([]) | (?=[,.;:!?)\]])/g, "$1");
	const together = texts.join("");
	if (shape.kind === "list") {
		const items = texts.flatMap((text) => readAs(text, shape.item, node).slice(0, 1));
		return items.length === texts.length ? [`[${items.join(", ")}]`] : [];
	}
	if (shape.kind !== "string") {
		// Digits of two numbers side by side are none of one.
		const isUnit = texts.filter((text) => /\d/.test(text)).length === 1;
		return isUnit ? readAs(spaced, shape, node) : [];
	}
	if (!isFree(shape)) {
		const found = [together, spaced].find((text) => isRight(text, shape, node));
		return found === undefined ? [] : [JSON.stringify(found)];
	}
	// A sign that parts what has no blanks goes on with it.
	const isBroken = !/\s/.test(together) && /[-/:_.@]$/.test(texts[0] ?? "");
	return [JSON.stringify(isBroken ? together : spaced)];
}

/** What a text is in a place, as JSON: itself where that is right, or what it stands for. */
function readAs(text: string, shape: Shape, node: Node): readonly string[] {
	if (shape.kind === "number") {
		return /\d/.test(text) ? meantBy(text, shape).slice(0, 1) : [];
	}
	if (shape.kind === "boolean") {
		return meantBy(text, shape).slice(0, 1);
	}
	if (shape.kind !== "string") {
		return [];
	}
	const [problem] = stringValue(text, shape, node, node);
	const read = problem === undefined ? text : problem.data?.replacement;
	return read === undefined ? [] : [JSON.stringify(read)];
}

function isFree({ format, values, arnKind }: StringShape): boolean {
	return format === undefined && values === undefined && arnKind === undefined;
}

function isRight(text: string, shape: StringShape, node: Node): boolean {
	return stringValue(text, shape, node, node).length === 0;
}

/** What a value that is written says. */
function textOf(written: string): readonly string[] {
	const { root } = parse(written);
	const isPlain =
		root !== undefined && root.kind !== "string" && root.kind !== "object" && root.kind !== "array";
	return root?.kind === "string" ? [root.value] : isPlain ? [written] : [];
}
