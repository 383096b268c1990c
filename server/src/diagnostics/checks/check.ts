import type { Code } from "../../../../shared/src/problem/codes";
import { mostProblems, type Problem } from "../../../../shared/src/problem/problem";
import { hasGap } from "../../../../shared/src/values/gaps";
import { isElsewhere } from "../../dialects/json/campaignNames";
import {
	type MapShape,
	membersOf,
	type Shape,
	type StructureShape,
	type UnionShape,
} from "../../schema/shape";
import { shapeAt, walk } from "../../schema/walk";
import { partitionPoint } from "../../syntax/binarySearch";
import { nodeAt } from "../../syntax/cursor";
import {
	containerOf,
	type Node,
	type ObjectNode,
	type StringNode,
	spanOf,
	type Tree,
} from "../../syntax/tree";
import { BareValues } from "./bareValues";
import { daysMissing } from "./daysMissing";
import { foreignDocument, foreignMap } from "./dialects";
import { listItems } from "./lists";
import { duplicateKeys, isWellFormed, missingMembers, unknownMembers } from "./members";
import { numberValue } from "./numbers";
import { stringValue } from "./strings";
import { timesForRanges } from "./timePairs";
import { wrongType } from "./types";
import { unionMembers } from "./unions";
import { aboutUnnamed } from "./unnamedValues";
import { unopenedList } from "./unopenedLists";

const none: readonly Problem[] = [];

/**
 * All problems of a text, in the order of their place: those of its grammar and those that the schema tells. `tellsDialects`: whether a file of
 * another tool is told as a whole, and nothing else of it.
 */
export function check(tree: Tree, root: Shape, tellsDialects = true): readonly Problem[] {
	const foreign = tellsDialects ? foreignDocument(tree, root) : undefined;
	if (foreign !== undefined) {
		return [foreign];
	}
	// An object in the middle of other text is still part of that text: nothing else of it is told or put right.
	const around = tree.problems.find((problem) => isAround(problem, tree));
	if (around !== undefined) {
		return [isElsewhere(tree, root) ? { ...around, message: notFound } : around];
	}
	const problems: Problem[] = [];
	const bare = new BareValues(tree);
	/** Strings and words in braces where something else is due, in the order of the text. */
	const sets: ObjectNode[] = [];
	let errors = 0;
	if (tree.root !== undefined) {
		walk(tree.root, root, (node, shape) => {
			if (errors >= mostProblems) {
				return false;
			}
			if (isSet(node) && isMisbracketed(node, shape)) {
				sets.push(node);
			}
			bare.add(node, shape, mayBeUnset(node, shape) && isOptional(node, root));
			return look(node, shape, root, tree, (problem) => {
				if (errors >= mostProblems) {
					return;
				}
				if (problem.severity === "error") {
					errors++;
				}
				problems.push(problem);
			});
		});
	}
	const told = new Set(problems.map(({ code, start }) => `${code} ${start}`));
	const lists = problems.filter(({ data }) => data?.insertAt !== undefined);
	problems.unshift(
		...tree.problems.map(
			(one) =>
				behindOther(one, told, tree) ??
				behindList(one, lists) ??
				aboutUnnamed(one, tree, root) ??
				bare.inPlace(one),
		),
	);
	return problems.filter((one) => !isOfKey.test(one.code) || !isWithin(one, sets)).sort(inOrder);
}

const notFound = "No campaign was found in this text. A campaign file is the JSON of one campaign.";

/** Whether a problem is other text around the campaign, and no slip in the campaign, such as a bracket too many. */
export function isAround({ code, start }: Problem, { text, problems }: Tree): boolean {
	return (
		code === "content-before-start" ||
		(code === "content-after-end" && problems.length === 1 && /^\p{L}/u.test(text.slice(start, start + 2)))
	);
}

/** Reports what is wrong with a node by itself; tells whether what is below it has a shape. */
function look(
	node: Node,
	shape: Shape,
	root: Shape,
	tree: Tree,
	report: (problem: Problem) => void,
): boolean {
	if (node.kind === "invalid" || isUnclosed(node) || (isMisbracketed(node, shape) && !isSet(node))) {
		return false;
	}
	// Of whatever type its value will be.
	if (node.kind === "string" && shape.kind !== "string" && isGap(node)) {
		return false;
	}
	const mismatch =
		foreignMap(node, shape, tree) ??
		timesForRanges(node, shape) ??
		daysMissing(node, shape) ??
		unopenedList(node, shape, tree) ??
		wrongType(node, shape, mayBeUnset(node, shape) && isOptional(node, root), tree);
	if (mismatch !== undefined) {
		report(mismatch);
	} else {
		for (const problem of checkNode(node, shape, tree)) {
			report(problem);
		}
	}
	return mismatch === undefined;
}

/** Whether what is said of a value depends on whether it may be left out. */
function mayBeUnset({ kind }: Node, shape: Shape): boolean {
	return kind === "null" || (shape.kind === "number" && (kind === "string" || kind === "invalid"));
}

/** Whether a value belongs to a member that may be left out. */
function isOptional({ parent }: Node, root: Shape): boolean {
	if (parent?.kind !== "property") {
		return false;
	}
	const shape = shapeAt(parent.parent, root);
	return (shape && membersOf(shape)?.get(parent.key.name))?.required === false && shape?.kind !== "union";
}

/** A text whose end is a guess: that is told, and what it is to be can wait. */
function isUnclosed(node: Node): boolean {
	return node.kind === "string" && !node.closed;
}

