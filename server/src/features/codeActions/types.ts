import type { Span } from "../../../../shared/src/problem/problem";
import { nearest } from "../../../../shared/src/text/nearest";
import { daysIn } from "../../diagnostics/checks/days";
import { isReadThroughLetters } from "../../diagnostics/checks/spokenNumbers";
import { meantBy } from "../../diagnostics/checks/spokenValues";
import { stringValue } from "../../diagnostics/checks/strings";
import { mayHoldCampaign } from "../../dialects/json/campaignNames";
import { membersOf, type Shape } from "../../schema/shape";
import { parse } from "../../syntax/parse";
import type { ArrayNode, Node, Tree } from "../../syntax/tree";
import { writeWithinRange } from "./bounds";
import { isClosedDay } from "./closedDays";
import { type Fix, type Fixer, hasComment, memberOf, shapeOf, valueAt } from "./fix";
import { formOf, gapOf, writeSerial } from "./forms";
import { writeMap } from "./maps";
import { removeListItem, removeMember } from "./members";
import { namedMember } from "./namedMember";
import { innerOf } from "./nested";
import { placed } from "./placed";
import { unwrap } from "./unwrap";
import { choose, convert } from "./values";
import { withoutWords, wordsWithout, writeNumberWithin } from "./withoutWords";

/** Writes a value in the type that is wanted, or what that type needs in its place, or leaves it out. */
export const fitType: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	if (node === undefined || shape === undefined) {
		return [];
	}
	const withinRange = writeWithinRange(problem, node, tree);
	if (withinRange !== undefined) {
		return withinRange;
	}
	const asMap = writeMap(problem, tree);
	if (asMap.length > 0) {
		return asMap;
	}
	const { data } = problem;
	if (data?.insertAt !== undefined) {
		return enclosed(node, data.insertAt, tree);
	}
	const among = node.kind === "string" ? writeNumberWithin(node.value, shape, node) : [];
	if (among.length > 0) {
		return among;
	}
	const serial = writeSerial(problem, node, tree);
	if (serial.length > 0) {
		return serial;
	}
	const converted = [
		...(data?.replacement === undefined ? [] : convert(problem, tree).map(certainOnlyInMaps)),
		...(data?.members ?? []).map((written, _, values) => {
			const fix = typed(written, values.length === 1, node, shape, problem);
			const lost =
				node.kind === "string" && /\s/.test(node.value) && values.length > 1
					? wordsWithout(node.value, written, values)
					: [];
			return { ...fix, title: withoutWords(fix.title, lost) };
		}),
		...unquoted(node, shape),
		...bracketed(node, shape, tree),
		...joined(node, shape, tree),
		...namedMember(node, shape, tree),
		...eitherWay(node, shape, tree),
		...unwrap(node, shape, tree),
		...listed(node, shape),
	];
	return converted.length > 0 ? converted : leaveOutOrWrite(problem, tree);

	/** A number in the place of a name or ID may be a slip of another kind; the value of a tag is what it is. */
	function certainOnlyInMaps(fix: Fix): Fix {
		const isText = node?.kind === "number" && shape?.kind === "string" && memberOf(node) !== undefined;
		return isText ? { ...fix, safe: false } : fix;
	}
};

/** Puts items into the brackets that they lack: the opening one, or both. */
function enclosed({ start }: Node, end: number, { text }: Tree): Fix[] {
	const isClosed = text.charAt(end - 1) === "]";
	const edits = [
		{ start, end: start, newText: "[" },
		...(isClosed ? [] : [{ start: end, end, newText: "]" }]),
	];
	return [{ title: isClosed ? "Add the opening bracket" : "Add brackets", edits, safe: false }];
}

/** A value in the type that is wanted. `isOnly`: nothing else can be read in it. */
function typed(written: string, isOnly: boolean, node: Node, shape: Shape, place: Span): Fix {
	const fix = choose(place, written, written);
	if (node.kind === "boolean") {
		// Nobody names a campaign "true"; the value of a tag may well be that.
		const isFree = memberOf(node) === undefined && node.parent?.kind === "property";
		return { ...fix, safe: isFree, preferred: isFree };
	}
	// Whether a number is seconds or hours, or has its country, is a guess, and so is what a fraction was to be.
	const isFraction =
		shape.kind === "number" && shape.integer && node.kind === "string" && /[.,]/.test(node.value);
	const isGuess = shape.kind === "number" && node.kind === "string" && isReadThroughLetters(node.value);
	return { ...fix, preferred: isOnly && shape.kind !== "string" && !isFraction && !isGuess };
}

