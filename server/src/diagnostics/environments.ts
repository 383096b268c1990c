import { environmentsFileName } from "../../../shared/src/environments/environments";
import { isName, mayHaveVariable, variablesIn, withValues } from "../../../shared/src/environments/variables";
import type { Problem } from "../../../shared/src/problem/problem";
import { nearest } from "../../../shared/src/text/nearest";
import { enumerate, quoted } from "../../../shared/src/text/text";
import {
	type ArrayNode,
	type Node,
	type ObjectNode,
	type Parent,
	type Property,
	type StringNode,
	stringsIn,
	type Tree,
	type Unfinished,
} from "../syntax/tree";

/** The values that a file's `${name}` have in one environment, by their name. */
export interface EnvironmentValues {
	readonly name: string;
	readonly values: ReadonlyMap<string, string>;
}

/** Where a file may be sent. */
export interface Environments {
	readonly all: readonly EnvironmentValues[];
	/** Undefined while nobody has chosen one. */
	readonly chosen: EnvironmentValues | undefined;
	/** Why there are none although there is a file of them. */
	readonly fault?: string | undefined;
}

const code = "environment-value";

/**
 * What a text for `${` in a value is judged as: a template's mark would be a gap, and the text is none. It has the
 * same length.
 */
const textBrace = "$[";

/** The strings with names, in the order of the text. */
export function variableStrings({ root }: Tree): readonly StringNode[] {
	return root === undefined ? [] : stringsIn(root).filter(({ value }) => mayHaveVariable(value));
}

/** The tree of what a text stands for in an environment: the same places, with other values. */
export function resolvedTree(tree: Tree, values: ReadonlyMap<string, string>): Tree {
	return tree.root === undefined || variableStrings(tree).length === 0
		? tree
		: { ...tree, root: resolvedNode(tree.root, values, undefined) };
}

function resolvedNode(node: Node, values: ReadonlyMap<string, string>, parent: Parent | undefined): Node {
	if (node.kind === "object") {
		const object: Unfinished<ObjectNode> = { ...node, parent };
		object.properties = node.properties.map((written) => {
			const property: Unfinished<Property> = { ...written, parent: object };
			property.value = written.value && resolvedNode(written.value, values, property);
			return property;
		});
		return object;
	}
	if (node.kind === "array") {
		const array: Unfinished<ArrayNode> = { ...node, parent };
		array.items = node.items.map((item) => resolvedNode(item, values, array));
		return array;
	}
	if (node.kind !== "string") {
		return { ...node, parent };
	}
	const { text, missing } = withValues(node.value, values, textBrace);
	return { ...node, parent, value: missing.length > 0 ? node.value : text };
}

/** Names without a value: an error in the environment that is chosen; while none is, told of those that lack it. */
export function missingValues(tree: Tree, { all, chosen, fault }: Environments): readonly Problem[] {
	if (fault !== undefined) {
		const [first] = variableStrings(tree);
		const message = `Names have no values, because ${environmentsFileName} can't be used. ${fault}`;
		return first === undefined
			? []
			: [{ code, severity: "error", start: first.start, end: first.end, message }];
	}
	const judged = chosen === undefined ? all : [chosen];
	return variableStrings(tree).flatMap((node) => {
		const [odd] = variablesIn(node.value).filter(
			({ name, start, end }) => !isName(node.value.slice(start, end), name),
		);
		if (odd !== undefined) {
			const written = quoted(node.value.slice(odd.start, odd.end));
			const message = `${written} isn't the name of a value. Write it like \${queue}, or $\${ where the text itself is meant.`;
			return [{ code, severity: "error", start: node.start, end: node.end, message }];
		}
		const found = variablesIn(node.value).flatMap(({ name }) => {
			const without = judged.filter(({ values }) => !values.has(name));
			return without.length === 0 && judged.length > 0 ? [] : [{ name, without }];
		});
		const [first] = found;
		if (first === undefined) {
			return [];
		}
		const { start, end } = node;
		const message = found.map(({ name, without }) => missingWords(name, without, all)).join(" ");
		const severity = chosen === undefined ? "information" : "error";
		const near = nearest(first.name, namesIn(first.without));
		const replacement = near && withName(node.value, first.name, near);
		const data = replacement === undefined ? {} : { data: { members: [replacement] } };
		return [{ code, severity, start, end, message, ...data }];
	});
}

function missingWords(
	name: string,
	without: readonly EnvironmentValues[],
	all: readonly EnvironmentValues[],
): string {
	const near = nearest(name, namesIn(without));
	const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
	const isNowhere = all.every(({ values }) => !values.has(name));
	if (isNowhere && without.length !== 1) {
		return `No environment has a value ${quoted(name)}.${hint}`;
	}
	const names = enumerate(
		without.map((one) => one.name),
		"and",
	);
	return `${names} ${without.length === 1 ? "has" : "have"} no value ${quoted(name)}.${hint}`;
}

/** All names that any of some environments has a value for. */
function namesIn(all: readonly EnvironmentValues[]): readonly string[] {
	return [...new Set(all.flatMap(({ values }) => [...values.keys()]))];
}

function withName(text: string, name: string, other: string): string {
	return text.replaceAll(`\${${name}}`, () => `\${${other}}`);
}

/** With more environments, all of them aren't judged at each key. */
const maxOthers = 10;

/**
 * Problems of a text, with the name of the environment where they are not those of the text as it is written. What every
 * environment has isn't told as if it were one's alone.
 *
 * @param others gives the problems that the text has in each other environment, one after the other.
 */
export function inEnvironment(
	found: readonly Problem[],
	asWritten: readonly Problem[],
	environment: EnvironmentValues,
	others: readonly (() => readonly Problem[])[] = [],
): readonly Problem[] {
	const known = new Set(asWritten.map(keyOf));
	const { name } = environment;
	const own = found.filter((problem) => problem.code !== code && !known.has(keyOf(problem)));
	const everywhere = new Set(others.length > maxOthers ? [] : inAll(own, others));
	return found.map((problem) => {
		if (problem.code === code || known.has(keyOf(problem))) {
			return problem;
		}
		const message = everywhere.has(problem) ? problem.message : `In ${name}: ${problem.message}`;
		return { ...problem, environment: name, message };
	});
}

/** Those that all others have, too; none where there are no others. */
function inAll(own: readonly Problem[], others: readonly (() => readonly Problem[])[]): readonly Problem[] {
	let left = others.length === 0 ? [] : own;
	for (const other of others) {
		if (left.length === 0) {
			return [];
		}
		const there = new Set(other().map(placeOf));
		left = left.filter((problem) => there.has(placeOf(problem)));
	}
	return left;
}

function placeOf({ code, start, end }: Problem): string {
	return `${code} ${start} ${end}`;
}

function keyOf(problem: Problem): string {
	return `${placeOf(problem)} ${problem.message}`;
}