/** A list in the place of an object, or the other way round, whose brackets do not match: those are the mistake. */
function isMisbracketed(node: Node, shape: Shape): boolean {
	if (node.kind !== "object" && node.kind !== "array") {
		return false;
	}
	const holder = containerOf(node);
	const isDouble = holder?.closed === false && holder.kind === node.kind && holder.start + 1 === node.start;
	return (node.damaged || isDouble) && wrongType(node, shape) !== undefined;
}

/** What the grammar says of quotes, and what says more of the same place: what mends that has the quotes as well. */
const above: ReadonlyMap<Code, Code> = new Map([
	["key-without-quotes", "enum-value"],
	["single-quotes", "wrong-type"],
	["look-alike-sign", "wrong-type"],
]);

/** What is said of a name; what mends it puts a colon that stands between its quotes behind them. */
const aboutNames: readonly Code[] = ["dialect-member", "unknown-member", "enum-value"];

/**
 * A problem of quotes behind another one of the same place, such as `'25'` for a number, and one of the only item behind
 * that of its list; undefined where there is none. `told`: codes with the place.
 */
function behindOther(problem: Problem, told: ReadonlySet<string>, tree: Tree): Problem | undefined {
	const name = problem.code === "colon-missing" ? nodeAt(tree, problem.start).property?.key : undefined;
	const ofName = name && aboutNames.find((one) => told.has(`${one} ${name.start}`));
	if (name !== undefined && ofName !== undefined && name.start < problem.start && problem.end === name.end) {
		return { ...problem, behind: [{ code: ofName, start: name.start }] };
	}
	const holder = onlyHolder(problem, tree);
	const { start } = holder === undefined ? problem : spanOf(holder);
	const code = holder === undefined ? above.get(problem.code) : "wrong-type";
	return code !== undefined && told.has(`${code} ${start}`)
		? { ...problem, behind: [{ code, start }] }
		: undefined;
}

/** The list or object whose only entry a problem is about, or the comma behind it: brackets that go are taken with it. */
function onlyHolder({ code, start }: Problem, tree: Tree): Node | undefined {
	if (code !== "value-invalid" && code !== "trailing-comma") {
		return undefined;
	}
	const { node } = nodeAt(tree, start);
	const isInner = node !== undefined && (code === "value-invalid" || node.kind !== "object");
	const holder = isInner ? containerOf(node) : node;
	const isList = holder?.kind === "array" && holder.items.length === 1;
	const isObject = holder?.kind === "object" && holder.properties.length === 1;
	return (code === "value-invalid" && isList && node?.kind === "invalid") ||
		(code === "trailing-comma" && isObject)
		? holder
		: undefined;
}

/** What the grammar says of items that it takes for properties, behind the brackets that they lack. `lists`: in the order of the text. */
function behindList(problem: Problem, lists: readonly Problem[]): Problem | undefined {
	const list = lists[partitionPoint(lists, ({ start }) => start <= problem.start) - 1];
	const isInside = list !== undefined && problem.start < (list.data?.insertAt ?? 0);
	return isInside ? { ...problem, behind: [{ code: list.code, start: list.start }] } : undefined;
}

/** What the grammar says of strings and words in braces, which it takes for names of properties. */
const isOfKey = /^(?:value-missing|key-without-quotes)$/;

/** Strings and words in braces, as some languages write what JSON has brackets for. */
function isSet(node: Node): node is ObjectNode {
	return (
		node.kind === "object" &&
		node.closed &&
		node.properties.length > 0 &&
		node.properties.every(({ key, colon, value }) => key.closed && colon === undefined && value === undefined)
	);
}

/** Whether a problem lies in one of several objects, none of which is in another. */
function isWithin({ start, end }: Problem, objects: readonly ObjectNode[]): boolean {
	const object = objects[partitionPoint(objects, (one) => one.start <= start) - 1];
	return object !== undefined && end <= object.end;
}

function inOrder(one: Problem, other: Problem): number {
	return one.start - other.start || one.end - other.end;
}

function checkNode(node: Node, shape: Shape, tree: Tree): readonly Problem[] {
	if (node.kind === "object") {
		if (shape.kind === "structure" || shape.kind === "union") {
			return members(node, shape);
		}
		return shape.kind === "map" ? keys(node, shape) : none;
	}
	if (node.kind === "array") {
		return shape.kind === "list" ? listItems(node, shape) : none;
	}
	if (node.kind === "string" && shape.kind === "string") {
		if (!node.closed || node.faulty || isGap(node)) {
			return none;
		}
		return stringValue(node.value, shape, node, node);
	}
	if (node.kind === "number" && shape.kind === "number") {
		return some(numberValue(node, shape, tree));
	}
	return none;
}

/** A value that is to be filled in; a rule says so, and nothing else is said of it. */
function isGap({ value, parent }: StringNode): boolean {
	return hasGap(value, parent?.kind === "property" ? parent.key.name : undefined);
}

function members(node: ObjectNode, shape: StructureShape | UnionShape): readonly Problem[] {
	if (isWellFormed(node, shape)) {
		return none;
	}
	const unknown = unknownMembers(node, shape);
	const incomplete =
		shape.kind === "union"
			? unionMembers(node, shape, unknown.problems)
			: missingMembers(node, shape, unknown.meant);
	return [...duplicateKeys(node), ...unknown.problems, ...incomplete];
}

function keys(node: ObjectNode, shape: MapShape): Problem[] {
	const problems = node.properties.flatMap(({ key, colon }) =>
		colon === undefined ? [] : stringValue(key.name, shape.key, key, node),
	);
	return [...duplicateKeys(node), ...problems];
}

function some(problem: Problem | undefined): readonly Problem[] {
	return problem === undefined ? none : [problem];
}