/** Leaves out what need not be there, and writes what must be there with all that it needs. */
export const leaveOutOrWrite: Fixer = (problem, tree) => {
	const node = valueAt(tree, problem);
	const shape = node && shapeOf(node);
	// A template in the place of the whole text would be all that is left of a campaign in it.
	const isCampaign = node?.parent === undefined && mayHoldCampaign(tree.text);
	if (node === undefined || shape === undefined || isCampaign) {
		return [];
	}
	const removed = node.parent?.kind === "array" ? removeListItem(problem, tree) : removeMember(problem, tree);
	const wanted = memberOf(node);
	const newText = formOf(tree, node) ?? "";
	const required = wanted?.required ?? node.parent === undefined;
	if (removed.length > 0 && isClosedDay(node, tree)) {
		return removed;
	}
	const { start, end } = node;
	// What was written is gone afterwards, which the title says.
	const isLost = node.kind !== "null" && node.end > node.start && !isEmpty(node);
	if (isLost && shape.kind === "boolean") {
		// Which of the two it said is for its author to say.
		const both = [true, false].map((one) => ({
			...choose(node, String(one), String(one)),
			preferred: false,
		}));
		return required ? both : [...removed, ...both];
	}
	const what = /\n/.test(newText) ? "the expected value" : newText;
	const title = isLost ? `Replace with ${what}` : `Write ${what}`;
	// Null says nothing that could be lost.
	const write: Fix = {
		title,
		edits: [{ start, end, newText }],
		safe: false,
		preferred: node.kind === "null",
	};
	if (!required) {
		return [...removed, write];
	}
	// An example in the place of a number would pass for what somebody chose.
	const gap = isLost && shape.kind === "number" ? gapOf(node) : undefined;
	return gap === undefined ? [write] : [{ ...choose(node, gap, gap), preferred: false }, write];
};

/** Writes the object or list whose JSON a text is. */
function unquoted(node: Node, shape: Shape): Fix[] {
	const isJson = node.kind === "string" && /^\s*[[{]/.test(node.value);
	const inner = isJson ? parse(node.value) : undefined;
	if (!isJson || inner?.root === undefined || inner.problems.length > 0 || !fits(inner.root, shape)) {
		return [];
	}
	const edits = [{ start: node.start, end: node.end, newText: node.value.trim() }];
	return [{ title: "Remove the quotes around it", edits, safe: false, preferred: true }];
}

/** Puts a value into the brackets of a list, or takes the only item out of them. */
function bracketed(node: Node, shape: Shape, tree: Tree): Fix[] {
	const { start, end } = node;
	const written = (one: Node): string => inJson(one, tree);
	const isNamed =
		node.kind === "string" &&
		shape.kind === "list" &&
		shape.item.kind === "string" &&
		/[,;|]/.test(node.value);
	const names = shape.kind === "list" && node.kind === "object" ? membersOf(shape.item) : undefined;
	const isOther =
		names !== undefined && node.kind === "object" && !node.properties.some(({ key }) => names.has(key.name));
	if (shape.kind === "list" && fits(node, shape.item) && !isEmpty(node) && !isNamed && !isOther) {
		return [{ title: "Add brackets", edits: [{ start, end, newText: `[${written(node)}]` }], safe: false }];
	}
	const [first, ...others] = node.kind === "object" ? node.properties : [];
	if (first !== undefined && others.length === 0 && first.colon === undefined) {
		const { key } = first;
		// A word in braces may be a variable of a template.
		const isVariable = key.end - key.start === key.name.length && !isValueOf(shape, key.name);
		return unbraced(key.name, shape).map((newText) => ({
			title: "Remove the braces",
			edits: [{ start, end, newText }],
			safe: false,
			...(isVariable && { preferred: false }),
		}));
	}
	const inner = innerOf(node, shape, tree);
	if (inner !== undefined) {
		return [inner];
	}
	const only = node.kind === "array" ? onlyItem(node) : undefined;
	if (only?.kind === "invalid") {
		return unbraced(tree.text.slice(only.start, only.end), shape).map((newText) => ({
			...choose(node, newText, newText),
			preferred: false,
		}));
	}
	if (only === undefined || !fits(only, shape) || isOfOther(only, shape)) {
		return [];
	}
	return [{ title: "Remove the brackets", edits: [{ start, end, newText: written(only) }], safe: false }];
}

/** Makes one object of those in a list that each have a part of it, such as a day of the week. */
function joined(node: Node, shape: Shape, tree: Tree): Fix[] {
	const items = node.kind === "array" ? node.items : [];
	const objects = items.flatMap((item) => (item.kind === "object" ? [item] : []));
	const properties = objects.flatMap((item) => item.properties);
	const names = new Set(properties.map(({ key }) => key.name));
	const isPart =
		objects.length > 1 &&
		objects.length === items.length &&
		objects.every((item) => item.properties.length > 0 && !item.damaged && !isOfOther(item, shape)) &&
		names.size === properties.length;
	const isHolder = shape.kind === "map" || shape.kind === "structure";
	if (!isPart || !isHolder || hasComment(node, tree)) {
		return [];
	}
	const parts = objects.map((item) => tree.text.slice(item.start + 1, item.end - 1).trim());
	const edits = [{ start: node.start, end: node.end, newText: `{ ${parts.join(", ")} }` }];
	return [{ title: `Join the ${objects.length} objects`, edits, safe: false }];
}

/** Whether an object has properties, and none of those that its place takes. */
function isOfOther(node: Node, shape: Shape): boolean {
	const names =
		shape.kind === "map"
			? shape.key.values && new Set(shape.key.values.map(({ value }) => value))
			: membersOf(shape);
	return (
		names !== undefined &&
		node.kind === "object" &&
		node.properties.length > 0 &&
		!node.properties.some(({ key }) => names.has(key.name) || daysIn(key.name).length > 0)
	);
}

/** A value as it is written, and a text in its double quotes, whatever it has in their place. */
function inJson(node: Node, { text }: Tree): string {
	const isQuoted = node.kind !== "string" || text.charAt(node.start) === '"';
	return isQuoted ? text.slice(node.start, node.end) : JSON.stringify(node.value);
}

function isValueOf(shape: Shape, text: string): boolean {
	return shape.kind === "string" && (shape.values?.some(({ value }) => value === text) ?? false);
}

/** What a text in braces is where its place takes a string, a number, or true or false, as JSON. */
function unbraced(text: string, shape: Shape): readonly string[] {
	if (shape.kind === "string") {
		return [JSON.stringify(text)];
	}
	return shape.kind === "number" || shape.kind === "boolean" ? meantBy(text, shape).slice(0, 1) : [];
}

/** An object, list or text with nothing in it. */
function isEmpty(node: Node): boolean {
	return (
		(node.kind === "object" && node.properties.length === 0) ||
		(node.kind === "array" && node.items.length === 0) ||
		(node.kind === "string" && node.value.trim() === "")
	);
}

function onlyItem({ items }: ArrayNode): Node | undefined {
	const [only, ...more] = items;
	return more.length === 0 ? only : undefined;
}

function fits({ kind }: Node, shape: Shape): boolean {
	if (shape.kind === "list") {
		return kind === "array";
	}
	if (shape.kind === "structure" || shape.kind === "union" || shape.kind === "map") {
		return kind === "object";
	}
	return kind === shape.kind;
}

/** Puts a value where it belongs by its type alone, or else by its form. */
function eitherWay(node: Node, shape: Shape, tree: Tree): Fix[] {
	const fixes = wrapped(node, shape, tree);
	if (fixes.length > 0) {
		return fixes;
	}
	// The brackets around the only value of an object go.
	const only = node.kind === "array" && shape.kind !== "list" ? onlyItem(node) : undefined;
	return placed(only ?? node, shape, tree, node);
}

/** Puts a value where it belongs: under the one member of an object that takes a value like it. */
function wrapped(node: Node, shape: Shape, tree: Tree): Fix[] {
	const { start, end } = node;
	const written = inJson(node, tree);
	const members = [...(membersOf(shape)?.values() ?? [])].filter(({ editorOnly }) => !editorOnly);
	const required = members.filter((one) => one.required);
	const able = (shape.kind === "union" ? members : required.length === 1 ? required : []).filter(
		({ shape: inner }) => takes(node, inner),
	);
	if (node.kind === "object" || able.length > 1) {
		return [];
	}
	return able.map(({ name }) => ({
		title: `Put it in "${name}"`,
		edits: [{ start, end, newText: `{ ${JSON.stringify(name)}: ${written} }` }],
		safe: false,
	}));
}

/** Whether a value has the type of a shape and, where it is text, nothing is wrong with it. */
function takes(node: Node, shape: Shape): boolean {
	if (node.kind === "array" && shape.kind === "list") {
		return node.items.every((item) => fits(item, shape.item));
	}
	if (node.kind === "string" && shape.kind === "string") {
		return stringValue(node.value, shape, node, node).length === 0;
	}
	return fits(node, shape);
}

/** The items that a text names between commas, and the list that an object without members most likely is. */
function listed(node: Node, shape: Shape): Fix[] {
	if (shape.kind !== "list") {
		return [];
	}
	const { start, end } = node;
	const item = shape.item;
	if (isEmpty(node) && shape.minItems === 0) {
		return [{ title: "Write []", edits: [{ start, end, newText: "[]" }], safe: false }];
	}
	if (item.kind !== "string" || item.values === undefined) {
		return [];
	}
	const values = item.values.map(({ value }) => value);
	const names =
		node.kind === "string"
			? node.value.split(/[\s,;|]+/)
			: node.kind === "object"
				? node.properties.map(({ key }) => key.name)
				: [];
	const read = names.flatMap((name) => nearest(name, values) ?? []);
	if (read.length === 0 || read.length !== names.length) {
		return [];
	}
	const newText = `[${read.map((name) => JSON.stringify(name)).join(", ")}]`;
	return [{ title: `Write ${newText}`, edits: [{ start, end, newText }], safe: false }];
}
